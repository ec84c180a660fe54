import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRanks, shuffled } from '../../../src/core/accuracy/draw-ranks.ts';
import { pointsInTraining } from '../../../src/core/accuracy/training-overlap.ts';
import { createRandom } from '../../../src/core/random.ts';

describe('ranks', () => {
  it('are whole, rising, none twice, below the bound', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 52 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer(),
        (of, wanted, seed) => {
          const count = Math.min(of, wanted);
          const ranks = [...drawRanks(of, count, createRandom(seed))];
          expect(ranks.length).toBe(count);
          for (const [i, rank] of ranks.entries()) {
            expect(Number.isInteger(rank)).toBe(true);
            expect(rank).toBeGreaterThan(i === 0 ? -1 : ranks[i - 1]!);
            expect(rank).toBeLessThan(of);
          }
        },
      ),
    );
  });

  it('all of them where all are asked for', () => {
    expect([...drawRanks(5, 5, createRandom(1))]).toEqual([0, 1, 2, 3, 4]);
  });

  it('every set of 2 of 5 as often: χ² with 9 degrees under its 99.9 % point', () => {
    const random = createRandom(11);
    const found = new Map<string, number>();
    for (let i = 0; i < 10_000; i++) {
      const key = [...drawRanks(5, 2, random)].join();
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    expect(found.size).toBe(10);
    const chiSquare = [...found.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    // scipy 1.17.1: chi2.ppf(0.999, 9).
    expect(chiSquare).toBeLessThan(27.877164871256568);
  });

  it('of more than 2³² pixels: the halves of the range as often', () => {
    const random = createRandom(5);
    const of = 3 * 2 ** 33;
    const high = Array.from({ length: 2000 }, () => drawRanks(of, 1, random)[0]! >= of / 2);
    // Four standard deviations of 1,000 ± 22.
    expect(Math.abs(high.filter(Boolean).length - 1000)).toBeLessThan(90);
  });

  it('shuffling keeps every item', () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    const other = shuffled(items, createRandom(2));
    expect(other).not.toEqual(items);
    expect([...other].sort((a, b) => a - b)).toEqual(items);
  });
});

describe('training samples under reference points', () => {
  const square = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];

  it('in a polygon, not in its hole; within half a pixel of a training point', () => {
    const ring = { type: 'Polygon', coordinates: [square(0, 10), square(4, 6)] } as const;
    const point = { type: 'Point', coordinates: [20, 20] } as const;
    const places = [
      [1, 1],
      [5, 5],
      [11, 1],
      [20.4, 19.6],
      [20.6, 20],
    ] as const;
    const shapes = [
      { ...ring, coordinates: ring.coordinates.map((r) => [...r]) },
      { ...point, coordinates: [20, 20] },
    ];
    expect(pointsInTraining(places, shapes, 0.5)).toEqual([0, 3]);
  });
});
