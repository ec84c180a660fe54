import { describe, expect, it } from 'vitest';
import type { ErrorDistribution } from '../../../src/core/uncertainty/error-distribution.ts';
import { coverageFactor, propagate } from '../../../src/core/uncertainty/propagate.ts';
import { quantile, simulate } from '../../../src/core/uncertainty/simulate.ts';
import { modelProgram } from './model-program.ts';

const student = (standardError: number, degrees: number): ErrorDistribution => ({
  kind: 'student',
  standardError,
  degrees,
});
const normal = (standardUncertainty: number): ErrorDistribution => ({
  kind: 'normal',
  standardUncertainty,
});
const rectangular = (halfWidth: number): ErrorDistribution => ({ kind: 'rectangular', halfWidth });
const ROOT_3 = Math.sqrt(3);

/** JCGM 100:2008 (GUM), H.1: l = l_S + d − l_S (δα θ + α_S δθ), Table H.1; lengths in nm. */
describe('GUM H.1, end-gauge calibration', () => {
  const budget = propagate(
    modelProgram(
      '{standard} + {difference} − {standard} × ({deltaAlpha} × {theta} + {alpha} × {deltaTheta})',
      {
        standard: { value: 50_000_623, errors: { certificate: 1 } },
        difference: { value: 215, errors: { repeated: 1, random: 1, systematic: 1 } },
        deltaAlpha: { value: 0, errors: { deltaAlpha: 1 } },
        theta: { value: -0.1, errors: { bed: 1, cycle: 1 } },
        alpha: { value: 11.5e-6, errors: { alpha: 1 } },
        deltaTheta: { value: 0, errors: { deltaTheta: 1 } },
      },
      {
        certificate: student(25, 18),
        repeated: student(5.8, 24),
        random: student(3.9, 5),
        systematic: student(6.7, 8),
        // Rectangular in the GUM, with a reliability of its own: degrees of 50 and 2.
        deltaAlpha: student(1e-6 / ROOT_3, 50),
        deltaTheta: student(0.05 / ROOT_3, 2),
        alpha: rectangular(2e-6),
        bed: normal(0.2),
        cycle: normal(0.35),
      },
    ),
  );

  it('has the printed length, uncertainty and degrees', () => {
    expect(budget.estimate).toBeCloseTo(50_000_838, 3);
    expect(Math.round(budget.standardUncertainty)).toBe(32);
    expect(Math.floor(budget.degrees)).toBe(16);
  });

  it('expands to U99 = 93 nm with k = 2.92', () => {
    const k = coverageFactor(0.99, Math.floor(budget.degrees));
    expect(k).toBeCloseTo(2.92, 2);
    expect(Math.round(k * Math.round(budget.standardUncertainty))).toBe(93);
  });

  it('has the printed parts: 25, 9.7, 2.9 and 16.6 nm; θ and α_S add nothing', () => {
    const parts = budget.terms.map((term) => Math.abs(term.sensitivity) * term.standardUncertainty);
    const [certificate, repeated, random, systematic] = parts;
    expect(certificate).toBeCloseTo(25, 6);
    expect(Math.hypot(repeated!, random!, systematic!)).toBeCloseTo(9.7, 1);
    const rest = parts.slice(4).sort((a, b) => b - a);
    expect(rest[0]).toBeCloseTo(16.6, 1);
    expect(rest[1]).toBeCloseTo(2.9, 1);
    expect(rest.slice(2)).toEqual([0, 0, 0]);
  });
});

/** JCGM 100:2008, H.2: V and I read together five times, correlation −0.36 (Table H.2). */
describe('GUM H.2, correlated inputs', () => {
  const [uV, uI, r] = [0.0032094, 0.009471e-3, -0.35531];
  const impedance = (correlation: number) =>
    propagate(
      modelProgram(
        '{voltage} ÷ {current}',
        {
          voltage: { value: 4.999, errors: { common: uV } },
          current: {
            value: 19.661e-3,
            errors: { common: correlation * uI, own: uI * Math.sqrt(1 - correlation ** 2) },
          },
        },
        { common: normal(1), own: normal(1) },
      ),
    );

  it('has the printed impedance 254.26 Ω and u = 0.24 Ω', () => {
    const { estimate, standardUncertainty } = impedance(r);
    expect(estimate).toBeCloseTo(254.26, 2);
    expect(standardUncertainty).toBeCloseTo(0.236, 3);
  });

  it('would be another one without the correlation', () => {
    expect(impedance(0).standardUncertainty).toBeCloseTo(0.204, 3);
  });
});

