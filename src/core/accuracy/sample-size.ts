import { SurveyError } from '../errors.ts';
import { type Allocation, type AllocationName, allocate, type PlannedStratum } from './allocate.ts';

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

/**
 * The least number of points for which an allocation may be expected to reach a standard error of the
 * target class's share of the ground (`of` target: m² ÷ all of the ground), or of overall accuracy.
 * Errors: `target-se-out-of-reach` {points}: more than that many would be needed.
 */
export function allocationForSe(
  strata: readonly PlannedStratum[],
  name: AllocationName,
  of: 'target' | 'overall',
  targetSe: number,
  mostPoints: number,
): Allocation {
  const pixels = strata.reduce((sum, stratum) => sum + stratum.pixels, 0);
  const most = Math.min(mostPoints, pixels);
  const at = (total: number) => allocate(strata, total).find((one) => one.name === name)!;
  const reaches = ({ targetSe: target, overallSe }: Allocation) =>
    (of === 'target' ? target : overallSe) <= targetSe;
  let low = 2 * strata.length;
  let high = low;
  while (high < most && !reaches(at(high))) [low, high] = [high, Math.min(most, 2 * high)];
  if (!reaches(at(high))) throw new SurveyError('target-se-out-of-reach', { points: most });
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(at(middle))) high = middle;
    else low = middle;
  }
  return at(reaches(at(low)) ? low : high);
}
