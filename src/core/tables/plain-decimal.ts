const SCIENTIFIC = /^([+-]?)(\d*)(?:\.(\d*))?e([+-]?\d{1,3})$/i;

/** Digits past this are no measurement. */
const LARGEST_EXPONENT = 30;

/** 1.62E-2 → 0.0162, exactly; other text as it is. Spreadsheets write small numbers so. */
export function plainDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = '', power = ''] = SCIENTIFIC.exec(text.trim()) ?? [];
  const exponent = Number(power);
  if (power === '' || whole + fraction === '' || Math.abs(exponent) > LARGEST_EXPONENT) return text;
  const digits = `${'0'.repeat(LARGEST_EXPONENT)}${whole}${fraction}${'0'.repeat(LARGEST_EXPONENT)}`;
  const point = LARGEST_EXPONENT + whole.length + exponent;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const after = digits.slice(point).replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${before || '0'}${after === '' ? '' : `.${after}`}`;
}

/** 0,123 is a decimal comma: thousands don't begin with 0. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

export const hasThousands = (text: string): boolean => THOUSANDS.test(text);

/** 44,681 → 44681; 1,5 stays as it is, for it is no 15. */
export const withoutThousands = (text: string): string =>
  hasThousands(text) ? text.replaceAll(',', '') : text;

/** Digits that a float of 64 bits holds, and that a spreadsheet shows. */
const SHOWN_DIGITS = 15;

const significantDigits = (text: string): number =>
  text.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '').length;

/** More digits than a spreadsheet shows. */
export const hasFloatNoise = (stored: string): boolean => significantDigits(stored) > SHOWN_DIGITS;

/**
 * The number that a spreadsheet shows for one that it stored: 1.1000000000000001 is 1.1, and
 * 0.31200000000000006 (a formula's noise) is 0.312. Fewer than 16 digits stay as they are.
 */
export function withoutFloatNoise(stored: string): string {
  if (!hasFloatNoise(stored)) return plainDecimal(stored);
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  const shortest = String(value);
  const shown = hasFloatNoise(shortest) ? value.toPrecision(SHOWN_DIGITS) : shortest;
  const plain = plainDecimal(shown);
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
