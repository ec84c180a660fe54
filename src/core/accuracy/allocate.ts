import { SurveyError } from '../errors.ts';

/** A stratum as it is planned for: what share of it is thought to be the target class. */
export interface PlannedStratum {
  readonly name: string;
  /** Share of the ground, 0 … 1. */
  readonly weight: number;
  readonly pixels: number;
  /** Share of the stratum that is the target class in truth, as far as one can guess, 0 … 1. */
  readonly targetShare: number;
  /** User's accuracy that is thought of it, 0 … 1. */
  readonly usersAccuracy: number;
}

export const ALLOCATIONS = ['recommended', 'proportional', 'equal', 'neyman', 'olofsson'] as const;
export type AllocationName = (typeof ALLOCATIONS)[number];

export interface Allocation {
  readonly name: AllocationName;
  /** Points of each stratum; they add up to the number asked for. */
  readonly points: readonly number[];
  /** Expected standard error of the target class's share of the ground, and of overall accuracy. */
  readonly targetSe: number;
  readonly overallSe: number;
}

/** No stratum may have fewer: bounds of one with fewer are of no use, whatever a guess says. */
const LEAST_POINTS = 10;

const spread = (p: number) => Math.sqrt(p * (1 - p));

/** A guess of exactly 0 or 1 would leave a stratum without points. */
const hedged = (p: number) => Math.min(0.99, Math.max(0.01, p));

/**
 * Whole numbers in the ratio of `shares`, each at least `floors[h]` (or its pixels), that add up to
 * `total`; the largest remainders are rounded up.
 */
function apportioned(
  strata: readonly PlannedStratum[],
  shares: readonly number[],
  total: number,
  floors: readonly number[],
): number[] {
  const least = strata.map(({ pixels }, h) => Math.min(floors[h]!, pixels));
  const free = Math.max(0, total - least.reduce((sum, n) => sum + n, 0));
  if (free === 0) return least;
  // What falls short of the floor takes it; the rest is shared out by the ratio, in turns.
  const fixed = new Set<number>();
  for (;;) {
    const open = strata.flatMap((_, h) => (fixed.has(h) ? [] : [h]));
    const sum = open.reduce((part, h) => part + shares[h]!, 0);
    const room = total - [...fixed].reduce((part, h) => part + least[h]!, 0);
    const short = open.filter((h) => (room * shares[h]!) / sum < least[h]!);
    if (short.length === 0) {
      return rounded(strata, least, open, (h) => (room * shares[h]!) / sum, total);
    }
    for (const h of short) fixed.add(h);
  }
}

function rounded(
  strata: readonly PlannedStratum[],
  least: readonly number[],
  open: readonly number[],
  exact: (h: number) => number,
  total: number,
): number[] {
  const points = [...least];
  for (const h of open) points[h] = Math.min(strata[h]!.pixels, Math.floor(exact(h)));
  const order = [...open].sort((a, b) => (exact(b) % 1) - (exact(a) % 1) || a - b);
  return filledUp(strata, points, order, total);
}

/** What is left to place goes to the strata in turn, in `order`, as far as they have pixels. */
function filledUp(
  strata: readonly PlannedStratum[],
  given: readonly number[],
  order: readonly number[],
  total: number,
): number[] {
  const points = [...given];
  let left = total - points.reduce((sum, n) => sum + n, 0);
  for (let before = left + 1; left > 0 && left < before; ) {
    before = left;
    for (const h of order) {
      if (left === 0 || points[h]! >= strata[h]!.pixels) continue;
      points[h]! += 1;
      left -= 1;
    }
  }
  return points;
}

const neymanShares = (strata: readonly PlannedStratum[]) =>
  strata.map(({ weight, targetShare }) => weight * spread(hedged(targetShare)));

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

/**
 * Ten points a stratum; of one that is mostly the target class an even share and a bit less: its own
 * points carry the lower bound where little omission is found.
 */
function recommendedFloors(strata: readonly PlannedStratum[], total: number): number[] {
  const least = Math.min(LEAST_POINTS, Math.floor(total / strata.length));
  const own = Math.floor(total / (strata.length + 1));
  return strata.map(({ targetShare }) => (targetShare >= 0.5 ? Math.max(least, own) : least));
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
      return apportioned(strata, neymanShares(strata), total, recommendedFloors(strata, total));
  }
}

function expectedSe(
  strata: readonly PlannedStratum[],
  points: readonly number[],
  shareOf: (stratum: PlannedStratum) => number,
): number {
  const variance = strata.reduce((sum, stratum, h) => {
    const p = hedged(shareOf(stratum));
    const left = Math.max(0, 1 - points[h]! / stratum.pixels);
    return sum + (stratum.weight * stratum.weight * left * p * (1 - p)) / points[h]!;
  }, 0);
  return Math.sqrt(variance);
}

/**
 * Ways to share `total` points out over strata, with what each may be expected to give. `recommended`
 * is Neyman's for the area of the target class (Cochran 1977, eq. 5.26), guesses kept between 1 and
 * 99 %, with the floors of recommendedFloors, as guesses are wrong. Errors: `sample-too-small` {points}: not
 * two for each stratum; `stratum-points-over-pixels` {stratum, points, pixels}: more than the map has.
 */
export function allocate(strata: readonly PlannedStratum[], total: number): Allocation[] {
  const pixels = strata.reduce((sum, stratum) => sum + stratum.pixels, 0);
  if (total < 2 * strata.length) throw new SurveyError('sample-too-small', { points: total });
  if (total > pixels) {
    const details = { stratum: '*', points: total, pixels };
    throw new SurveyError('stratum-points-over-pixels', details);
  }
  return ALLOCATIONS.map((name) => {
    const points = filledUp(strata, pointsBy(name, strata, total), [...strata.keys()], total);
    return {
      name,
      points,
      targetSe: expectedSe(strata, points, ({ targetShare }) => targetShare),
      overallSe: expectedSe(strata, points, ({ usersAccuracy }) => usersAccuracy),
    };
  });
}
