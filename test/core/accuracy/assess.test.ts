import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/accuracy/assess.ts';
import { matrixOfMapClasses } from '../../../src/core/accuracy/error-matrix.ts';
import type { SamplingDesign } from '../../../src/core/accuracy/sampling-design.ts';

const NAMES = ['a', 'b', 'c', 'd'];

const strataOf = (sizes: readonly number[]) =>
  sizes.map((areaM2, h) => ({ name: NAMES[h]!, pixels: null, areaM2 }));

const stratified = (sizes: readonly number[]): SamplingDesign => ({
  kind: 'stratified',
  by: 'map-classes',
  seed: 1,
  strata: strataOf(sizes),
});

const random = (sizes: readonly number[], pixels: readonly number[] = sizes): SamplingDesign => ({
  kind: 'simple-random',
  seed: 1,
  strata: sizes.map((areaM2, h) => ({ name: NAMES[h]!, pixels: pixels[h]!, areaM2 })),
});

const row = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 })
  .filter((counts) => counts.reduce((sum, n) => sum + n, 0) >= 2);
const survey = fc.record({
  counts: fc.array(row, { minLength: 3, maxLength: 3 }),
  sizes: fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 3 }),
});
const ABC = NAMES.slice(0, 3);

describe('any matrix', () => {
  it('shares add up to 1, areas to the map, and so do the parts of a union', () => {
    fc.assert(
      fc.property(survey, ({ counts, sizes }) => {
        const matrix = matrixOfMapClasses(ABC, counts, stratified(sizes));
        const { area, unions, overall } = assess({ matrix, unions: [ABC, ['a', 'c']] });
        const total = sizes.reduce((sum, size) => sum + size, 0);
        expect(area.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(area.reduce((sum, { estimateM2 }) => sum + estimateM2!, 0)).toBeCloseTo(total, 6);
        expect(unions[0]?.share).toBeCloseTo(1, 12);
        expect(unions[0]?.shareSe).toBeCloseTo(0, 12);
        expect(unions[1]?.share).toBeCloseTo(area[0]!.share + area[2]!.share, 12);
        expect(overall.value).toBeGreaterThanOrEqual(0);
        expect(overall.value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('other names in another order: the same figures', () => {
    fc.assert(
      fc.property(survey, ({ counts, sizes }) => {
        const order = [2, 0, 1];
        const one = assess({ matrix: matrixOfMapClasses(ABC, counts, stratified(sizes)) });
        const other = assess({
          matrix: matrixOfMapClasses(
            order.map((k) => `class ${k}`),
            order.map((i) => order.map((j) => counts[i]![j]!)),
            stratified(order.map((k) => sizes[k]!)),
          ),
        });
        expect(other.overall.value).toBeCloseTo(one.overall.value!, 12);
        for (const [at, k] of order.entries()) {
          expect(other.area[at]?.share).toBeCloseTo(one.area[k]!.share, 12);
          expect(other.area[at]?.shareSe).toBeCloseTo(one.area[k]!.shareSe, 12);
          expect(other.producers[at]?.se ?? -1).toBeCloseTo(one.producers[k]!.se ?? -1, 10);
        }
      }),
    );
  });

  it('the lower bound lies between the lower end of the interval and the estimate', () => {
    fc.assert(
      fc.property(survey, ({ counts, sizes }) => {
        for (const confidence of [0.9, 0.95] as const) {
          const matrix = matrixOfMapClasses(ABC, counts, stratified(sizes));
          for (const area of assess({ matrix, confidence }).area) {
            expect(area.lowerShare).toBeGreaterThanOrEqual(area.ci95Share[0] - 1e-12);
            expect(area.lowerShare).toBeLessThanOrEqual(area.share + 1e-12);
          }
        }
      }),
    );
  });

  it('two interpreters: agreement costs nothing, the more they differ the wider', () => {
    const counts = [
      [40, 10, 0],
      [5, 60, 5],
      [1, 4, 80],
    ];
    const matrix = matrixOfMapClasses(ABC, counts, stratified([100, 200, 700]));
    const pairs = (swapped: number) =>
      counts.map((reference) =>
        ABC.map((_, a) =>
          ABC.map((_other, b) => {
            const moved = Math.min(swapped, reference[1]!);
            if (a === 1 && b === 1) return reference[1]! - moved;
            if (a === 1 && b === 0) return moved;
            return a === b ? reference[a]! : 0;
          }),
        ),
      );
    const seAt = (swapped: number) =>
      assess({ matrix, interpreterPairs: pairs(swapped) }).area[0]!.shareSe;
    const alone = assess({ matrix });
    expect(seAt(0)).toBe(alone.area[0]!.shareSe);
    expect(seAt(1)).toBeGreaterThan(seAt(0));
    expect(seAt(4)).toBeGreaterThan(seAt(1));
    // By hand: ¼ (Σ W d)² + Σ W² d ÷ 2n for one point of three strata.
    const d = [1 / 50, 1 / 70, 1 / 85];
    const weights = [0.1, 0.2, 0.7];
    const habit = weights.reduce((sum, w, h) => sum + w * d[h]!, 0);
    const single = weights.reduce((sum, w, h) => sum + (w * w * d[h]!) / (2 / d[h]!), 0);
    const wanted = Math.sqrt(alone.area[0]!.shareSe ** 2 + habit ** 2 / 4 + single);
    expect(seAt(1)).toBeCloseTo(wanted, 12);
    const { interpreters } = assess({ matrix, interpreterPairs: pairs(1) });
    expect(
      interpreters?.classes.map(({ firstOnly, secondOnly }) => [firstOnly, secondOnly]),
    ).toEqual([
      [0, 3],
      [3, 0],
      [0, 0],
    ]);
    expect(() =>
      assess({ matrix, interpreterPairs: pairs(1).map((t) => t.map((r) => r.map((n) => n * 2))) }),
    ).toThrow(/interpreter-pairs-incomplete/);
  });
});

describe('points on the whole map', () => {
  const counts = [
    [18, 2],
    [4, 176],
  ];

  it('post-stratified: Σ W² s² ÷ n given the sizes that came, with the correction (Cochran §5A.9)', () => {
    const matrix = matrixOfMapClasses(['a', 'b'], counts, random([2000, 8000]));
    const { area, method } = assess({ matrix });
    expect(method.estimator).toBe('post-stratified');
    const part = (w: number, p: number, n: number, pixels: number) =>
      (w * w * (1 - n / pixels) * (p * (1 - p))) / (n - 1);
    const variance = part(0.2, 0.9, 20, 2000) + part(0.8, 4 / 180, 180, 8000);
    expect(area[0]?.share).toBeCloseTo(0.2 * 0.9 + (0.8 * 4) / 180, 12);
    expect(area[0]?.shareSe).toBeCloseTo(Math.sqrt(variance), 12);
  });

  it('simple random: p (1 − p) ÷ (n − 1), and Clopper–Pearson', () => {
    const matrix = matrixOfMapClasses(['a', 'b'], counts, random([2000, 8000]));
    const { area } = assess({ matrix, estimator: 'simple-random' });
    expect(area[0]?.share).toBe(22 / 200);
    const p = 22 / 200;
    expect(area[0]?.shareSe).toBeCloseTo(Math.sqrt(((1 - 200 / 10_000) * p * (1 - p)) / 199), 12);
    // scipy 1.17.1: binomtest(22, 200).proportion_ci(0.95, 'exact').
    expect(area[0]?.ci95Share[0]).toBeCloseTo(0.07023316352921165, 9);
    expect(area[0]?.ci95Share[1]).toBeCloseTo(0.1617962155696827, 9);
  });

  it('a class with one point, or none: refused, unless the estimator does without', () => {
    for (const [first, code] of [
      [[1, 0], /stratum-one-point/],
      [[0, 0], /stratum-without-points/],
    ] as const) {
      const matrix = matrixOfMapClasses(['a', 'b'], [[...first], [4, 176]], random([2000, 8000]));
      expect(() => assess({ matrix })).toThrow(code);
      expect(assess({ matrix, estimator: 'simple-random' }).area).toHaveLength(2);
    }
  });
});

describe('what is said beside the figures', () => {
  const counts = [
    [8, 2],
    [4, 176],
  ];
  const codes = (design: SamplingDesign, interval: 'safe' | 'bootstrap' = 'safe') =>
    assess({ matrix: matrixOfMapClasses(['a', 'b'], counts, design), interval }).issues.map(
      ({ code }) => code,
    );

  it('few points, another interval, a grid, pixels in place of area, kappa', () => {
    expect(codes(stratified([1, 9]))).toEqual(['strata-few-points', 'kappa-misleading']);
    expect(codes(stratified([1, 9]), 'bootstrap')).toContain('interval-not-safe');
    const grid = { ...random([1, 9]), kind: 'systematic', stepPixels: 3 } as const;
    expect(codes({ ...grid, strata: strataOf([10, 90]) })).toContain('systematic-as-random');
    const pixels = [1000, 9000].map((count, h) => ({
      name: NAMES[h]!,
      pixels: count,
      areaM2: null,
    }));
    const report = assess({
      matrix: matrixOfMapClasses(['a', 'b'], counts, { ...stratified([1, 9]), strata: pixels }),
    });
    expect(report.issues.map(({ code }) => code)).toContain('weights-by-pixels');
    expect(report.area[0]?.estimateM2).toBeNull();
    expect(report.area[0]?.share).toBeGreaterThan(0);
  });

  it('a class that no point is of: nothing to divide by, and no figure', () => {
    const matrix = matrixOfMapClasses(
      ['a', 'b'],
      [
        [10, 0],
        [30, 0],
      ],
      stratified([1, 9]),
    );
    const { producers, users, area } = assess({ matrix });
    expect(producers[1]).toMatchObject({ value: null, se: null });
    expect(users[1]).toMatchObject({ value: 0, se: 0 });
    expect(area[1]?.share).toBe(0);
    expect(area[1]?.ci95Share[1]).toBeGreaterThan(0.05);
  });
});
