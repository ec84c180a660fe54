import type { AccuracyReport } from './accuracy-report.ts';
import type { AssessInput } from './assess-input.ts';
import { assessmentIssues } from './assessment-issues.ts';
import { accuracyFigure, producersAccuracies, usersAccuracies } from './class-accuracy.ts';
import { classArea } from './class-area.ts';
import { unionIndices } from './class-union.ts';
import { type ErrorMatrix, hitsOf, pointsOf, sampledStrata, summedCounts } from './error-matrix.ts';
import {
  assertPairs,
  type InterpreterPairs,
  interpreterAgreement,
  interpreterVariance,
  pooledPairs,
} from './interpreter-pairs.ts';
import { kappa } from './kappa.ts';
import { shareBounds } from './proportion-interval.ts';
import {
  designName,
  type Estimator,
  fittingEstimator,
  type SamplingDesign,
  stratumWeights,
} from './sampling-design.ts';
import { type SampledStratum, stratifiedProportion } from './stratified-estimator.ts';

/** Share of each map class with each reference class. */
function cellShares(
  matrix: ErrorMatrix,
  estimator: Estimator,
  strata: readonly SampledStratum[],
): number[][] {
  return matrix.classes.map((_, i) =>
    matrix.classes.map((_other, j) => {
      const hits = hitsOf(matrix, estimator, (m, r) => m === i && r === j);
      return stratifiedProportion(strata, hits).value;
    }),
  );
}

/** Classes of which two interpreters' habits lie further apart than the sample can tell. */
const differingClasses = (
  matrix: ErrorMatrix,
  estimator: Estimator,
  strata: readonly SampledStratum[],
  pairs: InterpreterPairs,
) =>
  matrix.classes.filter((_, k) => {
    const { se } = stratifiedProportion(
      strata,
      hitsOf(matrix, estimator, (_m, r) => r === k),
    );
    return interpreterVariance(pairs, strata, [k]).habit > se * se;
  });

const strataOf = ({ strata }: SamplingDesign, matrix: ErrorMatrix, weights: readonly number[]) =>
  strata.map((stratum, h) => ({
    ...stratum,
    weight: weights[h]!,
    points: pointsOf(matrix.byStratum[h]!),
  }));

/**
 * What a sample of reference points says of a map: accuracies and areas with standard errors, 95 %
 * intervals, and the one-sided lower bound of each area. The estimator is the design's (Olofsson et al.
 * 2014, Stehman 2014, post-stratified: Cochran 1977 §5A.9, given the points that fell in each class).
 * Errors: those of fittingEstimator, sampledStrata, assertPairs and unionIndices.
 */
export function assess(input: AssessInput): AccuracyReport {
  const { matrix, interval = 'safe', confidence = 0.95, seed = 1, unions = [] } = input;
  const { classes, design, mapped } = matrix;
  const estimator = fittingEstimator(design, input.estimator ?? null);
  const strata = sampledStrata(matrix, estimator);
  const { weights, by } = stratumWeights(design.strata);
  const settings = { method: interval, confidence, seed };
  const right = hitsOf(matrix, estimator, (m, r) => m === r);
  const shares = mapped ? cellShares(matrix, estimator, strata) : null;
  const agreement = shares && kappa(shares);
  const pairs = input.interpreterPairs ? pooledPairs(input.interpreterPairs, strata) : null;
  if (pairs) assertPairs(pairs, strata);
  const sample = { matrix, estimator, strata, method: interval };
  const areaOf = (indices: readonly number[]) =>
    classArea({ ...input, indices, estimator, strata, settings, weights, pairs });
  return {
    method: { design: designName(design), estimator, interval, weightsBy: by },
    confidence,
    overall: mapped
      ? {
          ...accuracyFigure(stratifiedProportion(strata, right)),
          ci95: shareBounds(strata, right, settings).ci95,
        }
      : { value: null, se: null },
    users: mapped ? usersAccuracies(sample) : [],
    producers: mapped ? producersAccuracies(sample) : [],
    area: classes.map((name, k) => ({ class: name, ...areaOf([k]) })),
    unions: unions.map((names) => ({ classes: names, ...areaOf(unionIndices(classes, names)) })),
    counts: mapped ? summedCounts(matrix) : null,
    shares,
    strata: strataOf(design, matrix, weights),
    interpreters: pairs && interpreterAgreement(classes, pairs, strata),
    kappa: agreement === null ? null : { value: agreement, why: 'kappa-misleading' },
    issues: assessmentIssues(matrix, {
      estimator,
      interval,
      by,
      hasKappa: agreement !== null,
      differing: pairs ? differingClasses(matrix, estimator, strata, pairs) : [],
    }),
  };
}