/** JCGM 101:2008, 9.2: Y = X1 + X2 + X3 + X4, Tables 2 to 4. */
describe('JCGM 101 9.2, additive model', () => {
  const sum = (errors: readonly ErrorDistribution[]) =>
    modelProgram(
      '{a} + {b} + {c} + {d}',
      Object.fromEntries(['a', 'b', 'c', 'd'].map((n) => [n, { value: 0, errors: { [n]: 1 } }])),
      Object.fromEntries(['a', 'b', 'c', 'd'].map((n, at) => [n, errors[at]!])),
    );
  const unit = rectangular(ROOT_3);
  const wide = rectangular(10 * ROOT_3);
  it.each([
    ['normal', [normal(1), normal(1), normal(1), normal(1)], 2, 3.92, 3.92],
    ['rectangular', [unit, unit, unit, unit], 2, 3.88, 3.92],
    ['one ten times as wide', [unit, unit, unit, wide], 10.1, 17.0, 19.9],
  ] as const)('%s: u and the 95 %% interval', (_, errors, u, simulated, propagated) => {
    const program = sum(errors);
    const first = propagate(program);
    expect(first.standardUncertainty).toBeCloseTo(u, 1);
    const expanded = coverageFactor(0.95, first.degrees) * first.standardUncertainty;
    expect(Math.abs(expanded - propagated)).toBeLessThan(0.06);
    const drawn = simulate(program, { seed: 1, draws: 400_000 });
    for (const end of [-quantile(drawn, 0.025), quantile(drawn, 0.975)]) {
      expect(Math.abs(end / simulated - 1)).toBeLessThan(0.005);
    }
  });

  it('four rectangular ones: the closed form 2√3 (2 − (3/5)^¼)', () => {
    const drawn = simulate(sum([unit, unit, unit, unit]), { seed: 2, draws: 1_000_000 });
    expect(quantile(drawn, 0.975)).toBeCloseTo(2 * ROOT_3 * (2 - 0.6 ** 0.25), 2);
  });
});

/** JCGM 101:2008, 9.3, Table 6. */
describe('JCGM 101 9.3, mass calibration', () => {
  const program = modelProgram(
    '({mass} + {added}) × (1 + ({air} − 1.2) × (1 ÷ {weight} − 1 ÷ {reference})) − 100000',
    {
      mass: { value: 100_000, errors: { mass: 1 } },
      added: { value: 1.234, errors: { added: 1 } },
      air: { value: 1.2, errors: { air: 1 } },
      weight: { value: 8000, errors: { weight: 1 } },
      reference: { value: 8000, errors: { reference: 1 } },
    },
    {
      mass: normal(0.05),
      added: normal(0.02),
      air: rectangular(0.1),
      weight: rectangular(1000),
      reference: rectangular(50),
    },
  );

  it('by the law of propagation: 1.2340 mg, u = 0.0539 mg', () => {
    const { estimate, standardUncertainty } = propagate(program);
    expect(estimate).toBeCloseTo(1.234, 4);
    expect(standardUncertainty).toBeCloseTo(0.0539, 4);
  });

  // The table's interval [1.0834, 1.3825] mg is the shortest one; ends of equal tails are numpy's.
  it('by Monte Carlo: 0.2991 mg of interval, which first order misses', () => {
    const drawn = simulate(program, { seed: 1, draws: 1_000_000 });
    const [low, high] = [quantile(drawn, 0.025), quantile(drawn, 0.975)];
    expect(Math.abs(high - low - (1.3825 - 1.0834))).toBeLessThan(6e-4);
    // numpy 2.4.6, 20 million draws of PCG64 with seed 5.
    expect(Math.abs(low - 1.08441)).toBeLessThan(4e-4);
    expect(Math.abs(high - 1.38354)).toBeLessThan(4e-4);
  });
});

/**
 * NIST Technical Note 1900 (Possolo 2015), E13, and the NIST Uncertainty Machine's manual, example 10;
 * figures as the tests of Sandia's suncal (test/test_examples.py) have them.
 */
