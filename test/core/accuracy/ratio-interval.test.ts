import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/accuracy/assess.ts';
import { matrixOfMapClasses } from '../../../src/core/accuracy/error-matrix.ts';
import { type RatioStratum, safeRatioInterval } from '../../../src/core/accuracy/ratio-interval.ts';
import { stratifiedRatio } from '../../../src/core/accuracy/stratified-estimator.ts';
import { binomialShare } from '../../simulation/exact-coverage.ts';
import { BAD, MODERATE, SMALL } from '../../simulation/populations.ts';
import { simulateProducers } from '../../simulation/simulate-producers.ts';

const own = (weight: number, points: number, part: number): RatioStratum => ({
  weight,
  points,
  left: 1,
  part,
  rest: null,
});
const other = (weight: number, points: number, rest: number): RatioStratum => ({
  weight,
  points,
  left: 1,
  part: null,
  rest,
});

describe('producer’s accuracy: every sample there can be in two strata, no simulation', () => {
  it.each([
    [0.03, 25, 25],
    [0.3, 25, 25],
    [0.1, 20, 60],
  ])('mapped %d of the ground, %d and %d points', (weight, n, m) => {
    const intervals = Array.from({ length: (n + 1) * (m + 1) }, (_, at) => {
      const [x, y] = [at % (n + 1), Math.floor(at / (n + 1))];
      return {
        x,
        y,
        interval: safeRatioInterval([own(weight, n, x), other(1 - weight, m, y)], 0.95),
      };
    });
    for (const users of [0.3, 0.6, 0.9]) {
      for (const omitted of [0.001, 0.01, 0.05, 0.2]) {
        const found = weight * users;
        const truth = found / (found + (1 - weight) * omitted);
        let [held, told] = [0, 0];
        for (const { x, y, interval } of intervals) {
          if (interval === null) continue;
          const probability = binomialShare(n, x, users) * binomialShare(m, y, omitted);
          told += probability;
          if (interval[0] <= truth + 1e-9 && interval[1] >= truth - 1e-9) held += probability;
        }
        expect(held / told).toBeGreaterThan(0.945);
      }
    }
  });
});

describe('the interval of a ratio', () => {
  it('of one stratum is Clopper & Pearson’s (scipy binomtest(22, 25).proportion_ci, exact)', () => {
    const [low, high] = safeRatioInterval([{ ...own(1, 80, 22), rest: 3 }], 0.95)!;
    expect(low).toBeCloseTo(0.6878096927142153, 10);
    expect(high).toBeCloseTo(0.9745346033522668, 10);
  });

  it('of many points is the estimate ± 1.96 standard errors (delta method)', () => {
    const strata = [own(0.1, 40_000, 34_000), other(0.3, 40_000, 800), other(0.6, 40_000, 400)];
    const { value, se } = stratifiedRatio(strata, [34_000, 0, 0], [34_000, 800, 400]);
    const [low, high] = safeRatioInterval(strata, 0.95)!;
    expect(Math.abs((value - low) / (1.959964 * se) - 1)).toBeLessThan(0.03);
    expect(Math.abs((high - value) / (1.959964 * se) - 1)).toBeLessThan(0.03);
  });

  it('where both kinds fall into each stratum, too: the covariance is not lost', () => {
    const both = (weight: number, part: number, rest: number): RatioStratum => ({
      ...own(weight, 40_000, part),
      rest,
    });
    const strata = [both(0.3, 20_000, 12_000), both(0.7, 12_000, 4000)];
    const { value, se } = stratifiedRatio(strata, [20_000, 12_000], [32_000, 16_000]);
    const [low, high] = safeRatioInterval(strata, 0.95)!;
    expect(Math.abs((high - low) / (2 * 1.959964 * se) - 1)).toBeLessThan(0.03);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  });

  it('no point tells of it: none; what the map can’t miss or can’t show: exact', () => {
    expect(safeRatioInterval([own(0.1, 20, 0), other(0.9, 20, 0)], 0.95)).toBeNull();
    expect(safeRatioInterval([own(1, 20, 5)], 0.95)).toEqual([1, 1]);
    expect(safeRatioInterval([other(1, 20, 5)], 0.95)).toEqual([0, 0]);
  });

  it('holds the estimate; no omission found is not no omission, and no hit not no find', () => {
    const samples = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 100 }),
        points: fc.integer({ min: 2, max: 60 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(samples, (rows) => {
        const total = rows.reduce((sum, { size }) => sum + size, 0);
        const hits = rows.map(({ points, part }) => Math.round(points * part));
        const strata = rows.map(({ size, points }, h) =>
          h === 0 ? own(size / total, points, hits[h]!) : other(size / total, points, hits[h]!),
        );
        const interval = safeRatioInterval(strata, 0.95);
        if (interval === null) return;
        const part = hits.map((x, h) => (h === 0 ? x : 0));
        const { value } = stratifiedRatio(strata, part, hits);
        const [low, high] = interval;
        expect(low).toBeLessThanOrEqual(value + 1e-9);
        expect(high).toBeGreaterThanOrEqual(value - 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high - low).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('in seeded surveys of known truth (npm run validate does more of each)', () => {
  // Three standard errors of a coverage of 95 % from 300 surveys are 3.8 %.
  it.each([
    [SMALL.find(({ name }) => name.includes('3 strata') && name.endsWith('0.03'))!, 0],
    [MODERATE, 1],
    [BAD[1]!, 0],
  ])('$name: 95 %%', (population, k) => {
    const { two95 } = simulateProducers(population, k, { surveys: 300, seed: 5 });
    expect(two95).toBeGreaterThan(0.912);
  });
});

describe('in a report', () => {
  const stratum = (name: string, pixels: number) => ({ name, pixels, areaM2: null });
  const design = {
    kind: 'stratified',
    by: 'map-classes',
    seed: null,
    strata: [stratum('bed', 100), stratum('other', 900)],
  } as const;
  const told = (counts: number[][]) =>
    assess({ matrix: matrixOfMapClasses(['bed', 'other'], counts, design) });

  it('a class that no point is of has none, and the note says why', () => {
    const { producers, issues } = told([
      [0, 30],
      [0, 50],
    ]);
    expect(producers[0]).toEqual({ class: 'bed', value: null, se: null, ci95: null });
    const note = issues.find(({ code }) => code === 'class-without-reference');
    expect(note).toMatchObject({ severity: 'note', details: { classes: 'bed' } });
  });

  it('no omission found in 50 points of nine tenths: the bed may be half of what there is', () => {
    const { producers } = told([
      [30, 0],
      [0, 50],
    ]);
    const [low, high] = producers[0]!.ci95!;
    expect(producers[0]).toMatchObject({ value: 1, se: 0 });
    expect(high).toBe(1);
    // Omission may be 1 − 0.025^(1/50) = 7.1 % of 0.9, beside 0.1: a share of 0.61 at the most sure.
    expect(low).toBeGreaterThan(0.55);
    expect(low).toBeLessThan(0.63);
  });
});
