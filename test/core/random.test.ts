import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, randomAt } from '../../src/core/random.ts';

const MASK = (1n << 32n) - 1n;
const rotated = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & MASK;

/** xoshiro128** in BigInt, from the paper's own C (Vigna, xoshiro128starstar.c). */
function xoshiro(state: readonly [bigint, bigint, bigint, bigint]): () => number {
  const s = [...state] as [bigint, bigint, bigint, bigint];
  return () => {
    const result = (rotated((s[1] * 5n) & MASK, 7n) * 9n) & MASK;
    const t = (s[1] << 9n) & MASK;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotated(s[3], 11n);
    return Number(result);
  };
}

function fill(seed: number): readonly [bigint, bigint, bigint, bigint] {
  let state = BigInt(seed) & MASK;
  const next = () => {
    state = (state + 0x9e3779b9n) & MASK;
    let z = state ^ (state >> 16n);
    z = (z * 0x21f0aaadn) & MASK;
    z ^= z >> 15n;
    z = (z * 0x735a2d97n) & MASK;
    return z ^ (z >> 15n);
  };
  return [next(), next(), next(), next()];
}

describe('xoshiro128**', () => {
  it('the twin gives the published sequence of state 1, 2, 3, 4', () => {
    const next = xoshiro([1n, 2n, 3n, 4n]);
    // rand_xoshiro's test vector, made with the reference C.
    const published = [11520, 0, 5927040, 70819200];
    expect(published.map(() => next())).toEqual(published);
  });

  it('equals the twin for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const twin = xoshiro(fill(seed));
        for (let draw = 0; draw < 20; draw++) expect(random.uint32()).toBe(twin());
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its sequence for ever: what a survey was classified with', () => {
    const random = createRandom(42);
    const drawn = [random.uint32(), random.uint32(), random.uint32()];
    expect(drawn).toEqual([660444221, 3652823732, 77672526]);
  });
});

describe('numbers in a range', () => {
  it('below: whole, in range, every value near its share', () => {
    const random = createRandom(7);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const value = random.below(10);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(counts.length).toBe(10);
    // 4 standard deviations of a share of 1/10 in 100 000 draws: ± 380.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(380);
  });

  it('below takes 1 and 2³²', () => {
    const random = createRandom(1);
    expect(random.below(1)).toBe(0);
    const twin = createRandom(1);
    twin.below(1);
    expect(random.below(4294967296)).toBe(twin.uint32());
  });

  it('unit: 0 ≤ x < 1', () => {
    const random = createRandom(3);
    for (let draw = 0; draw < 10_000; draw++) {
      const value = random.unit();
      expect(value >= 0 && value < 1).toBe(true);
    }
  });

  it('below rejects what would favour small numbers', () => {
    const bound = 3 * 2 ** 30;
    const [drawn, raw] = [createRandom(11), createRandom(11)];
    const wanted: number[] = [];
    while (wanted.length < 50) {
      const value = raw.uint32();
      if (value < bound) wanted.push(value);
    }
    expect(wanted.map(() => drawn.below(bound))).toEqual(wanted);
  });
});

describe('the die of a place', () => {
  const SIZE = 1 << 16;
  const START = [0, 2 ** 32 - 1000, 10_000_000_019];

  it.each(START)('is uniform from place %d on, and so is its difference to the next', (start) => {
    const dice = Array.from({ length: SIZE + 1 }, (_, i) => randomAt(42, start + i));
    const steps = dice.slice(1).map((die, i) => (die - dice[i]!) >>> 0);
    for (const words of [dice.slice(0, SIZE), steps]) {
      for (const shift of [0, 24]) {
        const counts = new Float64Array(256);
        for (const word of words) counts[(word >>> shift) & 255]!++;
        const expected = SIZE / 256;
        const chi2 = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
        // scipy.stats.chi2.ppf(1 - 1e-6, 255)
        expect(chi2).toBeLessThan(377.07);
      }
    }
  });

  it('is another one for another seed, and for a place 2³² further', () => {
    expect(randomAt(1, 7)).not.toBe(randomAt(2, 7));
    expect(randomAt(1, 7)).not.toBe(randomAt(1, 7 + 2 ** 32));
    expect(randomAt(1, 7)).toBe(randomAt(1, 7));
  });
});
