import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorDistribution } from '../../../src/core/uncertainty/error-distribution.ts';
import { parseExpression } from '../../../src/core/uncertainty/expression.ts';
import type { Program } from '../../../src/core/uncertainty/program.ts';
import { lowerLimit, oneSidedStudent, propagate } from '../../../src/core/uncertainty/propagate.ts';
import { quantile, simulate } from '../../../src/core/uncertainty/simulate.ts';
import { type ModelInput, modelProgram } from './model-program.ts';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const size = fc.double({ min: 0.1, max: 3, noNaN: true });
const anyError: fc.Arbitrary<ErrorDistribution> = fc.oneof(
  size.map((u): ErrorDistribution => ({ kind: 'normal', standardUncertainty: u })),
  size.map((halfWidth): ErrorDistribution => ({ kind: 'rectangular', halfWidth })),
  fc
    .tuple(size, size)
    .map(([below, above]): ErrorDistribution => ({ kind: 'triangular', below, above })),
  fc.double({ min: 1.01, max: 1.4, noNaN: true }).map(
    (geometricDeviation): ErrorDistribution => ({
      kind: 'lognormal',
      mean: 4,
      geometricDeviation,
    }),
  ),
);

const moments = (drawn: Float64Array) => {
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const squares = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / drawn.length) };
};

describe('first order against Monte Carlo', () => {
  it('on linear chains: mean and deviation within 1 %', () => {
    const chain = fc.array(fc.tuple(fc.double({ min: 0.5, max: 4, noNaN: true }), anyError), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(chain, fc.integer(), (parts, seed) => {
        const inputs = Object.fromEntries(
          parts.map(([factor], at): [string, ModelInput] => [
            names[at]!,
            { value: 10, errors: { [names[at]!]: factor } },
          ]),
        );
        const errors = Object.fromEntries(parts.map(([, error], at) => [names[at]!, error]));
        const template = parts.map((_, at) => `{${names[at]}}`).join(' + ');
        const program = modelProgram(template, inputs, errors);
        const first = propagate(program);
        const drawn = moments(simulate(program, { seed, draws: 200_000 }));
        expect(Math.abs(drawn.mean / first.estimate - 1)).toBeLessThan(0.01);
        expect(Math.abs(drawn.deviation / first.standardUncertainty - 1)).toBeLessThan(0.01);
      }),
      { numRuns: 20 },
    );
  });

  it('agree on the lower bound of a mean of four: the t of three degrees', () => {
    const error = { kind: 'student', standardError: 2, degrees: 3 } as const;
    const program = modelProgram('{a} × 3', { a: { value: 10, errors: { a: 1 } } }, { a: error });
    const first = propagate(program);
    // scipy 1.17.1: t.ppf(0.95, 3) = 2.353363434801823.
    expect(lowerLimit(first, 0.95)).toBeCloseTo(30 - 2.353363434801823 * 6, 9);
    const drawn = simulate(program, { seed: 1, draws: 400_000 });
    expect(Math.abs(quantile(drawn, 0.05) - lowerLimit(first, 0.95))).toBeLessThan(0.15);
  });

  it('of a product: u²(ab)/(ab)² = u²(a)/a² + u²(b)/b² (GUM 5.1.6)', () => {
    const relative = (u: number): ErrorDistribution => ({
      kind: 'normal',
      standardUncertainty: u,
    });
    const program = modelProgram(
      '{a} × {b} ÷ {c}',
      {
        a: { value: 20, errors: { a: 1 } },
        b: { value: 5, errors: { b: 1 } },
        c: { value: 8, errors: { c: 1 } },
      },
      { a: relative(0.4), b: relative(0.2), c: relative(0.08) },
    );
    const { estimate, standardUncertainty, terms } = propagate(program);
    expect(estimate).toBeCloseTo(12.5, 12);
    expect(standardUncertainty / estimate).toBeCloseTo(Math.hypot(0.02, 0.04, 0.01), 12);
    expect(terms.map(({ varianceShare }) => varianceShare)).toEqual([
      expect.closeTo(4 / 21, 12),
      expect.closeTo(16 / 21, 12),
      expect.closeTo(1 / 21, 12),
    ]);
  });
});

