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
  /** The form prints the zeros too: a total of "1.0". */
  readonly keepZeros?: true;
}

const DECIMAL_TEXT = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** Full-width digits are what a Japanese keyboard types; other look-alikes stay refused. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９．＋－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/**
 * A decimal from the digits that a person typed or a form printed. Never from a float: a number
 * is refused at run time too. Errors: `decimal-not-text`, `decimal-malformed` {field, text}.
 */
export function decimalFromText(text: string, field: string): ExactDecimal {
  if (typeof text !== 'string') throw new SurveyError('decimal-not-text', { field });
  const digits = halfWidth(text).trim();
  if (!isDecimalText(text)) throw new SurveyError('decimal-malformed', { field, text });
  return new Exact(digits);
}

export const isDecimalText = (text: string): boolean => DECIMAL_TEXT.test(halfWidth(text).trim());

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
  return value.isZero() ? '0' : value.toFixed();
}

/** A cut value as the form prints it. */
export function roundedText(value: ExactDecimal, rounding: Rounding): string {
  const cut = roundDecimal(value, rounding);
  if (!rounding.keepZeros || rounding.places === 'significant') return decimalText(cut);
  return cut.isZero() ? cut.abs().toFixed(rounding.digits) : cut.toFixed(rounding.digits);
}

/**
 * Takes the noise of a division off: 3 × (44 ÷ 12) is 11 and not 10.99…9, which truncation would
 * cut wrongly. A value within 10⁻⁴⁸ (relative) of a 40-digit decimal is that decimal.
 */
export function settleDecimal(value: ExactDecimal): ExactDecimal {
  if (value.abs().lt('1e-45')) return new Exact(0);
  const settled = value.toSignificantDigits(40, Decimal.ROUND_HALF_UP);
  return settled.minus(value).abs().lte(value.abs().times('1e-48')) ? settled : value;
}

/**
 * The one place where a measured float64 becomes a decimal of the credit chain. Its shortest
 * decimal text is truncated toward zero at `decimals`, so the crossing never adds area.
 * Errors: `measured-not-finite`, `measured-negative`.
 */
export function measuredToDecimal(value: number, decimals: number, field: string): ExactDecimal {
  if (!Number.isFinite(value)) throw new SurveyError('measured-not-finite', { field });
  if (value < 0) throw new SurveyError('measured-negative', { field, value });
  return new Exact(value).toDecimalPlaces(decimals, Decimal.ROUND_DOWN);
}