describe('NIST', () => {
  it('thermal expansion: 1.7266e-5, u 1.76e-6 by the law of propagation', () => {
    const of = (standardError: number) => student(standardError, 3);
    const { estimate, standardUncertainty } = propagate(
      modelProgram(
        '({l1} − {l0}) ÷ ({l0} × ({t1} − {t0}))',
        {
          l0: { value: 1.4999, errors: { l0: 1 } },
          l1: { value: 1.5021, errors: { l1: 1 } },
          t0: { value: 288.15, errors: { t0: 1 } },
          t1: { value: 373.1, errors: { t1: 1 } },
        },
        { l0: of(0.0001), l1: of(0.0002), t0: of(0.02), t1: of(0.05) },
      ),
    );
    expect(Math.abs(estimate / 1.7266e-5 - 1)).toBeLessThan(5e-5);
    expect(Math.abs(standardUncertainty / 1.76e-6 - 1)).toBeLessThan(3e-3);
  });

  it('Stefan & Boltzmann’s constant: 5.67037e-8, u 2.05e-13, and both intervals of Monte Carlo', () => {
    const fourth = (name: string) => Array.from({ length: 4 }, () => `{${name}}`).join(' × ');
    // 32 π⁵ h R⁴ R∞⁴ ÷ (15 e⁴ 0.001⁴ c⁶ α⁸), in units that keep the steps near 1.
    const program = modelProgram(
      `{scale} × {h} × ${fourth('gas')} × ${fourth('rydberg')} ÷ (${fourth('mass')} × ${fourth('alpha')} × ${fourth('alpha')})`,
      {
        scale: {
          value:
            ((32 * Math.PI ** 5) / (15 * 299_792_458 ** 6)) *
            1e-34 *
            (1e7 / (1e-4 * 0.001 * 1e-6)) ** 4,
        },
        h: { value: 6.62606957, errors: { h: 1 } },
        gas: { value: 8.3144621, errors: { gas: 1 } },
        rydberg: { value: 1.0973731568539, errors: { rydberg: 1 } },
        mass: { value: 5.4857990946, errors: { mass: 1 } },
        alpha: { value: 7.2973525698, errors: { alpha: 1 } },
      },
      {
        h: normal(0.00000029),
        gas: normal(0.0000075),
        rydberg: normal(0.0000000000055),
        mass: normal(0.0000000022),
        alpha: normal(0.0000000024),
      },
    );
    const { estimate, standardUncertainty } = propagate(program);
    expect(Math.abs(estimate - 5.67037e-8)).toBeLessThan(1e-13);
    expect(Math.abs(standardUncertainty - 2.05e-13)).toBeLessThan(1e-15);
    const drawn = simulate(program, { seed: 1, draws: 200_000 });
    for (const [p, end] of [
      [0.005, 5.67032e-8],
      [0.995, 5.67043e-8],
      [0.16, 5.67035e-8],
      [0.84, 5.67039e-8],
    ] as const) {
      expect(Math.abs(quantile(drawn, p) - end)).toBeLessThan(1e-13);
    }
  });
});

/** NPL Report DEM-ES-011 (Cox & Harris), 9.2: y = ln x, x rectangular from 0.1 to 1.1. */
describe('NPL, a logarithm', () => {
  const program = modelProgram(
    'ln({x})',
    { x: { value: 0.6, errors: { x: 1 } } },
    { x: rectangular(0.5) },
  );

  it('by the law of propagation: −0.511, u = 0.481', () => {
    const { estimate, standardUncertainty } = propagate(program);
    expect(estimate).toBeCloseTo(-0.511, 3);
    expect(standardUncertainty).toBeCloseTo(0.481, 3);
  });

  it('by Monte Carlo: mean −0.665, u = 0.606, which first order misses', () => {
    const drawn = simulate(program, { seed: 3, draws: 400_000 });
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const square = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean + 0.665)).toBeLessThan(0.003);
    expect(Math.abs(Math.sqrt(square) - 0.606)).toBeLessThan(0.003);
    // ln of the quantiles of x.
    expect(Math.abs(quantile(drawn, 0.025) - Math.log(0.125))).toBeLessThan(0.015);
    expect(Math.abs(quantile(drawn, 0.975) - Math.log(1.075))).toBeLessThan(0.01);
  });
});
