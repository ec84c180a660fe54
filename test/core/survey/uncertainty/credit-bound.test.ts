import { describe, expect, it } from 'vitest';
import {
  creditConfidence,
  setCreditConfidence,
} from '../../../../src/core/survey/edit/edit-uncertainty.ts';
import {
  creditBound,
  downTCo2,
  upTCo2,
} from '../../../../src/core/survey/uncertainty/credit-bound.ts';
import { creditUncertainty } from '../../../../src/core/uncertainty/credit-uncertainty.ts';
import type { Program } from '../../../../src/core/uncertainty/program.ts';
import { surveyOf } from '../claimed.ts';

/** 10 t with a standard uncertainty of 1 t, from a sample of 5. */
const program: Program = {
  terms: [{ id: 'a', error: { kind: 'student', standardError: 1, degrees: 4 }, sample: null }],
  steps: [
    { op: 'constant', value: 10 },
    { op: 'error', term: 0 },
    { op: 'add', left: 0, right: 1 },
  ],
};
const made = creditUncertainty(
  { program, unknown: [], figuresOf: new Map() },
  { seed: 1, draws: 400_000 },
);

describe('downTCo2, upTCo2', () => {
  it.each([
    [1.0106, '1.010', '1.011'],
    [0.593, '0.593', '0.593'],
    [0, '0.000', '0.000'],
    [-0.0004, '-0.001', '0.000'],
    [-2, '-2.000', '-2.000'],
    [1234.5678, '1234.567', '1234.568'],
  ])('%d lies between %s and %s', (value, down, up) => {
    expect(downTCo2(value)).toBe(down);
    expect(upTCo2(value)).toBe(up);
  });
});

describe('creditBound', () => {
  // Student's t of 4 degrees: t(0.95) = 2.131847, t(0.90) = 1.533206 (scipy.stats.t.ppf).
  it.each([
    [95, 10 - 2.131847, '7.868'],
    [90, 10 - 1.533206, '8.466'],
  ] as const)('%d %%: by both ways', (pct, lower, text) => {
    const bound = creditBound(made, pct, 10);
    expect(bound.lowerTCo2).toBeCloseTo(lower, 1);
    expect(bound.lower).toBe(downTCo2(bound.lowerTCo2));
    expect(bound.firstOrder).toMatchObject({ lower: text, estimate: '10.000', degrees: '4' });
    expect(bound.isAboveClaim).toBe(false);
    expect(creditBound(made, pct, 7).isAboveClaim).toBe(true);
  });
});

describe('creditConfidence', () => {
  it('is 95 % until someone chooses, and its own choice is a step of the document', () => {
    const survey = surveyOf([], []);
    expect(creditConfidence(survey)).toBe(95);
    expect(setCreditConfidence(95)(survey)).toBe(survey);
    const chosen = setCreditConfidence(90)(survey);
    expect(creditConfidence(chosen)).toBe(90);
    expect(creditConfidence(setCreditConfidence(95)(chosen))).toBe(95);
  });
});
