import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearsonQuantile } from '../../../src/core/accuracy/pearson-quantile.ts';
import {
  bootstrapInterval,
  satterthwaiteDegrees,
  studentInterval,
  wilsonInterval,
} from '../../../src/core/accuracy/plain-intervals.ts';
import { safeInterval, safeLowerBound } from '../../../src/core/accuracy/safe-bound.ts';
import { betaQuantile } from '../../../src/core/incomplete-beta.ts';
import { gammaQuantile } from '../../../src/core/incomplete-gamma.ts';
import { normalQuantile } from '../../../src/core/normal-quantile.ts';

const strataOf = (weights: readonly number[], points: readonly number[]) =>
  weights.map((weight, h) => ({ weight, points: points[h]!, left: 1 }));

describe('quantiles, against scipy 1.17.1', () => {
  it.each([
    [betaQuantile(0.025, 3, 23), 0.025465396647733195],
    [betaQuantile(0.05, 300.5, 9000), 0.02935262163649597],
    [gammaQuantile(0.025, 0.3), 3.1856790317391693e-6],
    [gammaQuantile(0.95, 2.5), 5.535248846758176],
    [gammaQuantile(0.975, 5000), 5139.535089943795],
    [normalQuantile(0.975), 1.959963984540054],
    [normalQuantile(0.6), 0.2533471031357997],
    [normalQuantile(1e-8), -5.612001244174789],
  ])('%d is %d to 1e-10', (got, wanted) => {
    expect(Math.abs(got / wanted - 1)).toBeLessThan(1e-10);
  });

  // stats.pearson3.ppf(p, skewness, loc=mean, scale=deviation).
  it.each([
    [0.3, 0.1, 1.2, 0.025, 0.16484694355369472, 1e-10],
    [0.3, 0.1, -0.8, 0.95, 0.43885534004352755, 1e-10],
    [0, 1, 0.015, 0.05, -1.64057874421502, 1e-6],
    [0, 1, -0.01, 0.975, 1.9552239293264506, 1e-6],
  ])('Pearson III: %d ± %d, skewness %d, at %d', (mean, sd, skewness, p, wanted, off) => {
    const got = pearsonQuantile(
      { mean, variance: sd * sd, thirdMoment: skewness * sd * sd * sd },
      p,
    );
    expect(Math.abs(got - wanted)).toBeLessThan(off);
  });
});

/** scipy 1.17.1: binomtest(x, n).proportion_ci(0.95, 'exact' | 'wilson'). */
const BINOMIAL = [
  [0, 25, 0, 0.1371851715307125, 0, 0.1331922509390485],
  [1, 25, 0.0010121996993223453, 0.20351691392241397, 0.007096233501987265, 0.19544063736193734],
  [22, 25, 0.6878096927142153, 0.9745346033522668, 0.7004420607907268, 0.9583318284955965],
  [25, 25, 0.8628148284692875, 1, 0.8668077490609516, 1],
  [313, 325, 0.936391529646439, 0.9807783437896774, 0.9365802633527721, 0.9787544425552347],
] as const;

describe('one stratum', () => {
  it.each(BINOMIAL)('%d of %d: Clopper–Pearson and Wilson are scipy’s', (x, n, ...wanted) => {
    const exact = safeInterval(strataOf([1], [n]), [x], 0.95);
    const wilson = wilsonInterval(x, n, 0.95);
    for (const [i, value] of [...exact, ...wilson].entries()) {
      expect(Math.abs(value - wanted[i]!)).toBeLessThan(1e-10);
    }
  });

  it('no point hit: the closed form 1 − α^(1/n)', () => {
    const [, upper] = safeInterval(strataOf([1], [40]), [0], 0.95);
    expect(upper).toBeCloseTo(1 - 0.025 ** (1 / 40), 12);
  });
});

