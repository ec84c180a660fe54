import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalExp } from '../../../src/core/natural-exp.ts';
import type { Moments } from '../../../src/core/training/class-moments.ts';
import {
  bhattacharyyaDistance,
  jeffriesMatusita,
  separability,
} from '../../../src/core/training/separability.ts';
import { sampledClouds } from './sampled-clouds.ts';

const line = (mean: number, variance: number): Moments => ({
  pixels: 100,
  mean: Float64Array.of(mean),
  covariance: Float64Array.of(variance),
});

/** A Gaussian of three features: Σ = A Aᵀ + I is always positive. */
const gaussian = fc
  .tuple(
    fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 9, maxLength: 9 }),
  )
  .map(([mean, a]): Moments => {
    const covariance = new Float64Array(9);
    for (let row = 0; row < 3; row++) {
      for (let col = 0; col <= row; col++) {
        let sum = row === col ? 1 : 0;
        for (let k = 0; k < 3; k++) sum += a[row * 3 + k]! * a[col * 3 + k]!;
        covariance[row * 3 + col] = sum;
        covariance[col * 3 + row] = sum;
      }
    }
    return { pixels: 50, mean: Float64Array.from(mean), covariance };
  });

describe('separability', () => {
  // numpy 1.24: B from linalg.inv and slogdet of np.cov of the same clouds, JM = 2 (1 − exp(−B)).
  it('is that of numpy for every pair', () => {
    const pairs = separability(sampledClouds().pixels);
    expect(pairs.map((pair) => pair.classIds)).toEqual([
      [3, 7],
      [3, 9],
      [7, 9],
    ]);
    const expected = [
      [1.1160371658462482, 1.3448492946354915],
      [4.035747852716176, 1.964655082452614],
      [0.9957201534077906, 1.2610854344086428],
    ] as const;
    for (const [i, [bhattacharyya, distance]] of expected.entries()) {
      expect(pairs[i]!.bhattacharyya).toBeCloseTo(bhattacharyya, 12);
      expect(pairs[i]!.distance).toBeCloseTo(distance, 12);
    }
    expect(pairs.map((pair) => pair.verdict)).toEqual(['poor', 'good', 'poor']);
  });

  it('has the closed form of one feature', () => {
    // B = (m₁ − m₂)² ÷ (4 (v₁ + v₂)) + ½ ln((v₁ + v₂) ÷ (2 √(v₁ v₂))): 9/20 + ½ ln(5/4).
    expect(bhattacharyyaDistance(line(0, 1), line(3, 4))).toBeCloseTo(
      0.45 + 0.5 * Math.log(1.25),
      14,
    );
    expect(jeffriesMatusita(Math.LN2)).toBeCloseTo(1, 15);
  });

  it('is symmetric to the bit, 0 to itself and never above 2', () => {
    fc.assert(
      fc.property(gaussian, gaussian, (a, b) => {
        const there = bhattacharyyaDistance(a, b)!;
        expect(there).toBe(bhattacharyyaDistance(b, a));
        expect(there).toBeGreaterThanOrEqual(0);
        expect(jeffriesMatusita(there)).toBeLessThanOrEqual(2);
        expect(jeffriesMatusita(bhattacharyyaDistance(a, a)!)).toBe(0);
      }),
    );
  });

  it('is unknown for a class of fewer pixels than a covariance takes', () => {
    const { pixels } = sampledClouds();
    const few = {
      ...pixels,
      features: pixels.features.slice(0, 124),
      labels: pixels.labels.slice(0, 62),
      classIds: [3, 7],
    };
    expect(separability(few)).toEqual([
      { classIds: [3, 7], distance: null, bhattacharyya: null, verdict: 'unknown' },
    ]);
  });

  it('tells classes apart that saturate in a band', () => {
    const { pixels } = sampledClouds();
    const features = pixels.features.map((value, i) => (i % 2 === 0 && i < 120 ? 255 : value));
    const [first] = separability({ ...pixels, features });
    expect(first!.distance).toBeGreaterThan(1.9);
    expect(first!.distance).toBeLessThanOrEqual(2);
  });
});

describe('naturalExp', () => {
  it('is the exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(naturalExp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      }),
    );
    expect(naturalExp(0)).toBe(1);
    expect(naturalExp(-Infinity)).toBe(0);
    expect(naturalExp(-746)).toBe(0);
    expect(naturalExp(Infinity)).toBe(Infinity);
    expect(naturalExp(Number.NaN)).toBeNaN();
  });
});
