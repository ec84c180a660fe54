import { normalQuantile } from '../normal-quantile.ts';
import { createRandom } from '../random.ts';
import { studentTQuantile } from '../student-t.ts';
import { type SampledStratum, stratifiedProportion } from './stratified-estimator.ts';

/**
 * Degrees of freedom of Σ W_h² s_h² ÷ n_h by Satterthwaite 1946 (Cochran 1977, eq. 5.16); 0 where no
 * stratum has points of both kinds.
 */
export function satterthwaiteDegrees(
  strata: readonly SampledStratum[],
  hits: readonly number[],
): number {
  let [sum, parts] = [0, 0];
  for (const [h, { weight, points, left }] of strata.entries()) {
    const p = hits[h]! / points;
    const part = (weight * weight * left * p * (1 - p)) / (points - 1);
    sum += part;
    parts += (part * part) / (points - 1);
  }
  return parts > 0 ? (sum * sum) / parts : 0;
}

/**
 * p ± t·SE, Satterthwaite's degrees. Known not to hold for rare classes and empty cells (the interval
 * is then far too narrow): to compare with other programs. Not cut off at 0 and 1.
 */
export function studentInterval(
  strata: readonly SampledStratum[],
  hits: readonly number[],
  confidence: number,
): [lower: number, upper: number] {
  const { value, se } = stratifiedProportion(strata, hits);
  const degrees = satterthwaiteDegrees(strata, hits);
  const half = degrees > 0 ? studentTQuantile(confidence, degrees) * se : 0;
  return [value - half, value + half];
}

/** Wilson's score interval of `hits` in `points` (Wilson 1927, JASA 22, 209–212). */
export function wilsonInterval(
  hits: number,
  points: number,
  confidence: number,
): [lower: number, upper: number] {
  const z = normalQuantile((1 + confidence) / 2);
  const p = hits / points;
  const centre = p + (z * z) / (2 * points);
  const half = z * Math.sqrt((p * (1 - p)) / points + (z * z) / (4 * points * points));
  const scale = 1 + (z * z) / points;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

const REPLICATES = 2000;

/**
 * Percentiles of 2,000 stratified bootstrap samples of n_h − 1 points (Rao & Wu 1988, JASA 83,
 * 231–241). A cell without points stays empty in each of them: to compare, as studentInterval.
 */
export function bootstrapInterval(
  strata: readonly SampledStratum[],
  hits: readonly number[],
  confidence: number,
  seed: number,
): [lower: number, upper: number] {
  const random = createRandom(seed);
  const values = new Float64Array(REPLICATES);
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    let value = 0;
    for (const [h, { weight, points }] of strata.entries()) {
      let hit = 0;
      for (let i = 1; i < points; i++) if (random.below(points) < hits[h]!) hit++;
      value += (weight * hit) / (points - 1);
    }
    values[replicate] = value;
  }
  values.sort();
  const at = (p: number) => values[Math.min(REPLICATES - 1, Math.floor(p * REPLICATES))]!;
  return [at((1 - confidence) / 2), at((1 + confidence) / 2)];
}
