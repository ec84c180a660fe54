import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modifiedZScores, outliersOf } from '../../../src/core/biomass/outliers.ts';
import { NO_SCIPY, SCIPY_ABSENT, scipy } from './scipy.ts';

const decimals = (values: readonly (number | string)[]) =>
  values.map((value) => new Decimal(value));
const indices = (values: readonly (number | string)[]) =>
  outliersOf(decimals(values)).map(({ index }) => index);

describe('modified z-scores', () => {
  it('by hand: 1, 2, 3, 4, 100: median 3, MAD 1, so 0.6745 × 97', () => {
    const scores = modifiedZScores(decimals([1, 2, 3, 4, 100])).map((score) => score.toNumber());
    expect(scores.map((score) => Number(score.toFixed(4)))).toEqual([
      -1.349, -0.6745, 0, 0.6745, 65.4265,
    ]);
    expect(indices([1, 2, 3, 4, 100])).toEqual([4]);
  });

  it('are not asked of fewer than five values', () => {
    expect(indices([1, 2, 3, 100])).toEqual([]);
  });

  it('3.5 passes, more does not: 0.6745 × 5.189 = 3.49998, × 5.19 = 3.50066', () => {
    expect(indices([-1, -1, 0, 1, '5.189'])).toEqual([]);
    expect(indices([-1, -1, 0, 1, '5.19'])).toEqual([4]);
  });

  it('light ones too', () => {
    expect(indices([10, 11, 12, 13, 14, 0])).toEqual([5]);
  });

  it('more than half alike: the mean deviation stands in', () => {
    // mean |x − 0| = 1: 5 ÷ 1.253314 = 3.989
    expect(indices([0, 0, 0, 0, 5])).toEqual([4]);
    // mean 1.2: 5 ÷ 1.504 = 3.32
    expect(indices([0, 0, 0, 1, 5])).toEqual([]);
    expect(indices([2, 2, 2, 2, 2])).toEqual([]);
  });

  it.skipIf(SCIPY_ABSENT)(`as scipy has the MAD${SCIPY_ABSENT ? `: ${NO_SCIPY}` : ''}`, () => {
    const values = [1.62, 2.04, 1.31, 1.9, 1.55, 7.2, 0.4, 1.71];
    const script = `
import json, sys, numpy as np
from scipy import stats
x = np.array(json.load(sys.stdin))
print(json.dumps((0.6745 * (x - np.median(x)) / stats.median_abs_deviation(x)).tolist()))`;
    const truth = scipy<number[]>(script, values);
    const scores = modifiedZScores(decimals(values.map(String)));
    const differences = scores.map((score, index) => Math.abs(score.toNumber() - truth[index]!));
    expect(Math.max(...differences)).toBeLessThan(1e-12);
  });

  it('a common factor and a shift leave them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 99 }),
        (values, factor, shift) => {
          expect(indices(values.map((value) => value * factor + shift))).toEqual(indices(values));
        },
      ),
    );
  });
});
