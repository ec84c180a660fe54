import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type PlannedStratum } from '../../../src/core/accuracy/allocate.ts';
import { allocationForSe, pointsForOverallSe } from '../../../src/core/accuracy/sample-size.ts';
import { simulateSurveys } from '../../simulation/simulate-surveys.ts';

const TABLE_8 = [0.02, 0.015, 0.32, 0.645];

const stratum = (weight: number, targetShare: number, pixels = 1e6): PlannedStratum => ({
  name: String(weight),
  weight,
  pixels,
  targetShare,
  usersAccuracy: 0.85,
});

const PLAN = [stratum(0.03, 0.85), stratum(0.27, 0.01), stratum(0.2, 0.02), stratum(0.5, 0.005)];
const of = (name: string, total: number, plan = PLAN) =>
  allocate(plan, total).find((one) => one.name === name)!;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('how many points', () => {
  it('Olofsson et al. 2014: 640.54 for a standard error of 0.01 of overall accuracy', () => {
    expect(pointsForOverallSe(TABLE_8, [0.7, 0.6, 0.9, 0.95], 0.01)).toBeCloseTo(640.5359, 4);
  });

  it('are enough for the error asked for, and one fewer is not', () => {
    for (const of of ['target', 'overall'] as const) {
      const got = allocationForSe(PLAN, 'recommended', of, 0.005, 1e5);
      const total = sum(got.points);
      const se = (n: number) => {
        const { targetSe, overallSe } = allocate(PLAN, n)[0]!;
        return of === 'target' ? targetSe : overallSe;
      };
      expect(se(total)).toBeLessThanOrEqual(0.005);
      expect(se(total - 1)).toBeGreaterThan(0.005);
    }
  });

  it('out of reach is said', () => {
    expect(() => allocationForSe(PLAN, 'equal', 'target', 1e-6, 5000)).toThrow(
      /target-se-out-of-reach/,
    );
  });
});

describe('allocations', () => {
  it('Neyman’s has the least expected error of the area that any has', () => {
    const all = allocate(PLAN, 600);
    const { targetSe } = of('neyman', 600);
    for (const other of all) expect(other.targetSe).toBeGreaterThanOrEqual(targetSe - 1e-6);
  });

  it('Neyman’s is n W S ÷ Σ W S, by hand', () => {
    // Guesses are kept between 1 and 99 %.
    const s = [
      0.03 * 0.85 ** 0.5 * 0.15 ** 0.5,
      0.27 * 0.0099 ** 0.5,
      0.2 * 0.0196 ** 0.5,
      0.5 * 0.0099 ** 0.5,
    ];
    for (const [h, points] of of('neyman', 600).points.entries()) {
      expect(Math.abs(points - (600 * s[h]!) / sum(s))).toBeLessThan(1);
    }
  });

  it('equal, proportional, and Olofsson’s 60 for a rare class', () => {
    expect(of('equal', 600).points).toEqual([150, 150, 150, 150]);
    expect(of('proportional', 600).points).toEqual([18, 162, 120, 300]);
    expect(of('olofsson', 600).points[0]).toBe(60);
  });

  it('add up, leave nothing out, and ask for no more pixels than there are', () => {
    const plans = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 1000 }),
        pixels: fc.integer({ min: 12, max: 5000 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 3000 }), (rows, extra) => {
        const total = sum(rows.map(({ size }) => size));
        const plan = rows.map(({ size, pixels, share }) => stratum(size / total, share, pixels));
        const n = Math.min(2 * plan.length + extra, sum(rows.map(({ pixels }) => pixels)));
        for (const { points } of allocate(plan, n)) {
          expect(sum(points)).toBe(n);
          for (const [h, count] of points.entries()) {
            expect(count).toBeGreaterThanOrEqual(2);
            expect(count).toBeLessThanOrEqual(plan[h]!.pixels);
          }
        }
      }),
    );
  });

  it('the recommended one beats the equal one in surveys of known truth', () => {
    const truth = PLAN.map(({ targetShare }) => [targetShare, 1 - targetShare]);
    const found = (name: string) =>
      simulateSurveys(
        { name, weights: PLAN.map(({ weight }) => weight), points: of(name, 600).points, truth },
        0,
        'safe',
        { surveys: 1000, seed: 3 },
      );
    const [equal, recommended] = [found('equal'), found('recommended')];
    expect(recommended.meanWidth).toBeLessThan(0.9 * equal.meanWidth);
    expect(recommended.meanLower95).toBeGreaterThan(0.99 * equal.meanLower95);
  });
});
