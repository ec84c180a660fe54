import type { ClassArea } from './accuracy-report.ts';
import type { AssessInput } from './assess-input.ts';
import { hitsOf } from './error-matrix.ts';
import { type InterpreterPairs, interpreterVariance } from './interpreter-pairs.ts';
import { type IntervalSettings, shareBounds } from './proportion-interval.ts';
import type { Estimator } from './sampling-design.ts';
import { type SampledStratum, stratifiedProportion } from './stratified-estimator.ts';
import { widened } from './widened-bounds.ts';

interface AreaInput extends AssessInput {
  /** Of the class, or of the classes that count together. */
  readonly indices: readonly number[];
  readonly estimator: Estimator;
  readonly strata: readonly SampledStratum[];
  readonly settings: IntervalSettings;
  /** Of the estimator's strata; null: one interpreter. */
  readonly pairs: InterpreterPairs | null;
  /** Of the design's strata. */
  readonly weights: readonly number[];
}

/** What the map says of the classes: pixels or area of their strata, or as the input tells it. */
function mappedOf({ matrix, indices, mappedM2, weights }: AreaInput, totalM2: number | null) {
  if (mappedM2) {
    const parts = indices.map((k) => mappedM2[k] ?? null);
    const m2 = parts.includes(null) ? null : parts.reduce<number>((sum, p) => sum + (p ?? 0), 0);
    return { share: m2 !== null && totalM2 !== null ? m2 / totalM2 : null, m2 };
  }
  if (!matrix.mapped) return { share: null, m2: null };
  const share = indices.reduce((sum, k) => sum + (weights[k] ?? 0), 0);
  const areas = indices.map((k) => matrix.design.strata[k]?.areaM2 ?? 0);
  const m2 = totalM2 === null ? null : areas.reduce((sum, area) => sum + area, 0);
  return { share, m2 };
}

/** Area of classes as the points have it: the share of their points, times all of the ground. */
export function classArea(input: AreaInput): ClassArea {
  const { matrix, indices, estimator, strata, settings } = input;
  const hits = hitsOf(matrix, estimator, (_, r) => indices.includes(r));
  const sampling = stratifiedProportion(strata, hits);
  const share = sampling.value;
  const { pairs } = input;
  const interpreters = pairs ? interpreterVariance(pairs, strata, indices) : null;
  const added = interpreters ? interpreters.habit + interpreters.single : 0;
  const se = Math.sqrt(sampling.se * sampling.se + added);
  const own = shareBounds(strata, hits, settings);
  const bounds = interpreters ? widened(own, sampling, interpreters, settings.confidence) : own;
  const areas = matrix.design.strata.map(({ areaM2 }) => areaM2);
  const totalM2 = areas.includes(null)
    ? null
    : areas.reduce<number>((sum, areaM2) => sum + (areaM2 ?? 0), 0);
  const mapped = mappedOf(input, totalM2);
  const inM2 = (value: number) => (totalM2 === null ? null : value * totalM2);
  const [low, high] = bounds.ci95;
  return {
    mappedShare: mapped.share,
    mappedM2: mapped.m2,
    share,
    shareSe: se,
    estimateM2: inM2(share),
    seM2: inM2(se),
    ci95M2: totalM2 === null ? null : [low * totalM2, high * totalM2],
    lowerM2: inM2(bounds.lower),
    ci95Share: bounds.ci95,
    lowerShare: bounds.lower,
  };
}
