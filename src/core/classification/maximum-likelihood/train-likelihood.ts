import { type Factored, factorCovariance } from '../../cholesky.ts';
import { SurveyError } from '../../errors.ts';
import { naturalLog } from '../../natural-log.ts';
import { classMoments, type Moments } from '../../training/class-moments.ts';
import type { TrainingPixels } from '../../training/training-set.ts';
import type { MaximumLikelihood } from '../classifier.ts';

/** Share of each band's variance over all classes that is added where Σ is ill-conditioned. */
const RIDGE = 1e-4;

/** Variance stands in for a band that is the same in every training pixel. */
const FLAT_VARIANCE = 1;

function withRidge(covariance: Float64Array, overall: Moments, share: number): Float64Array {
  const size = overall.mean.length;
  const ridged = Float64Array.from(covariance);
  for (let f = 0; f < size; f++) {
    const variance = overall.covariance[f * size + f]!;
    ridged[f * size + f]! += share * (variance > 0 ? variance : FLAT_VARIANCE);
  }
  return ridged;
}

/** The ridge grows tenfold until the matrix can be inverted; a sound one is left alone. */
function invertCovariance(covariance: Float64Array, overall: Moments): Factored {
  const size = overall.mean.length;
  const sound = factorCovariance(covariance, size);
  if (sound) return sound;
  for (let share = RIDGE; share <= 1; share *= 10) {
    const ridged = factorCovariance(withRidge(covariance, overall, share), size);
    if (ridged) return ridged;
  }
  throw new SurveyError('training-covariance-singular', { bands: size });
}

/** −½ ln det Σ = −Σ ln Lᵢᵢ; equal priors, as is usual in remote sensing (Richards 2013, §8.2). */
function logConstant(diagonal: Float64Array): number {
  let sum = 0;
  for (const entry of diagonal) sum -= naturalLog(entry);
  return sum;
}

/**
 * Gaussian maximum likelihood with a covariance per class. `nameOf` is for the error only:
 * `training-class-too-small` {class, pixels, needed}, needed = bands + 1.
 */
export function trainLikelihood(
  training: TrainingPixels,
  nameOf: (classId: number) => string,
): MaximumLikelihood {
  const { featureCount, classIds } = training;
  const overall = classMoments(training, null);
  const fitted = classIds.map((classId, label) => {
    const moments = classMoments(training, label);
    const needed = featureCount + 1;
    if (moments.pixels < needed) {
      const details = { class: nameOf(classId), pixels: moments.pixels, needed };
      throw new SurveyError('training-class-too-small', details);
    }
    return { mean: moments.mean, ...invertCovariance(moments.covariance, overall) };
  });
  return {
    kind: 'maximum-likelihood',
    version: 1,
    featureCount,
    classIds: [...classIds],
    means: fitted.map((f) => f.mean),
    inverses: fitted.map((f) => f.inverse),
    constants: Float64Array.from(fitted, (f) => logConstant(f.diagonal)),
  };
}
