import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, allocation } from '../../../src/core/accuracy/allocate.ts';
import type { PlannedStratum } from '../../../src/core/accuracy/planned-stratum.ts';
import { allocationForSe, pointsForOverallSe } from '../../../src/core/accuracy/sample-size.ts';
import { exactMeans } from '../../simulation/exact-coverage.ts';
import { allocated, GROUNDS } from '../../simulation/planned-populations.ts';
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
      for (const name of ['equal', 'neyman', 'recommended'] as const) {
        const total = sum(allocationForSe(PLAN, name, of, 0.005, 1e5).points);
        const se = (n: number) => {
          const { targetSe, overallSe } = allocation(name, PLAN, n);
          return of === 'target' ? targetSe : overallSe;
        };
        expect(se(total)).toBeLessThanOrEqual(0.005);
        // How the recommended one shares them out changes with their number.
        const fewer = name === 'recommended' ? Math.floor(0.95 * total) : total - 1;
        expect(se(fewer)).toBeGreaterThan(0.005);
      }
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
    const s = [
      0.03 * 0.85 ** 0.5 * 0.15 ** 0.5,
      0.27 * 0.0099 ** 0.5,
      0.2 * 0.0196 ** 0.5,
      0.5 * 0.004975 ** 0.5,
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
      { numRuns: 30 },
    );
  });

  it('the recommended one beats the equal one: every survey there can be, no simulation', () => {
    const plan = [stratum(0.03, 0.9), stratum(0.97, 0.01)];
    const found = (name: string) => {
      const { points } = of(name, 200, plan);
      return exactMeans([0.03, 0.97], [points[0]!, points[1]!], [0.9, 0.01]);
    };
    const [equal, recommended] = [found('equal'), found('recommended')];
    expect(recommended.lower95).toBeGreaterThan(1.008 * equal.lower95);
    expect(recommended.rmse).toBeLessThan(0.9 * equal.rmse);
    expect(recommended.width95).toBeLessThan(0.85 * equal.width95);
  });

  it.each(GROUNDS)('so it does in surveys of known truth: $name', (ground) => {
    const found = (name: 'equal' | 'recommended') =>
      simulateSurveys(allocated(ground, name), 0, 'safe', { surveys: 2000, seed: 3 });
    const [equal, recommended] = [found('equal'), found('recommended')];
    const noise = Math.hypot(equal.meanLowerSe, recommended.meanLowerSe);
    expect(recommended.meanLower95).toBeGreaterThan(equal.meanLower95 - 3 * noise);
    expect(recommended.rmse).toBeLessThan(1.03 * equal.rmse);
    expect(recommended.meanWidth).toBeLessThan(1.005 * equal.meanWidth);
  });

  it('the expected lower bound is the mean of that of every survey, within 0.5 %', () => {
    const plan = [stratum(0.03, 0.9), stratum(0.97, 0.01)];
    for (const { points, targetLower } of allocate(plan, 200)) {
      const { lower95 } = exactMeans([0.03, 0.97], [points[0]!, points[1]!], [0.9, 0.01]);
      expect(Math.abs(targetLower / lower95 - 1)).toBeLessThan(0.005);
    }
  });

  it('the recommended one is never expected to bound lower, or to err more, than the equal one', () => {
    const plans = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 100 }),
        share: fc.double({ min: 0.005, max: 0.995, noNaN: true }),
      }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 800 }), (rows, extra) => {
        const total = sum(rows.map(({ size }) => size));
        const plan = rows.map(({ size, share }) => stratum(size / total, share));
        const all = allocate(plan, 2 * plan.length + extra);
        const [recommended, equal] = ['recommended', 'equal'].map(
          (name) => all.find((one) => one.name === name)!,
        );
        expect(recommended!.targetSe).toBeLessThanOrEqual(equal!.targetSe * (1 + 1e-12));
        // Both means are of 192 surveys here, of 256 where it is chosen.
        expect(recommended!.targetLower).toBeGreaterThanOrEqual(0.99 * equal!.targetLower - 0.001);
      }),
      { numRuns: 15 },
    );
  });
});
