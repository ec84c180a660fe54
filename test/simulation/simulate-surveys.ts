import { type IntervalMethod, shareBounds } from '../../src/core/accuracy/proportion-interval.ts';
import { stratifiedProportion } from '../../src/core/accuracy/stratified-estimator.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import type { Population } from './populations.ts';

/** Of all simulated surveys; shares of the ground. */
export interface Simulated {
  readonly truth: number;
  /** How often the 95 % interval held the truth, and each one-sided bound lay below it. */
  readonly two95: number;
  readonly lower95: number;
  readonly lower90: number;
  readonly meanWidth: number;
  readonly meanLower95: number;
  /** Standard error of that mean, from the surveys that were drawn. */
  readonly meanLowerSe: number;
  /** Root of the mean square of estimate − truth, and of the estimated variance. */
  readonly rmse: number;
  readonly rootMeanVariance: number;
}

/** Points of n that are hit, each with chance p. */
export function binomial(random: Random, points: number, p: number): number {
  let hits = 0;
  for (let i = 0; i < points; i++) if (random.unit() < p) hits++;
  return hits;
}

/** Surveys of one class of a population whose truth is known. The same seed gives the same figures. */
export function simulateSurveys(
  { weights, points, truth }: Population,
  k: number,
  method: IntervalMethod,
  { surveys, seed }: { readonly surveys: number; readonly seed: number },
): Simulated {
  const random = createRandom(seed);
  const strata = weights.map((weight, h) => ({ weight, points: points[h]!, left: 1 }));
  const share = weights.reduce((sum, weight, h) => sum + weight * truth[h]![k]!, 0);
  const known = new Map<string, ReturnType<typeof judged>>();
  const judged = (hits: readonly number[]) => {
    const { value, se } = stratifiedProportion(strata, hits);
    const at = (confidence: number) => shareBounds(strata, hits, { method, confidence, seed: 1 });
    const { ci95, lower } = at(0.95);
    return { value, se, ci95, lower95: lower, lower90: at(0.9).lower };
  };
  const sums = {
    two95: 0,
    lower95: 0,
    lower90: 0,
    width: 0,
    lower: 0,
    lowers: 0,
    square: 0,
    variance: 0,
  };
  // A bound at the truth itself holds; digits beyond 1e-12 are no miss.
  const [above, below] = [share + 1e-12, share - 1e-12];
  for (let survey = 0; survey < surveys; survey++) {
    const hits = points.map((n, h) => binomial(random, n, truth[h]![k]!));
    const key = hits.join();
    const one = known.get(key) ?? judged(hits);
    known.set(key, one);
    if (one.ci95[0] <= above && one.ci95[1] >= below) sums.two95++;
    if (one.lower95 <= above) sums.lower95++;
    if (one.lower90 <= above) sums.lower90++;
    sums.width += one.ci95[1] - one.ci95[0];
    sums.lower += one.lower95;
    sums.lowers += one.lower95 * one.lower95;
    sums.square += (one.value - share) ** 2;
    sums.variance += one.se * one.se;
  }
  return {
    truth: share,
    two95: sums.two95 / surveys,
    lower95: sums.lower95 / surveys,
    lower90: sums.lower90 / surveys,
    meanWidth: sums.width / surveys,
    meanLower95: sums.lower / surveys,
    meanLowerSe: Math.sqrt((sums.lowers / surveys - (sums.lower / surveys) ** 2) / surveys),
    rmse: Math.sqrt(sums.square / surveys),
    rootMeanVariance: Math.sqrt(sums.variance / surveys),
  };
}
