import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/core/normal-quantile.ts';
import {
  type ErrorDistribution,
  meanError,
  standardUncertainty,
} from '../../../src/core/uncertainty/error-distribution.ts';
import { errorQuantile, errorSampler } from '../../../src/core/uncertainty/error-sampler.ts';
import { lookUp } from '../../../src/core/uncertainty/normal-table.ts';
import { studentFromNormal } from '../../../src/core/uncertainty/student-from-normal.ts';

describe('normal quantile', () => {
  /** scipy 1.17.1: stats.norm.ppf. */
  it.each([
    [1e-10, -6.361340902404056],
    [1e-5, -4.264890793922825],
    [0.03, -1.8807936081512509],
    [0.2, -0.8416212335729142],
    [0.5, 0],
    [0.975, 1.959963984540054],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 13);
  });

  it.each([0, 1, -1, 2, Number.NaN])('is none for %d', (p) => {
    expect(normalQuantile(p)).toBeNaN();
  });
});

describe('Student’s t from a normal', () => {
  /** scipy 1.17.1: −stats.t.ppf(stats.norm.sf(z), degrees). */
  const SCIPY: readonly (readonly [number, number, number])[] = [
    [1, 0.3, 0.38835753857297634],
    [1, 1.6448536269514722, 6.313751514675037],
    [1, 3.123, 355.61730707015903],
    [1.5, 1.99, 6.315010702870039],
    [2, 1, 1.3212773729262555],
    [4, 4.5, 30.59943767111168],
    [9.3, 3.123, 4.320279949211781],
    [30, 1.99, 2.0756946978640247],
    [200, 4.5, 4.622366174786535],
    [5000, 3.123, 3.124679927263255],
    [1e6, 1, 1.0000005000002503],
  ];
  it.each(SCIPY)('%d degrees, z = %d: %d, to 1e-7, and the opposite', (degrees, z, t) => {
    const table = studentFromNormal(degrees);
    expect(Math.abs(lookUp(table, z) / t - 1)).toBeLessThan(1e-7);
    expect(Math.abs(lookUp(table, -z) / -t - 1)).toBeLessThan(1e-7);
  });

  it('is the normal itself for very many', () => {
    expect(lookUp(studentFromNormal(1e9), 2.5)).toBeCloseTo(2.5, 12);
  });
});

const triangular: ErrorDistribution = { kind: 'triangular', below: 1, above: 3 };
const lognormal: ErrorDistribution = { kind: 'lognormal', mean: 5, geometricDeviation: 1.3 };

describe('errors by probability', () => {
  /** scipy 1.17.1: triang(0.25, −1, 4), lognorm(ln 1.3, scale = 5 e^(−σ²/2)) − 5. */
  it.each([
    [triangular, 0.01, -0.8],
    [triangular, 0.05, -0.5527864045000421],
    [triangular, 0.25, 0],
    [triangular, 0.5, 0.5505102572168221],
    [triangular, 0.95, 2.225403330758516],
    [lognormal, 0.01, -2.3760787480779357],
    [lognormal, 0.05, -1.8623641673128741],
    [lognormal, 0.5, -0.16915979124743252],
    [lognormal, 0.95, 2.43777110121614],
    [lognormal, 0.999, 5.867611402877742],
  ] as const)('%o at %d: %d', (error, p, expected) => {
    expect(errorQuantile(error)(p)).toBeCloseTo(expected, 7);
  });

  it('have the deviation and the mean of scipy', () => {
    expect(standardUncertainty(triangular)).toBeCloseTo(0.849836585598797, 12);
    expect(meanError(triangular)).toBeCloseTo(2 / 3, 12);
    expect(standardUncertainty(lognormal)).toBeCloseTo(1.3347232348463949, 12);
    expect(standardUncertainty({ kind: 'rectangular', halfWidth: 3 })).toBeCloseTo(Math.sqrt(3));
  });
});

describe('drawn errors', () => {
  const drawn = (error: ErrorDistribution, index = 0, seed = 7) => {
    const block = new Float64Array(200_000);
    errorSampler(error, seed, index)(block, block.length);
    return block;
  };
  const moments = (values: Float64Array) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) };
  };

  it.each([
    [{ kind: 'normal', standardUncertainty: 2 }, 2],
    // Var t = ν ÷ (ν − 2).
    [{ kind: 'student', standardError: 2, degrees: 20 }, 2 * Math.sqrt(20 / 18)],
    [{ kind: 'rectangular', halfWidth: 2 }, 2 / Math.sqrt(3)],
    [triangular, 0.849836585598797],
    [lognormal, standardUncertainty(lognormal)],
  ] as const)('%o have their mean and deviation', (error, deviation) => {
    const found = moments(drawn(error));
    // Five standard errors of a mean of 200,000.
    expect(Math.abs(found.mean - meanError(error))).toBeLessThan((5 * deviation) / 447);
    expect(Math.abs(found.deviation / deviation - 1)).toBeLessThan(0.01);
  });

  it('of two terms, or two seeds, have nothing in common', () => {
    const error = { kind: 'normal', standardUncertainty: 1 } as const;
    const one = drawn(error);
    for (const other of [drawn(error, 1), drawn(error, 0, 8), drawn(error, 2, 7)]) {
      const product = one.reduce((sum, value, at) => sum + value * other[at]!, 0) / one.length;
      expect(Math.abs(product)).toBeLessThan(5 / 447);
    }
  });
});
