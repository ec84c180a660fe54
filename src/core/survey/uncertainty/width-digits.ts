import { decimalPlaces } from '../accuracy/report-digits.ts';

const SIGNIFICANT = 3;
/** What a float still holds. */
const MOST_DECIMALS = 15;

/** A width for the eye: three digits that count, rounded up, so that nothing looks surer than it is. */
export function widthDigits(width: number): string {
  if (!(width > 0)) return '0';
  const exponent = Number(width.toExponential().split('e')[1]);
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, SIGNIFICANT - 1 - exponent));
  return decimalPlaces(width, decimals, 'up');
}
