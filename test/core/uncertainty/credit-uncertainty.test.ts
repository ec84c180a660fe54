import { describe, expect, it } from 'vitest';
import {
  type ComputedFormula,
  derivedFigure,
  type Figure,
  leafFigure,
  printedInput,
} from '../../../src/core/derivation.ts';
import {
  compileDerivation,
  type KnownUncertainty,
} from '../../../src/core/uncertainty/compile-derivation.ts';
import {
  creditUncertainty,
  cutDownTCo2,
} from '../../../src/core/uncertainty/credit-uncertainty.ts';
import { nextSurvey, termWithMore } from '../../../src/core/uncertainty/next-survey.ts';
import type { ErrorTerm } from '../../../src/core/uncertainty/program.ts';
import { propagate } from '../../../src/core/uncertainty/propagate.ts';
import type { UncertainFigure } from '../../../src/core/uncertainty/uncertain-figure.ts';

const product: ComputedFormula = {
  id: 'credit',
  version: 1,
  template: '{area} × {coefficient}',
  citation: 'test',
  compute: (role) => role('area').times(role('coefficient')),
};
const sum: ComputedFormula = {
  id: 'total',
  version: 1,
  template: '{credit…}',
  citation: 'test',
  compute: (role) => role('credit'),
};
const templateOf = (key: string) =>
  [product, sum].find(({ id, version }) => `${id}@${version}` === key)?.template ?? null;

const leaf = (id: string, text: string, quantity = 'area'): Figure =>
  leafFigure(
    { id, quantity, subject: id, unit: 't-CO2/ha' },
    { kind: 'decimal', text },
    { kind: 'typed', path: id },
  );
const TRUNCATED = { rule: 'truncate', places: 'decimals', digits: 3 } as const;
const creditOf = (id: string, area: Figure, coefficient: Figure): Figure =>
  derivedFigure(
    { id, quantity: 'credited-amount', subject: id, unit: 't-CO2' },
    product,
    [printedInput('area', area), printedInput('coefficient', coefficient)],
    TRUNCATED,
  );

/** Two items of one coefficient: 10 ha × 1.23456 and 20 ha × 1.23456, each cut to 0.001. */
const [one, two, coefficient] = [leaf('a', '10'), leaf('b', '20'), leaf('c', '1.23456')];
const [first, second] = [creditOf('x', one, coefficient), creditOf('y', two, coefficient)];
const total = derivedFigure(
  { id: 'total', quantity: 'total', subject: '', unit: 't-CO2' },
  sum,
  [printedInput('credit', first), printedInput('credit', second)],
  { rule: 'truncate', places: 'decimals', digits: 1 },
);
const derivation = [one, two, coefficient, first, second, total];

const term = (id: string, u: number): ErrorTerm => ({
  id,
  error: { kind: 'normal', standardUncertainty: u },
  sample: null,
});
const exact = (figure: string): UncertainFigure => ({ figure, estimate: null, terms: [] });
const sure = (figure: string, of: ErrorTerm): UncertainFigure => ({
  figure,
  estimate: null,
  terms: [{ term: of, factor: 1 }],
});
const known = (...figures: readonly UncertainFigure[]): KnownUncertainty => ({
  figures: new Map(figures.map((entry) => [entry.figure, entry])),
  isExact: () => false,
  unknown: new Map(),
});
const compiled = (...figures: readonly UncertainFigure[]) =>
  compileDerivation(derivation, 'total', templateOf, known(...figures));

describe('a credit without any uncertainty', () => {
  const credit = compiled(exact('a'), exact('b'), exact('c'));
  const { creditedTCo2, isComplete } = creditUncertainty(credit, { seed: 1, draws: 1000 });

  it('is the claim before its last cut: what was cut underway stays cut', () => {
    // 12.3456 → 12.345 and 24.6912 → 24.691.
    expect(creditedTCo2.p05).toBeCloseTo(37.036, 12);
    expect(creditedTCo2.lower95).toBe('37.036');
    expect(isComplete).toBe(true);
  });
});

