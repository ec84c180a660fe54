import { Decimal } from 'decimal.js';
import { SurveyError } from './errors.ts';

/** 60 digits: products of a filing's seven factors stay exact, and 44/12 errs past the 60th. */
const Exact = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});

export type ExactDecimal = Decimal;

/** How a figure was cut for print. `digits` counts decimals, or significant digits. */
export interface Rounding {
  readonly rule: 'truncate' | 'half-up';
  readonly places: 'decimals' | 'significant';
  readonly digits: number;
}

const DECIMAL_TEXT = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/**
 * A decimal from the digits that a person typed or a form printed. Never from a float: a number
 * is refused at run time too. Errors: `decimal-not-text`, `decimal-malformed` {field, text}.
 */
export function decimalFromText(text: string, field: string): ExactDecimal {
  if (typeof text !== 'string') throw new SurveyError('decimal-not-text', { field });
  if (!DECIMAL_TEXT.test(text.trim())) throw new SurveyError('decimal-malformed', { field, text });
  return new Exact(text.trim());
}

/** A whole-number constant of a formula (12, 44, 100, 10000). Refuses fractions. */
export function decimalFromInteger(value: number): ExactDecimal {
  if (!Number.isSafeInteger(value)) throw new SurveyError('decimal-not-integer', { value });
  return new Exact(value);
}

/** Cut a decimal by a stated rule. Truncation is toward zero. */
export function roundDecimal(value: ExactDecimal, rounding: Rounding): ExactDecimal {
  const mode = rounding.rule === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP;
  if (rounding.places === 'decimals') return value.toDecimalPlaces(rounding.digits, mode);
  return value.isZero() ? value : value.toSignificantDigits(rounding.digits, mode);
}

/** Plain digits, no exponent, trailing zeros dropped: as the scheme's forms print. */
export function decimalText(value: ExactDecimal): string {
  return value.toFixed();
}

/**
 * The one place where a measured float64 becomes a decimal of the credit chain. The double's exact
 * binary value is truncated toward zero at `decimals`, so the crossing never adds area.
 * Errors: `measured-not-finite`, `measured-negative`.
 */
export function measuredToDecimal(value: number, decimals: number, field: string): ExactDecimal {
  if (!Number.isFinite(value)) throw new SurveyError('measured-not-finite', { field });
  if (value < 0) throw new SurveyError('measured-negative', { field, value });
  return new Exact(value).toDecimalPlaces(decimals, Decimal.ROUND_DOWN);
}
