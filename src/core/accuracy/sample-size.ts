import { SurveyError } from '../errors.ts';
import { type Allocation, type AllocationName, allocatedPoints, allocation } from './allocate.ts';
import { expectedSe, hedged, type PlannedStratum } from './planned-stratum.ts';

/**
 * Points for a standard error of overall accuracy, not rounded: (Σ W_h S_h ÷ S(O))², with Neyman's
 * allocation and without the finite population correction (Olofsson et al. 2014 eq. 13; Cochran 1977
 * eq. 5.25). `accuracies` are the user's accuracies that are thought of, 0 … 1.
 */
export function pointsForOverallSe(
  weights: readonly number[],
  accuracies: readonly number[],
  targetSe: number,
): number {
  const sum = weights.reduce((part, weight, h) => {
    const u = accuracies[h]!;
    return part + weight * Math.sqrt(u * (1 - u));
  }, 0);
  return (sum * sum) / (targetSe * targetSe);
}

/** By halving: errors that fall with every point. */
function fewest(least: number, most: number, seAt: (total: number) => number, se: number): number {
  let [low, high] = [least, least];
  while (high < most && seAt(high) > se) [low, high] = [high, Math.min(most, 2 * high)];
  if (seAt(high) > se) return Number.POSITIVE_INFINITY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (seAt(middle) > se) low = middle;
    else high = middle;
  }
  return seAt(low) > se ? high : low;
}

/** Upward from what no allocation can do with less, as SE² ∝ 1 ÷ n: a few looks where each is dear. */
function enough(first: number, most: number, seAt: (total: number) => number, se: number): number {
  for (let total = Math.min(most, first); ; ) {
    const found = seAt(total);
    if (found <= se) return total;
    if (total >= most) return Number.POSITIVE_INFINITY;
    const next = Math.max(total * (1 + 1 / 256), (total * found * found) / (se * se));
    total = Math.min(most, Math.ceil(next));
  }
}

/**
 * The least number of points for which an allocation may be expected to reach a standard error of the
 * target class's share of the ground (`of` target: m² ÷ all of the ground), or of overall accuracy; of
 * the recommended one a number that is enough, at most some hundredths more than the least. Errors:
 * `target-se-out-of-reach` {points}: more than that many would be needed.
 */
export function allocationForSe(
  strata: readonly PlannedStratum[],
  name: AllocationName,
  of: 'target' | 'overall',
  targetSe: number,
  mostPoints: number,
): Allocation {
  const pixels = strata.reduce((sum, stratum) => sum + stratum.pixels, 0);
  const [least, most] = [2 * strata.length, Math.min(mostPoints, pixels)];
  const shareOf = ({ targetShare, usersAccuracy }: PlannedStratum) =>
    of === 'target' ? targetShare : usersAccuracy;
  const seAt = (total: number) => expectedSe(strata, allocatedPoints(name, strata, total), shareOf);
  const weights = strata.map(({ weight }) => weight);
  const guesses = strata.map((stratum) => hedged(shareOf(stratum)));
  const free = pointsForOverallSe(weights, guesses, targetSe);
  const total =
    name === 'recommended'
      ? enough(Math.max(least, Math.ceil(free / (1 + free / pixels))), most, seAt, targetSe)
      : fewest(least, most, seAt, targetSe);
  if (total > most) throw new SurveyError('target-se-out-of-reach', { points: most });
  return allocation(name, strata, total);
}
