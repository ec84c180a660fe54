import { betaQuantile } from '../incomplete-beta.ts';
import { naturalExp } from '../natural-exp.ts';
import { naturalLog } from '../natural-log.ts';
import { pearsonQuantile } from './pearson-quantile.ts';
import type { SampledStratum } from './stratified-estimator.ts';

/** sin(πu)², u in turns, by + − × ÷ alone. */
function sineSquared(u: number): number {
  const x = Math.PI * (u - Math.round(u));
  let term = x;
  let sum = x;
  for (let n = 1; n < 14; n++) {
    term *= (-x * x) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return sum * sum;
}

/** |E exp(2πi·T·m ÷ step)| of the estimate T: 1 where it jumps by `step`, 0 where other strata fill the gaps. */
function lattice(
  strata: readonly SampledStratum[],
  hits: readonly number[],
  own: number,
  m: number,
): number {
  const step = strata[own]!.weight / strata[own]!.points;
  let amplitude = 1;
  for (const [h, { weight, points }] of strata.entries()) {
    if (h === own) continue;
    const p = hits[h]! / points;
    const base = 1 - 4 * p * (1 - p) * sineSquared((m * weight) / points / step);
    amplitude *= base > 0 ? naturalExp((points / 2) * naturalLog(base)) : 0;
  }
  return amplitude;
}

/**
 * How far the bound may go from the exact one (0) to the mid-P one (1): towards 1 where the estimate
 * moves in steps that are small beside its error.
 */
function smoothness(
  strata: readonly SampledStratum[],
  hits: readonly number[],
  own: number,
  variance: number,
): number {
  const { weight, points } = strata[own]!;
  const jumps = Math.max(lattice(strata, hits, own, 1), lattice(strata, hits, own, 2) / 2);
  const coarse = Math.min(1, (5 * weight) / points / Math.sqrt(variance));
  return 1 - jumps * coarse;
}

/** Points of the rarer kind. */
const kindsIn = ({ points }: SampledStratum, hits: number) => Math.min(hits, points - hits);

/** Part of a point that hits count for more: half of one would be too much where there are few. */
const upEasing = (kinds: number) => (kinds <= 1 ? 0 : (0.3 * (kinds - 1)) / (kinds + 2));
/** Part of a point that the added miss may count for less, where there are points of both kinds. */
const downEasing = (kinds: number) => (kinds === 0 ? 0 : 0.5);
/** Three moments are not all of a distribution: 90 % is asked for as 90.4, 95 as 95.1, 97.5 as 97.53. */
const MARGIN = 0.4;

/** Moves that differ by less are equal but for their last digits. */
const TIE = 1e-9;

/**
 * The strata in which one more point would move the estimate most: several where they move it as far,
 * one of those that are alike; [−1]: none qualifies.
 */
function mostMoving(
  strata: readonly SampledStratum[],
  moveOf: (p: number, hits: number) => number,
  hits: readonly number[],
): readonly number[] {
  const moves = strata.map(
    ({ weight, points }, h) => (weight * moveOf(hits[h]! / points, hits[h]!)) / (points + 1),
  );
  const most = Math.max(...moves);
  if (most <= 0) return [-1];
  const alike = (h: number, g: number) =>
    hits[h] === hits[g] &&
    strata[h]!.points === strata[g]!.points &&
    strata[h]!.weight === strata[g]!.weight;
  const found: number[] = [];
  for (const [h, move] of moves.entries()) {
    if (move >= most * (1 - TIE) && !found.some((g) => alike(h, g))) found.push(h);
  }
  return found;
}

/**
 * Lower bound of a share Σ W_h p_h, 0 … 1, that holds with `confidence` (one-sided) also where few
 * points or none were hit. One stratum: Clopper & Pearson 1934. Several: the sum of the strata's beta
 * distributions (Fay, Proschan & Brittain 2015), one point added to one stratum (Fay & Feuer 1997),
 * by three moments; eased towards mid-P (Fay & Kim 2017). Where that point could go to several
 * strata, the least bound. Its coverage: docs/decisions/0012.
 */
export function safeLowerBound(
  strata: readonly SampledStratum[],
  hits: readonly number[],
  confidence: number,
): number {
  const tail = 1 - confidence;
  const [only] = strata;
  if (strata.length === 1 && only) {
    return betaQuantile(tail, hits[0]!, only.points - hits[0]! + 1);
  }
  let variance = 0;
  for (const [h, { weight, points }] of strata.entries()) {
    const p = hits[h]! / points;
    variance += (weight * weight * p * (1 - p)) / (points - 1);
  }
  const ups = mostMoving(strata, (p, x) => (x > 0 ? 1 - p : 0), hits);
  const downs = mostMoving(strata, (p) => p, hits);
  let least = 1;
  for (const up of ups) {
    for (const down of downs) {
      least = Math.min(least, boundOf(strata, hits, { up, down, variance, tail }));
    }
  }
  return Math.max(0, least);
}

interface MovingPoints {
  /** The stratum whose hits count for a part of a point more, and the one that gets a miss; −1: none. */
  readonly up: number;
  readonly down: number;
  /** Of the estimate. */
  readonly variance: number;
  readonly tail: number;
}

function boundOf(
  strata: readonly SampledStratum[],
  hits: readonly number[],
  { up, down, variance, tail }: MovingPoints,
): number {
  const eased = (own: number, most: (kinds: number) => number) =>
    own < 0 ? 0 : most(kindsIn(strata[own]!, hits[own]!)) * smoothness(strata, hits, own, variance);
  const [more, less] = [eased(up, upEasing), eased(down, downEasing)];
  let [mean, square, cube] = [0, 0, 0];
  for (const [h, { weight, points }] of strata.entries()) {
    const a = hits[h]! + (h === up ? more : 0);
    const b = points - hits[h]! + (h === down ? 1 - less : 0);
    const n = a + b;
    mean += (weight * a) / n;
    if (a === 0 || b === 0) continue;
    const own = (a * b) / (n * n * (n + 1));
    square += weight * weight * own;
    cube += (weight * weight * weight * own * 2 * (b - a)) / (n * (n + 2));
  }
  const moments = { mean, variance: square, thirdMoment: cube };
  return pearsonQuantile(moments, tail * (1 - MARGIN * tail));
}

/** Both bounds at once, each with half of what is left out: two-sided `confidence`. */
export function safeInterval(
  strata: readonly SampledStratum[],
  hits: readonly number[],
  confidence: number,
): [lower: number, upper: number] {
  const each = (1 + confidence) / 2;
  const misses = strata.map(({ points }, h) => points - hits[h]!);
  return [safeLowerBound(strata, hits, each), 1 - safeLowerBound(strata, misses, each)];
}