describe('sensitivities', () => {
  it('are the differences of the value, for every operation', () => {
    const template = '√({a} × {b}) − ln {c} ÷ exp({d} ÷ 5) + ({a} − {e}) × π';
    const value = fc.double({ min: 0.5, max: 4, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 5 }), (values) => {
        const at = (changed: number, by: number) => {
          const inputs = Object.fromEntries(
            names.map((name, index): [string, ModelInput] => [
              name,
              { value: values[index]! + (index === changed ? by : 0), errors: { [name]: 1 } },
            ]),
          );
          const unit = { kind: 'normal', standardUncertainty: 1 } as const;
          const errors = Object.fromEntries(names.map((name) => [name, unit]));
          return propagate(modelProgram(template, inputs, errors));
        };
        for (const [index, { sensitivity }] of at(0, 0).terms.entries()) {
          const slope = (at(index, 1e-5).estimate - at(index, -1e-5).estimate) / 2e-5;
          expect(Math.abs(sensitivity - slope)).toBeLessThan(1e-6);
        }
      }),
    );
  });
});

describe('a simulation', () => {
  const error = { kind: 'student', standardError: 1, degrees: 5 } as const;
  const program: Program = modelProgram(
    '{a} × {b} + {a}',
    { a: { value: 10, errors: { x: 1 } }, b: { value: 3, errors: { y: 0.1 } } },
    { x: error, y: { kind: 'lognormal', mean: 1, geometricDeviation: 1.5 } },
  );

  it('of one seed is the same whatever the block', () => {
    const whole = simulate(program, { seed: 42, draws: 5000 });
    for (const block of [1, 7, 1000, 8192]) {
      expect(simulate(program, { seed: 42, draws: 5000, block })).toEqual(whole);
    }
    expect(simulate(program, { seed: 43, draws: 5000 })).not.toEqual(whole);
  });

  it.each([0, 999, 1.5, 10_000_001, Number.NaN])('of %d draws is refused', (draws) => {
    expect(() => simulate(program, { seed: 1, draws })).toThrow('uncertainty-draws-refused');
  });

  it('that divides by what may be nothing is refused', () => {
    const risky = modelProgram(
      '1 ÷ ({a} − {a})',
      { a: { value: 1, errors: { a: 1 } } },
      { a: { kind: 'rectangular', halfWidth: 1 } },
    );
    expect(() => simulate(risky, { seed: 1, draws: 1000 })).toThrow('uncertainty-not-finite');
  });

  it('takes the r-th of the sorted draws, r = pM (JCGM 101 7.7.2)', () => {
    const sorted = Float64Array.from({ length: 1000 }, (_, at) => at + 1);
    expect([0.05, 0.5, 0.0256, 0, 1].map((p) => quantile(sorted, p))).toEqual([
      50, 500, 26, 1, 1000,
    ]);
  });
});

describe('one-sided Student', () => {
  /** scipy 1.17.1: stats.t.ppf. */
  it.each([
    [0.95, 1, 6.313751514675037],
    [0.9, 16, 1.3367571673273153],
    [0.95, 200_000, 1.6448612458327154],
    [0.95, Number.POSITIVE_INFINITY, 1.6448536269514722],
  ])('of %d with %d degrees: %d', (p, degrees, t) => {
    expect(oneSidedStudent(p, degrees)).toBeCloseTo(t, 6);
  });
});

describe('an expression', () => {
  it.each(['{a} +', '({a}', '{a} {b}', '{a} ^ 2', ''])('is refused where it is %s', (template) => {
    expect(() => parseExpression(template)).toThrow('derivation-broken');
  });
});
