import { SurveyError } from '../../errors.ts';
import type { Threshold } from '../classifier.ts';
import { otsuThreshold } from './otsu.ts';

/** `value` null = Otsu's; class ids null = 1 below, 2 above. */
export interface ThresholdChoice {
  readonly value: number | null;
  readonly belowClassId: number | null;
  readonly aboveClassId: number | null;
}

/** Mean of the values on each side; the threshold itself where a side is empty. */
function sideMeans(values: Float64Array, threshold: number): Float64Array {
  const sums = [0, 0];
  const counts = [0, 0];
  for (const value of values) {
    const side = value >= threshold ? 1 : 0;
    sums[side]! += value;
    counts[side]!++;
  }
  return Float64Array.from(sums, (sum, side) =>
    counts[side] === 0 ? threshold : sum / counts[side]!,
  );
}

/**
 * A threshold on one feature, given or by Otsu's method from sampled finite `values`.
 * Errors: `threshold-one-feature` {features}, `threshold-flat`.
 */
export function trainThreshold(
  values: Float64Array,
  featureCount: number,
  { value, belowClassId, aboveClassId }: ThresholdChoice,
): Threshold {
  if (featureCount !== 1)
    throw new SurveyError('threshold-one-feature', { features: featureCount });
  const found = value ?? otsuThreshold(values);
  if (found === null) throw new SurveyError('threshold-flat');
  return {
    kind: 'threshold',
    version: 1,
    featureCount: 1,
    classIds: [belowClassId ?? 1, aboveClassId ?? 2],
    value: found,
    means: sideMeans(values, found),
  };
}
