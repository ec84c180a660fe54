import { gammaQuantile } from '../incomplete-gamma.ts';
import { normalQuantile } from '../normal-quantile.ts';

/** Of a distribution; the third one about its mean. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
}

/** Below this skewness three terms of Cornish & Fisher are within 1e-7 standard deviations. */
const SMALL_SKEWNESS = 0.02;

/**
 * The x with P(X ≤ x) = p of the Pearson type III distribution (a gamma distribution, moved, and
 * turned round where it leans to the left) with these moments. A variance of 0 gives the mean.
 */
export function pearsonQuantile({ mean, variance, thirdMoment }: Moments, p: number): number {
  if (!(variance > 0)) return mean;
  const deviation = Math.sqrt(variance);
  const skewness = thirdMoment / (variance * deviation);
  return mean + deviation * standardQuantile(skewness, p);
}

function standardQuantile(skewness: number, p: number): number {
  if (Math.abs(skewness) < SMALL_SKEWNESS) {
    const z = normalQuantile(p);
    const g = skewness / 6;
    return z + g * (z * z - 1) + g * g * ((z * z * z - 6 * z) / 3);
  }
  if (skewness < 0) return -standardQuantile(-skewness, 1 - p);
  const shape = 4 / (skewness * skewness);
  return (gammaQuantile(p, shape) - shape) / Math.sqrt(shape);
}
