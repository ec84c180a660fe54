import type { PlannedStratum } from './planned-stratum.ts';

/**
 * Whole numbers in the ratio of `shares`, each at least `floors[h]` (or its pixels), that add up to
 * `total`; the largest remainders are rounded up.
 */
export function apportioned(
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
export function filledUp(
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
