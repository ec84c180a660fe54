import { decimalFromText, type ExactDecimal, isDecimalText } from '../decimal.ts';
import type { CoverClass } from './cover-scale.ts';

/** Bounds of a cover class, %. */
export interface CoverBounds {
  /** Null: not stated, or not a percentage. */
  readonly lower: ExactDecimal | null;
  readonly upper: ExactDecimal | null;
  /** True: what is typed can't be bounds (no number, outside 0–100, lower above upper). */
  readonly isWrong: boolean;
}

const NONE = { lower: null, upper: null };

function percentage(text: string): ExactDecimal | null | 'wrong' {
  if (text.trim() === '') return null;
  if (!isDecimalText(text)) return 'wrong';
  const value = decimalFromText(text, 'cover-bound');
  return value.lt(0) || value.gt(100) ? 'wrong' : value;
}

/** The bounds of a class as typed, read. */
export function coverBounds(entry: CoverClass): CoverBounds {
  const lower = percentage(entry.lowerPct);
  const upper = percentage(entry.upperPct);
  if (lower === 'wrong' || upper === 'wrong') return { ...NONE, isWrong: true };
  if (lower !== null && upper?.lt(lower)) return { ...NONE, isWrong: true };
  return { lower, upper, isWrong: false };
}
