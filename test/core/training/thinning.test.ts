import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createThinning, maxPixelsPerClass } from '../../../src/core/training/thinning.ts';

it('keeps all pixels up to the limit', () => {
  const thinning = createThinning(7, 7, 1);
  expect([0, 1, 2, 3, 4, 5, 6].map(thinning.place)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('keeps exactly the limit, each place once, evenly spread, whatever the seed', () => {
  const sizes = fc
    .integer({ min: 1, max: 60 })
    .chain((limit) =>
      fc.tuple(fc.constant(limit), fc.integer({ min: limit + 1, max: 400 }), fc.integer()),
    );
  fc.assert(
    fc.property(sizes, ([limit, pixels, seed]) => {
      const { place, kept } = createThinning(pixels, limit, seed);
      const ranks = Array.from({ length: pixels }, (_, rank) => rank).filter((r) => place(r) >= 0);
      expect(kept).toBe(limit);
      expect(ranks.map(place)).toEqual(Array.from({ length: limit }, (_, i) => i));
      const gaps = ranks.slice(1).map((rank, i) => rank - ranks[i]!);
      expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(Math.ceil(pixels / limit));
    }),
  );
});

it('moves the start with the seed', () => {
  const first = (seed: number) => {
    const { place } = createThinning(1000, 10, seed);
    return Array.from({ length: 1000 }, (_, rank) => rank).find((rank) => place(rank) === 0);
  };
  expect(new Set([1, 2, 3, 4].map(first)).size).toBeGreaterThan(1);
});

it('bounds the feature values held', () => {
  expect(maxPixelsPerClass(3, 4)).toBe(200_000);
  expect(maxPixelsPerClass(100, 4) * 100 * 4).toBeLessThanOrEqual(20_000_000);
});
