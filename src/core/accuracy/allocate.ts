import { SurveyError } from '../errors.ts';
import { apportioned, filledUp } from './apportion.ts';
import { expectedLowerBound } from './expected-bound.ts';
import { expectedSe, guessedSpread, type PlannedStratum } from './planned-stratum.ts';
import { recommendedPoints } from './recommended-allocation.ts';

export const ALLOCATIONS = ['recommended', 'proportional', 'equal', 'neyman', 'olofsson'] as const;
export type AllocationName = (typeof ALLOCATIONS)[number];

/** `own`: as a person typed them. */
export type WayName = AllocationName | 'own';

export interface Allocation {
  readonly name: WayName;
  /** Points of each stratum; they add up to the number asked for. */
  readonly points: readonly number[];
  /** Expected standard error of the target class's share of the ground, and of overall accuracy. */
  readonly targetSe: number;
  readonly overallSe: number;
  /** Expected one-sided 95 % lower bound of the target class's share of the ground. */
  readonly targetLower: number;
}

const LOWER_CONFIDENCE = 0.95;
const SURVEYS = 192;

const neymanShares = (strata: readonly PlannedStratum[]) =>
  strata.map(({ weight, targetShare }) => weight * guessedSpread(targetShare));

/** Rare classes (under a tenth of the ground) get 50 to 100, the rest goes by area (Olofsson et al. 2014, §5.1.2). */
function olofssonPoints(strata: readonly PlannedStratum[], total: number): number[] {
  const rare = strata.filter(({ weight }) => weight < 0.1).length;
  // No more than half of all, and two are left for every other stratum.
  const most = Math.min(100, total / (2 * rare), (total - 2 * (strata.length - rare)) / rare);
  const each = rare === 0 ? 0 : Math.floor(Math.min(Math.max(50, total / 10), Math.max(2, most)));
  const points = strata.map(({ weight, pixels }) => (weight < 0.1 ? Math.min(each, pixels) : 0));
  const rest = strata.filter(({ weight }) => weight >= 0.1);
  const left = total - points.reduce((sum, n) => sum + n, 0);
  const shared = apportioned(
    rest,
    rest.map(({ weight }) => weight),
    left,
    rest.map(() => 2),
  );
  let next = 0;
  return strata.map(({ weight }, h) => (weight < 0.1 ? points[h]! : shared[next++]!));
}

function pointsBy(
  name: AllocationName,
  strata: readonly PlannedStratum[],
  total: number,
): number[] {
  const two = strata.map(() => 2);
  switch (name) {
    case 'proportional': {
      const weights = strata.map(({ weight }) => weight);
      return apportioned(strata, weights, total, two);
    }
    case 'equal': {
      const same = strata.map(() => 1);
      return apportioned(strata, same, total, two);
    }
    case 'neyman':
      return apportioned(strata, neymanShares(strata), total, two);
    case 'olofsson':
      return olofssonPoints(strata, total);
    case 'recommended':
      return recommendedPoints(strata, total);
  }
}

function checked(strata: readonly PlannedStratum[], total: number): void {
  const pixels = strata.reduce((sum, stratum) => sum + stratum.pixels, 0);
  if (total < 2 * strata.length) throw new SurveyError('sample-too-small', { points: total });
  if (total > pixels) {
    const details = { stratum: '*', points: total, pixels };
    throw new SurveyError('stratum-points-over-pixels', details);
  }
}

/** Points of each stratum; they add up to `total`. Errors: those of allocation. */
export function allocatedPoints(
  name: AllocationName,
  strata: readonly PlannedStratum[],
  total: number,
): number[] {
  checked(strata, total);
  return filledUp(strata, pointsBy(name, strata, total), [...strata.keys()], total);
}

/**
 * One way to share `total` points out over strata, with what it may be expected to give. Errors:
 * `sample-too-small` {points}: not two for each stratum; `stratum-points-over-pixels` {stratum,
 * points, pixels}: more than the map has.
 */
export function allocation(
  name: AllocationName,
  strata: readonly PlannedStratum[],
  total: number,
): Allocation {
  return expected(name, strata, allocatedPoints(name, strata, total));
}

function expected(
  name: WayName,
  strata: readonly PlannedStratum[],
  points: readonly number[],
): Allocation {
  return {
    name,
    points,
    targetSe: expectedSe(strata, points, ({ targetShare }) => targetShare),
    overallSe: expectedSe(strata, points, ({ usersAccuracy }) => usersAccuracy),
    targetLower: expectedLowerBound(strata, points, LOWER_CONFIDENCE, SURVEYS),
  };
}

/**
 * What points that were shared out by hand may be expected to give. Errors: `stratum-one-point`
 * {stratum}: fewer than two; `stratum-points-over-pixels` {stratum, points, pixels}.
 */
export function ownAllocation(
  strata: readonly PlannedStratum[],
  points: readonly number[],
): Allocation {
  for (const [h, { name: stratum, pixels }] of strata.entries()) {
    const own = points[h] ?? 0;
    if (own < 2) throw new SurveyError('stratum-one-point', { stratum });
    if (own > pixels) {
      throw new SurveyError('stratum-points-over-pixels', { stratum, points: own, pixels });
    }
  }
  return expected('own', strata, points);
}

/** All of them for the same number of points, to compare. Errors: those of allocation. */
export const allocate = (strata: readonly PlannedStratum[], total: number): Allocation[] =>
  ALLOCATIONS.map((name) => allocation(name, strata, total));
