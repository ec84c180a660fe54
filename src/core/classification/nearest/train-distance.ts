import { classMoments } from '../../training/class-moments.ts';
import type { TrainingPixels } from '../../training/training-set.ts';
import type { MinimumDistance } from '../classifier.ts';
import { featureScales } from './feature-scales.ts';

/** Minimum distance to the means of the classes (Richards 2013, §8.3), standardised or raw. */
export function trainDistance(pixels: TrainingPixels, standardised: boolean): MinimumDistance {
  const { features, featureCount, classIds } = pixels;
  return {
    kind: 'minimum-distance',
    version: 1,
    featureCount,
    classIds: [...classIds],
    scales: standardised
      ? featureScales(features, featureCount)
      : new Float64Array(featureCount).fill(1),
    means: classIds.map((_, label) => classMoments(pixels, label).mean),
  };
}
