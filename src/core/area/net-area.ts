import { decimalFromText, type ExactDecimal } from '../decimal.ts';
import { SurveyError } from '../errors.ts';

/**
 * Area of farming nets, m²: count × area of one net, both as typed, so exact.
 * Errors: `decimal-malformed`, `net-count-invalid` {count}, `net-area-invalid` {area}.
 */
export function netAreaM2(net: {
  readonly netCount: string;
  readonly netAreaM2: string;
}): ExactDecimal {
  const count = decimalFromText(net.netCount, 'netCount');
  const area = decimalFromText(net.netAreaM2, 'netAreaM2');
  if (count.isNegative() || !count.isInteger()) {
    throw new SurveyError('net-count-invalid', { count: net.netCount });
  }
  if (area.isNegative()) throw new SurveyError('net-area-invalid', { area: net.netAreaM2 });
  return count.times(area);
}
