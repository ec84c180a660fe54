import { isDecimalText } from '../../../core/decimal.ts';

export interface Replicates {
  readonly texts: readonly string[];
  /** The first piece that is no number; null = all are. */
  readonly wrong: string | null;
}

/**
 * Values apart by blanks, tabs or lines. A comma is refused: it may stand for a thousand, a decimal
 * point or a gap, and only the person knows which.
 */
export function readReplicates(typed: string): Replicates {
  const texts = typed
    .normalize('NFKC')
    .replace(/[−ー‐]/g, '-')
    .split(/[\s、;]+/)
    .filter(Boolean);
  return { texts, wrong: texts.find((text) => !isDecimalText(text)) ?? null };
}