describe('one coefficient in two items', () => {
  it('is one input: it errs in both alike', () => {
    const { standardUncertainty } = propagate(
      compiled(exact('a'), exact('b'), sure('c', term('c', 0.1))).program,
    );
    expect(standardUncertainty).toBeCloseTo(30 * 0.1, 12);
  });

  it('two areas are two: they add in quadrature', () => {
    const credit = compiled(sure('a', term('a', 1)), sure('b', term('b', 1)), exact('c'));
    const { standardUncertainty } = propagate(credit.program);
    expect(standardUncertainty).toBeCloseTo(1.23456 * Math.SQRT2, 12);
  });

  it('two areas of one error are one', () => {
    const scale = term('scale', 1);
    const credit = compiled(sure('a', scale), sure('b', scale), exact('c'));
    expect(propagate(credit.program).standardUncertainty).toBeCloseTo(2 * 1.23456, 12);
    expect(credit.figuresOf.get('scale')).toEqual(['a', 'b']);
  });
});

describe('what nobody said how sure it is', () => {
  const credit = compiled(sure('a', term('a', 1)), exact('b'));

  it('is listed, and the bound is said to hold only for the rest', () => {
    const result = creditUncertainty(credit, { seed: 1, draws: 1000 });
    expect(result.isComplete).toBe(false);
    expect(result.unknown).toEqual([
      { figure: 'c', quantity: 'area', subject: 'c', why: 'not-stated' },
    ]);
  });

  it('is not taken for 0, even when asked', () => {
    const asked = { seed: 1, draws: 1000, unknown: 'zero' } as const;
    expect(() => creditUncertainty(credit, asked)).toThrow('unknown-uncertainty-not-zero');
    const complete = compiled(exact('a'), exact('b'), exact('c'));
    expect(creditUncertainty(complete, asked).isComplete).toBe(true);
  });

  it('is asked for as a whole where its parts say nothing', () => {
    const whole = compileDerivation(derivation, 'total', templateOf, {
      ...known(exact('b'), exact('c')),
      unknown: new Map([['x', 'one-sample']]),
    });
    expect(whole.unknown.map(({ figure, why }) => [figure, why])).toEqual([['x', 'one-sample']]);
  });
});

describe('a credit that goes to a worker', () => {
  it('comes out as here, and is told how far it is', () => {
    const credit = compiled(sure('a', term('a', 1)), exact('b'), exact('c'));
    const told: number[] = [];
    const options = { seed: 1, draws: 200_000, onDraws: (done: number) => told.push(done) };
    const there = creditUncertainty(structuredClone(credit), options);
    expect(there).toEqual(creditUncertainty(credit, { seed: 1, draws: 200_000 }));
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });
});

describe('an estimate that is not the claim', () => {
  it('is what the distribution stands around', () => {
    const credit = compiled({ figure: 'a', estimate: 8, terms: [] }, exact('b'), exact('c'));
    const { creditedTCo2 } = creditUncertainty(credit, { seed: 1, draws: 1000 });
    expect(creditedTCo2.p50).toBeCloseTo(37.036 - 2 * 1.23456, 9);
  });
});

describe('an area that may be nothing', () => {
  it('never becomes less', () => {
    const credit = compiled(sure('a', term('a', 30)), exact('b'), exact('c'));
    const { creditedTCo2, histogram } = creditUncertainty(credit, { seed: 1, draws: 20_000 });
    expect(creditedTCo2.p05).toBeCloseTo(24.691 - 0.0006, 3);
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(19_900);
  });
});

describe('the tornado', () => {
  it('has the widest first, each with its swing alone: ± 1.645 u c', () => {
    const credit = compiled(sure('a', term('a', 1)), sure('b', term('b', 3)), exact('c'));
    const { contributions } = creditUncertainty(credit, { seed: 1, draws: 1000 });
    expect(contributions.map(({ term: id }) => id)).toEqual(['b', 'a']);
    const [low, high] = contributions[0]!.swingTCo2;
    const swing = 1.6448536269514722 * 3 * 1.23456;
    expect(high - 37.036).toBeCloseTo(swing, 6);
    expect(37.036 - low).toBeCloseTo(swing, 6);
    expect(contributions[0]!.varianceShare).toBeCloseTo(0.9, 12);
  });
});

