import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanDensity } from '../../../src/core/biomass/mean-density.ts';
import { quadratDensity } from '../../../src/core/biomass/quadrat-density.ts';
import { type Figure, figureText } from '../../../src/core/derivation.ts';
import { openLedger } from '../../../src/core/ledger.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';

const quadrat = (id: string, frameAreaM2: string, wetMassKg: string) => ({
  id,
  station: id,
  species: '',
  frameAreaM2,
  wetMassKg,
  coverClass: '',
  coverPct: '',
  takenOn: '',
});

function mean(texts: readonly (readonly [frameAreaM2: string, wetMassKg: string])[]) {
  const quadrats = texts.map(([frame, mass], index) =>
    quadratDensity(quadrat(`q${index}`, frame, mass)),
  );
  const ledger = openLedger('item:i', 'item', () => ({ kind: 'item', itemId: 'i' }));
  const densities = quadrats.map(({ kgPerM2 }) => kgPerM2 as Figure);
  const made = meanDensity(ledger, densities, 'items/i');
  const figures = [...quadrats.flatMap((entry) => entry.ledger.figures), ...ledger.figures];
  expectShownIsComputed(figures);
  const figure = (tail: string) => ledger.figures.find(({ id }) => id === `item:i/${tail}`);
  return { made: made && figureText(made), figure, issues: ledger.issues };
}

describe('wet mass per area from quadrats', () => {
  it('1.621 kg/m² is 16.21 t/ha', () => {
    expect(
      mean([
        ['1', '1.621'],
        ['1', '1.621'],
      ]).made,
    ).toBe('16.21');
  });

  it('the mean is truncated to 0.01 t/ha, never rounded up', () => {
    // (0.4/0.25 + 0.5/0.25 + 1.31/1) ÷ 3 = 1.636666… kg/m²
    const { made, figure, issues } = mean([
      ['0.25', '0.4'],
      ['0.25', '0.5'],
      ['1', '1.31'],
    ]);
    expect(made).toBe('16.36');
    expect(figure('mean-wet-mass')?.exact).toMatch(/^1\.6366{40}/);
    expect(figure('quadrat-count')?.value).toEqual({ kind: 'decimal', text: '3' });
    expect(issues).toEqual([]);
  });

  it('a third of a frame: 1 kg on 0.3 m², three times, is 33.33 t/ha', () => {
    expect(
      mean([
        ['0.3', '1'],
        ['0.3', '1'],
        ['0.3', '1'],
      ]).made,
    ).toBe('33.33');
  });

  it('an endless decimal that comes back is not cut short: 0.2 kg on 0.3 and 0.1 on 0.3 m²', () => {
    // (2/3 + 1/3) ÷ 2 = 0.5 kg/m² exactly
    expect(
      mean([
        ['0.3', '0.2'],
        ['0.3', '0.1'],
      ]).made,
    ).toBe('5');
  });

  it('standard error of the mean: s ÷ √n', () => {
    // 1, 2, 3, 4: s² = 5/3, SE = √(5/12) = 0.645497…
    const { figure } = mean(['1', '2', '3', '4'].map((mass) => ['1', mass] as const));
    expect(figure('standard-error')?.value).toEqual({ kind: 'decimal', text: '0.6455' });
    expect(figure('standard-error')?.unit).toBe('kg/m2');
  });

  it('one quadrat has no standard error, and says so', () => {
    const { made, figure, issues } = mean([['0.25', '0.4']]);
    expect(made).toBe('16');
    expect(figure('standard-error')).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['single-quadrat']);
  });

  it('no quadrat, no mean', () => {
    expect(mean([]).made).toBeNull();
  });

  it('the order of quadrats leaves it', () => {
    const one = fc.tuple(
      fc.constantFrom('0.25', '0.3', '1', '0.7'),
      fc.integer({ min: 0, max: 9999 }),
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 8 }), (list) => {
        const texts = list.map(
          ([frame, grams]) => [frame, new Decimal(grams).div(1000).toFixed()] as const,
        );
        expect(mean(texts).made).toBe(mean([...texts].reverse()).made);
      }),
      { numRuns: 50 },
    );
  });
});

describe('units', () => {
  it('grams turned into kilograms, cm² into m²: the same t/ha', () => {
    const one = fc.record({
      cm2: fc.integer({ min: 100, max: 20_000 }),
      grams: fc.integer({ min: 0, max: 30_000 }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (list) => {
        const texts = list.map(
          ({ cm2, grams }) =>
            [
              new Decimal(cm2).div(10_000).toFixed(),
              new Decimal(grams).div(1000).toFixed(),
            ] as const,
        );
        // g/cm² = 100 t/ha, in fractions of whole numbers
        const exact = list
          .reduce((sum, { cm2, grams }) => sum.plus(new Decimal(grams).div(cm2)), new Decimal(0))
          .times(100)
          .div(list.length);
        const cut = (value: Decimal) => value.toDecimalPlaces(2, Decimal.ROUND_DOWN).toFixed();
        expect([cut(exact), cut(exact.plus('1e-15'))]).toContain(mean(texts).made);
      }),
      { numRuns: 50 },
    );
  });
});

describe('one quadrat', () => {
  it.each([
    ['0.25', '400', 'quadrat-implausible'],
    ['0', '1', 'field-not-above'],
    ['-1', '1', 'field-too-small'],
    ['', '1', 'field-empty'],
    ['0.25', '1,2', 'field-malformed'],
    ['0.0001', '0.0001', 'field-implausible'],
  ])('frame %s m², %s kg: %s', (frame, mass, code) => {
    const { ledger } = quadratDensity(quadrat('q', frame, mass));
    expect(ledger.issues.map((issue) => issue.code)).toEqual([code]);
    expect(ledger.issues[0]?.at).toEqual({ kind: 'quadrat', quadratId: 'q' });
  });

  it.each([
    ['coverPct', '101', 'field-out-of-range'],
    ['coverPct', '-1', 'field-out-of-range'],
    ['coverPct', '8割', 'field-malformed'],
    ['takenOn', '2023-02-29', 'sample-date-malformed'],
    ['takenOn', '令和6年', 'sample-date-malformed'],
  ])('%s %s: %s, an error', (field, text, code) => {
    const { ledger } = quadratDensity({ ...quadrat('q', '1', '1'), [field]: text });
    expect(ledger.issues).toMatchObject([{ code, severity: 'error' }]);
    expect(ledger.figures.some(({ value }) => value.kind === 'unknown')).toBe(field === 'coverPct');
  });

  it('a cover of 100 % and a leap day pass, full-width digits too', () => {
    const fine = { ...quadrat('q', '1', '1'), coverPct: '１００', takenOn: '2024-02-29' };
    expect(quadratDensity(fine).ledger.issues).toEqual([]);
  });

  it('50 kg/m² passes, a gram more is doubted', () => {
    expect(quadratDensity(quadrat('q', '1', '50')).ledger.issues).toEqual([]);
    expect(quadratDensity(quadrat('q', '1', '50.001')).ledger.issues.length).toBe(1);
  });
});
