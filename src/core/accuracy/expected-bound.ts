import { naturalExp } from '../natural-exp.ts';
import { naturalLog } from '../natural-log.ts';
import { normalQuantile } from '../normal-quantile.ts';
import { hedged, type PlannedStratum } from './planned-stratum.ts';
import { safeLowerBound } from './safe-bound.ts';
import type { SampledStratum } from './stratified-estimator.ts';

/** Above this variance the normal quantile with one term of Cornish & Fisher is within a point. */
const MANY = 25;

/** The least number of hits x with P(X ≤ x) ≥ u of a binomial of n points. */
function hitsAt(u: number, n: number, p: number): number {
  if (p > 0.5) return n - hitsAt(1 - u, n, 1 - p);
  const variance = n * p * (1 - p);
  if (variance > MANY) {
    const z = normalQuantile(u);
    const x = n * p + Math.sqrt(variance) * z + ((1 - 2 * p) * (z * z - 1)) / 6;
    return Math.min(n, Math.max(0, Math.round(x)));
  }
  let share = naturalExp(n * naturalLog(1 - p));
  let sum = share;
  let x = 0;
  while (sum < u && x < n) {
    share *= ((n - x) * p) / ((x + 1) * (1 - p));
    sum += share;
    x += 1;
  }
  return x;
}

/**
 * Steps of an additive recurrence that fills the cube evenly: powers of 1 ÷ φ, φ the root of
 * φ^(d+1) = φ + 1 (Roberts 2018, "The unreasonable effectiveness of quasirandom sequences").
 */
function evenSteps(dimensions: number): number[] {
  let phi = 2;
  for (let i = 0; i < 60; i++) {
    let power = 1;
    for (let d = 0; d < dimensions; d++) power *= phi;
    // Newton of φ^(d+1) − φ − 1.
    phi -= (power * phi - phi - 1) / ((dimensions + 1) * power - 1);
  }
  let step = 1;
  return Array.from({ length: dimensions }, () => {
    step /= phi;
    return step;
  });
}

/** Mean over evenly spread surveys of the guessed shares of what is made of each one's hits. */
function meanOverSurveys(
  planned: readonly PlannedStratum[],
  points: readonly number[],
  surveys: number,
  of: (strata: readonly SampledStratum[], hits: readonly number[]) => number,
): number {
  const strata = planned.map(({ weight }, h) => ({ weight, points: points[h]!, left: 1 }));
  const shares = planned.map(({ targetShare }) => hedged(targetShare));
  const steps = evenSteps(planned.length);
  const known = new Map<string, number>();
  let sum = 0;
  for (let survey = 0; survey < surveys; survey++) {
    const hits = shares.map((p, h) => hitsAt((0.5 + survey * steps[h]!) % 1, points[h]!, p));
    const key = hits.join();
    const made = known.get(key) ?? of(strata, hits);
    known.set(key, made);
    sum += made;
  }
  return sum / surveys;
}

/**
 * Lower bound of the target's share of the ground that a sample of `points` may be expected to give:
 * the mean of safeLowerBound over `surveys` surveys of the guessed shares (kept between 0.5 and
 * 99.5 %). The same surveys whatever the points, so that plans can be compared.
 */
export const expectedLowerBound = (
  planned: readonly PlannedStratum[],
  points: readonly number[],
  confidence: number,
  surveys: number,
): number =>
  meanOverSurveys(planned, points, surveys, (strata, hits) =>
    safeLowerBound(strata, hits, confidence),
  );

/** The upper bound likewise, one-sided. */
export const expectedUpperBound = (
  planned: readonly PlannedStratum[],
  points: readonly number[],
  confidence: number,
  surveys: number,
): number =>
  meanOverSurveys(planned, points, surveys, (strata, hits) => {
    const misses = hits.map((x, h) => points[h]! - x);
    return 1 - safeLowerBound(strata, misses, confidence);
  });
