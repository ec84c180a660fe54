import { naturalLog } from '../../natural-log.ts';
import type { Random } from '../../random.ts';

/** Squared distance of each row to one row. */
function squaresTo(rows: Float64Array, d: number, centre: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    let square = 0;
    for (let f = 0; f < d; f++) {
      const difference = rows[i * d + f]! - rows[centre * d + f]!;
      square += difference * difference;
    }
    out[i] = square;
  }
}

/** The row at which the running sum of `weights` passes `goal`. */
function rowAt(weights: Float64Array, goal: number): number {
  let [sum, last] = [0, -1];
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    sum += weights[i]!;
    last = i;
    if (sum > goal) break;
  }
  return last;
}

/**
 * Rows that start k-means: greedy k-means++ (Arthur & Vassilvitskii 2007), 2 + ln k tries for each
 * further centre, the one that leaves the least sum of squares. Fewer than `count` where no more
 * rows differ.
 */
export function seedCenters(
  rows: Float64Array,
  d: number,
  count: number,
  random: Random,
): number[] {
  const n = rows.length / d;
  const tries = 2 + Math.floor(naturalLog(count));
  const chosen = [random.below(n)];
  let nearest = new Float64Array(n);
  let [candidate, kept] = [new Float64Array(n), new Float64Array(n)];
  squaresTo(rows, d, chosen[0]!, nearest);
  while (chosen.length < count) {
    let total = 0;
    for (const square of nearest) total += square;
    if (total === 0) break;
    let [best, least] = [-1, Infinity];
    for (let t = 0; t < tries; t++) {
      const row = rowAt(nearest, random.unit() * total);
      squaresTo(rows, d, row, candidate);
      let sum = 0;
      for (let i = 0; i < n; i++) {
        if (nearest[i]! < candidate[i]!) candidate[i] = nearest[i]!;
        sum += candidate[i]!;
      }
      if (sum >= least) continue;
      [best, least] = [row, sum];
      [candidate, kept] = [kept, candidate];
    }
    chosen.push(best);
    [nearest, kept] = [kept, nearest];
  }
  return chosen;
}
