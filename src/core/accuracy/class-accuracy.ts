import type { AccuracyFigure, ClassAccuracy } from './accuracy-report.ts';
import { type ErrorMatrix, hitsOf } from './error-matrix.ts';
import { type IntervalMethod, oneStratumInterval } from './proportion-interval.ts';
import { type RatioStratum, safeRatioInterval } from './ratio-interval.ts';
import { designName, type Estimator } from './sampling-design.ts';
import { type Estimate, type SampledStratum, stratifiedRatio } from './stratified-estimator.ts';

export interface AssessedSample {
  readonly matrix: ErrorMatrix;
  readonly estimator: Estimator;
  readonly strata: readonly SampledStratum[];
  readonly method: IntervalMethod;
}

export const accuracyFigure = ({ value, se }: Estimate): AccuracyFigure =>
  Number.isFinite(value) && Number.isFinite(se) ? { value, se } : { value: null, se: null };

/** Strata that are the map's classes hold one row of the matrix each. */
const areMapClasses = ({ matrix, estimator }: AssessedSample) =>
  estimator !== 'simple-random' && designName(matrix.design) !== 'stratified-given';

/** Share of the points of each map class that the reference calls so, too. */
export function usersAccuracies(sample: AssessedSample): ClassAccuracy[] {
  const { matrix, estimator, strata, method } = sample;
  return matrix.classes.map((name, i) => {
    const part = hitsOf(matrix, estimator, (m, r) => m === i && r === i);
    const whole = hitsOf(matrix, estimator, (m) => m === i);
    const sampled = whole.flatMap((count, h) => (count > 0 ? [h] : []));
    const [only] = sampled;
    const isOne = sampled.length === 1 && only !== undefined;
    const several = () =>
      method === 'safe'
        ? safeRatioInterval(
            sampled.map((h) => ({ ...strata[h]!, part: part[h]!, rest: whole[h]! - part[h]! })),
            0.95,
          )
        : null;
    return {
      class: name,
      ...accuracyFigure(stratifiedRatio(strata, part, whole)),
      ci95: isOne ? oneStratumInterval(part[only]!, whole[only]!, method) : several(),
    };
  });
}

/** Share of the ground of each reference class that the map calls so, too. */
export function producersAccuracies(sample: AssessedSample): ClassAccuracy[] {
  const { matrix, estimator, strata, method } = sample;
  const isOwn = areMapClasses(sample);
  return matrix.classes.map((name, j) => {
    const part = hitsOf(matrix, estimator, (m, r) => m === j && r === j);
    const whole = hitsOf(matrix, estimator, (_, r) => r === j);
    const told = strata.map(
      (stratum, h): RatioStratum => ({
        ...stratum,
        part: isOwn && h !== j ? null : part[h]!,
        rest: isOwn && h === j ? null : whole[h]! - part[h]!,
      }),
    );
    return {
      class: name,
      ...accuracyFigure(stratifiedRatio(strata, part, whole)),
      ci95: method === 'safe' ? safeRatioInterval(told, 0.95) : null,
    };
  });
}
