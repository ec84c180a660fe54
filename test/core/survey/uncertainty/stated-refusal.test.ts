import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatedError } from '../../../../src/core/survey/document/uncertainty-entry.ts';
import {
  blankStatement,
  STATED_KINDS,
  statedFields,
} from '../../../../src/core/survey/uncertainty/stated-fields.ts';
import { judgeStatement } from '../../../../src/core/survey/uncertainty/stated-refusal.ts';
import { statedTerms } from '../../../../src/core/survey/uncertainty/stated-terms.ts';
import { widthDigits } from '../../../../src/core/survey/uncertainty/width-digits.ts';

const outline = { imageId: 'image', deviationM2: (sigmaM: number) => 100 * sigmaM };
const refusalOf = (error: StatedError, value = 10, of: typeof outline | null = outline) => {
  const judged = judgeStatement(error, value, of);
  return judged.kind === 'refused' ? [judged.refusal.why, judged.refusal.field] : null;
};

describe('a statement before it is written', () => {
  it.each([
    [{ kind: 'rectangular', unit: 'percent', halfWidth: '0' }, ['zero', 'halfWidth']],
    [{ kind: 'rectangular', unit: 'percent', halfWidth: '' }, ['missing', 'halfWidth']],
    [{ kind: 'rectangular', unit: 'figure', halfWidth: '-1' }, ['negative', 'halfWidth']],
    [
      { kind: 'normal', unit: 'figure', standardUncertainty: '0.00' },
      ['zero', 'standardUncertainty'],
    ],
    [
      { kind: 'student', unit: 'figure', standardError: '0', degrees: '4' },
      ['zero', 'standardError'],
    ],
    [{ kind: 'student', unit: 'figure', standardError: '1', degrees: '0' }, ['degrees', 'degrees']],
    [{ kind: 'student', unit: 'figure', standardError: '1', degrees: '' }, ['missing', 'degrees']],
    [{ kind: 'triangular', unit: 'figure', low: '11', high: '12' }, ['low-above-value', 'low']],
    [{ kind: 'triangular', unit: 'percent', low: '90', high: '99' }, ['high-below-value', 'high']],
    [{ kind: 'triangular', unit: 'percent', low: '100', high: '100' }, ['ends-at-value', 'low']],
    [{ kind: 'lognormal', geometricDeviation: '1' }, ['factor', 'geometricDeviation']],
    [{ kind: 'lognormal', geometricDeviation: '0.5' }, ['factor', 'geometricDeviation']],
    [
      { kind: 'vertices', vertexRmseM: '', shiftM: '3', scalePct: '' },
      ['nothing-of-area', 'vertexRmseM'],
    ],
    [{ kind: 'exact', reason: '  ' }, ['reason', 'reason']],
  ] as const)('%o is refused, and says at which field', (error, expected) => {
    expect(refusalOf(error)).toEqual(expected);
  });

  it('corners of what is no outline, and a factor of 0, are refused whatever is typed', () => {
    const corners = { kind: 'vertices', vertexRmseM: '1', shiftM: '', scalePct: '' } as const;
    expect(refusalOf(corners, 10, null)).toEqual(['no-outline', null]);
    const factor = { kind: 'lognormal', geometricDeviation: '1.3' } as const;
    expect(refusalOf(factor, 0)).toEqual(['value-not-positive', null]);
  });

  it('of corners, blank is nothing: one of RMSE and scale is enough', () => {
    expect(
      refusalOf({ kind: 'vertices', vertexRmseM: '0.02', shiftM: '', scalePct: '' }),
    ).toBeNull();
    expect(
      refusalOf({ kind: 'vertices', vertexRmseM: '', shiftM: '', scalePct: '0.1' }),
    ).toBeNull();
  });

  const text = fc.oneof(
    fc.constantFrom('', '0', '1', '-1', '0.0', '9.5', '10', '100', '1.3', 'x', ' '),
    fc.double({ min: -20, max: 200, noNaN: true }).map((value) => value.toFixed(3)),
  );
  const anyError = fc
    .tuple(
      fc.constantFrom(...STATED_KINDS),
      fc.constantFrom('figure', 'percent'),
      fc.array(text, { minLength: 3, maxLength: 3 }),
    )
    .map(([kind, unit, texts]) =>
      texts.reduce<StatedError>(
        (error, typed, at) => statedFields(error)[at]?.typed(typed) ?? error,
        blankStatement(kind, unit as 'figure' | 'percent'),
      ),
    );

  it('takes exactly what the calculation takes, and always says why not', () => {
    fc.assert(
      fc.property(
        anyError,
        fc.constantFrom(10, 0, 0.5),
        fc.boolean(),
        (error, value, isOutline) => {
          const of = isOutline ? outline : null;
          const calculated = statedTerms(error, 'id', value, of);
          const judged = judgeStatement(error, value, of);
          expect(judged.kind).toBe(typeof calculated === 'string' ? 'refused' : 'taken');
        },
      ),
      { numRuns: 2000, seed: 5 },
    );
  });
});

describe('a width for the eye', () => {
  it.each([
    [0.0002831, '0.000284'],
    [0.29, '0.290'],
    [1.2301, '1.24'],
    [12345.2, '12346'],
    [0, '0'],
  ])('%d is %s: three digits, never narrower', (width, digits) => {
    expect(widthDigits(width)).toBe(digits);
  });
});
