import { decimalText, type ExactDecimal, measuredToDecimal } from '../decimal.ts';
import { studentTQuantile } from '../student-t.ts';

/** Decimals of a tabled quantile. */
const DIGITS = 6;
const LAST_DIGIT = '0.000001';

/**
 * Student's t at which a float64 enters the decimal chain, as a table would give it: two-sided,
 * rounded UP in the sixth decimal, so that an interval is never too narrow. Degrees must be > 0.
 */
export function tQuantileText(confidencePct: '90' | '95', degrees: ExactDecimal): string {
  const confidence = confidencePct === '95' ? 0.95 : 0.9;
  const quantile = studentTQuantile(confidence, degrees.toNumber());
  return decimalText(measuredToDecimal(quantile, DIGITS, 't-quantile').plus(LAST_DIGIT));
}