describe('the next survey', () => {
  const sampled = (id: string, standardError: number, count: number, population: number | null) =>
    ({
      id,
      error: { kind: 'student', standardError, degrees: count - 1 },
      sample: { count, population, unit: 'quadrats' },
    }) as const satisfies ErrorTerm;

  it('makes the standard error fall with 1/√n and gives degrees', () => {
    expect(termWithMore(sampled('a', 2, 5, null), 15).error).toEqual({
      kind: 'student',
      standardError: expect.closeTo(1, 12),
      degrees: 19,
    });
  });

  it('of all reefs leaves none to guess, and no more than all are measured', () => {
    const all = termWithMore(sampled('a', 2, 5, 49), 1000);
    expect(all.error).toMatchObject({ standardError: 0, degrees: 48 });
    expect(all.sample?.count).toBe(49);
    // √((1 − 10/49) ÷ 10) ÷ √((1 − 5/49) ÷ 5).
    expect(termWithMore(sampled('a', 2, 5, 49), 5).error).toMatchObject({
      standardError: expect.closeTo(2 * Math.sqrt(39 / 49 / 10 / (44 / 49 / 5)), 12),
    });
  });

  it('says which raises the lower bound most: t and 1/√n together', () => {
    const credit = compiled(
      sure('a', sampled('a', 0.3, 4, null)),
      sure('b', sampled('b', 0.02, 4, null)),
      exact('c'),
    );
    const options = { seed: 1, draws: 100_000, confidence: 0.95, more: [4, 12] };
    const plans = nextSurvey(credit.program, options);
    expect(plans.map(({ terms: [id], more }) => [id, more])).toEqual([
      ['a', 12],
      ['a', 4],
      ['b', 12],
      ['b', 4],
    ]);
    // One term alone: scipy t.ppf(.95, 3) = 2.353363, t.ppf(.95, 15) = 1.753050; b is 0.02 of 0.3.
    const expected = 1.23456 * (0.3 * 2.353363 - (0.3 / 2) * 1.75305);
    expect(Math.abs(plans[0]!.gainTCo2 / expected - 1)).toBeLessThan(0.03);
  });

  it('of two areas by one set of points is one plan that narrows both', () => {
    const of = (id: string, u: number, survey: string): ErrorTerm => ({
      id,
      error: { kind: 'student', standardError: u, degrees: 1e6 },
      sample: { count: 200, population: null, unit: 'reference-points', survey },
    });
    const options = { seed: 1, draws: 100_000, confidence: 0.95, more: [600] };
    const planned = (surveyOfB: string) =>
      nextSurvey(
        compiled(sure('a', of('a', 0.3, 'map')), sure('b', of('b', 0.4, surveyOfB)), exact('c'))
          .program,
        options,
      );
    const together = planned('map');
    expect(together.map(({ terms, now, more }) => [terms, now, more])).toEqual([
      [['a', 'b'], 200, 600],
    ]);
    // Four times the points: z √(0.3² + 0.4²) c falls to a half of it.
    const expected = 1.6448536 * 0.5 * 1.23456 * 0.5;
    expect(Math.abs(together[0]!.gainTCo2 / expected - 1)).toBeLessThan(0.02);
    // Each by points of its own: √(0.3² + 0.2²) and √(0.15² + 0.4²) of √(0.3² + 0.4²) are left.
    const apart = planned('another map');
    expect(apart.map(({ terms }) => terms)).toEqual([['b'], ['a']]);
    for (const [i, left] of [Math.sqrt(0.13), Math.sqrt(0.1825)].entries()) {
      const gain = 1.6448536 * 1.23456 * (0.5 - left);
      // A difference of two quantiles of 100,000 draws: a few per cent of noise.
      expect(Math.abs(apart[i]!.gainTCo2 / gain - 1)).toBeLessThan(0.06);
    }
  });
});

describe('a lower bound in print', () => {
  it.each([
    [8.1439, '8.143'],
    [8.143, '8.143'],
    [0.593 - 1e-16, '0.593'],
    [0.0009, '0'],
    [-0.0001, '-0.001'],
    [-1.5, '-1.5'],
    [12, '12'],
    [1234.5678, '1234.567'],
  ])('of %d is %s: never rounded up', (value, text) => {
    expect(cutDownTCo2(value)).toBe(text);
  });
});