describe('Student’s t over strata', () => {
  // t = √(ν (1 − x) ÷ x), x = scipy.special.betaincinv(ν/2, ½, 0.05); stats.t.ppf itself is 4e-9 off here.
  it('Satterthwaite’s degrees and the half width, by scipy', () => {
    const strata = strataOf([0.3, 0.7], [20, 30]);
    expect(satterthwaiteDegrees(strata, [5, 12])).toBeCloseTo(40.15424504643928, 9);
    const [low, high] = studentInterval(strata, [5, 12], 0.95);
    expect((high - low) / 2).toBeCloseTo(
      (0.1420824258944524 * 2.020833579696306) / 2.0208335725252953,
      11,
    );
    expect((high + low) / 2).toBeCloseTo(0.355, 12);
  });
});

describe('bootstrap of n − 1 points', () => {
  it('has the variance s² ÷ n of Rao & Wu: a width of 2 · 1.96 SE within 6 %', () => {
    const strata = strataOf([0.4, 0.6], [120, 90]);
    const se = Math.sqrt((0.16 * 0.25) / 119 + (0.36 * (1 / 3) * (2 / 3)) / 89);
    const [low, high] = bootstrapInterval(strata, [60, 30], 0.95, 4);
    expect(Math.abs((high - low) / (2 * 1.96 * se) - 1)).toBeLessThan(0.06);
    expect(bootstrapInterval(strata, [60, 30], 0.95, 4)).toEqual([low, high]);
  });
});

const sample = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 100 }),
      points: fc.integer({ min: 2, max: 120 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => {
    const total = rows.reduce((sum, { size }) => sum + size, 0);
    const strata = rows.map(({ size, points }) => ({ weight: size / total, points, left: 1 }));
    const hits = rows.map(({ points, part }) => Math.round(part * points));
    const share = strata.reduce((sum, s, h) => sum + (s.weight * hits[h]!) / s.points, 0);
    return { strata, hits, share };
  });

describe('the safe bounds', () => {
  it('hold the estimate between them, within 0 and 1', () => {
    fc.assert(
      fc.property(sample, ({ strata, hits, share }) => {
        const [low, high] = safeInterval(strata, hits, 0.95);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });

  it('are lower the more confidence is asked for', () => {
    fc.assert(
      fc.property(sample, ({ strata, hits }) => {
        const [a, b, c] = [0.9, 0.95, 0.975].map((level) => safeLowerBound(strata, hits, level));
        expect(a!).toBeGreaterThanOrEqual(b! - 1e-12);
        expect(b!).toBeGreaterThanOrEqual(c! - 1e-12);
      }),
    );
  });

  it('do not depend on the order of the strata', () => {
    fc.assert(
      fc.property(sample, ({ strata, hits }) => {
        const turned = safeInterval([...strata].reverse(), [...hits].reverse(), 0.95);
        const [low, high] = safeInterval(strata, hits, 0.95);
        expect(turned[0]).toBeCloseTo(low, 9);
        expect(turned[1]).toBeCloseTo(high, 9);
      }),
    );
  });

  it('nor where one more point would move the estimate as far in either of two', () => {
    // 0.75 / (23 + 1) = 0.25 / (7 + 1)
    const one = safeInterval(strataOf([0.75, 0.25], [23, 7]), [0, 0], 0.95);
    const other = safeInterval(strataOf([0.25, 0.75], [7, 23]), [0, 0], 0.95);
    expect(other[1]).toBeCloseTo(one[1], 12);
  });

  it('never say that there is no uncertainty, with all points of one kind too', () => {
    fc.assert(
      fc.property(sample, ({ strata }) => {
        const none = strata.map(() => 0);
        const all = strata.map(({ points }) => points);
        expect(safeInterval(strata, none, 0.95)[1]).toBeGreaterThan(0);
        expect(safeInterval(strata, all, 0.95)[0]).toBeLessThan(1);
        expect(safeLowerBound(strata, none, 0.95)).toBe(0);
      }),
    );
  });

  it('four times the points in the same shares are narrower', () => {
    fc.assert(
      fc.property(sample, ({ strata, hits }) => {
        const more = strata.map((stratum) => ({ ...stratum, points: 4 * stratum.points }));
        const [low, high] = safeInterval(strata, hits, 0.95);
        const [closeLow, closeHigh] = safeInterval(
          more,
          hits.map((x) => 4 * x),
          0.95,
        );
        expect(closeHigh - closeLow).toBeLessThan(high - low);
      }),
    );
  });
});
