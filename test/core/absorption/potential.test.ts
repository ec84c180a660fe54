import { describe, expect, it } from 'vitest';
import type { FormulaGiven } from '../../../src/core/absorption/index.ts';
import { estimated } from './estimated.ts';
import { guardBoat, literature, typed } from './sample-item.ts';

/** Suma's third item: 5.8 ha, 4.85 t/ha, water 90 %, one survey boat of 0.64 h. */
const boat = {
  ...guardBoat,
  hours: typed('0.64'),
  powerKw: typed('100'),
  ratedKw: '',
  emissionKgCo2PerKwh: typed('0.10672'),
};
const suma3 = (formula: FormulaGiven) =>
  estimated({ formula, areaHa: typed('5.8'), vessels: [boat], hasNoVessels: false });
const potential = (text: string): FormulaGiven => ({
  kind: 'absorption-potential',
  wetMassTPerHa: typed('4.85'),
  waterContentPct: typed('90'),
  potentialTCo2PerTDry: typed(text),
});
const filed = (r1: string, r2: string, intended = '0.126', patch = {}): FormulaGiven => ({
  kind: 'wet-mass-per-area',
  wetMassTPerHa: typed('4.85'),
  literature: {
    ...literature,
    productionBiomassRatio: typed('1'),
    carbonContentPct: typed('100'),
    residualRatio1: typed(r1),
    residualRatio2: typed(r2),
    ecosystemFactor: typed('1'),
    ...patch,
  },
  intendedPotentialTCo2PerTDry: typed(intended),
});

describe('absorption potential', () => {
  it('gives Suma’s third item 0.281, where its dummies give 0.283 and its intent 0.280', () => {
    const direct = suma3(potential('0.126'));
    expect(direct.exact('coefficient') ?? direct.text('coefficient')).toBe('0.06111');
    expect(direct.text('credited-amount')).toBe('0.281');
    expect(suma3(filed('0.0343', '0.0003')).text('credited-amount')).toBe('0.283');
    expect(suma3(filed('0.0340', '0.0003')).text('credited-amount')).toBe('0.28');
  });

  it('says what to type into 式2’s form for it', () => {
    const { text, exact } = suma3(potential('0.126'));
    expect(text('equivalent-production-biomass-ratio')).toBe('1');
    expect(text('equivalent-carbon-content')).toBe('100');
    expect(text('equivalent-ecosystem-factor')).toBe('1');
    // 0.126 × 12 ÷ 44 = 0.0343636…
    expect(exact('equivalent-residual-sum')).toMatch(/^0\.034363636363/);
    expect(text('equivalent-residual-sum')).toBe('0.0343');
    expect(text('equivalent-residual-1')).toBe('0.034');
    expect(text('equivalent-residual-2')).toBe('0.0003');
  });

  it.each(['0.126', '0.1247', '0.0004', '0.11', '0.3667'])(
    'the split of %s is accepted by the form and never above the potential',
    (given) => {
      const { text } = suma3(potential(given));
      const [r1, r2] = [text('equivalent-residual-1') ?? '', text('equivalent-residual-2') ?? ''];
      expect(Number(r2)).toBeGreaterThan(0);
      const form = suma3(filed(r1, r2, ''));
      expect(Number(form.exact('coefficient') ?? form.text('coefficient'))).toBeLessThanOrEqual(
        4.85 * 0.1 * Number(given),
      );
    },
  );

  it('is a rule that no form confirms, and needs all of its inputs', () => {
    expect(suma3(potential('0.126')).codes).toEqual(['formula-rule-assumed']);
    expect(suma3(potential('')).made.coefficient).toBeNull();
    expect(suma3(potential('12.6')).codes).toContain('field-implausible');
  });
});

describe('dummies in the literature block', () => {
  it('are seen for what they are, and their potential told', () => {
    const { text, exact, codes, issue } = suma3(filed('0.0343', '0.0003'));
    expect(exact('implied-potential')).toMatch(/^0\.1268666666/);
    expect(text('implied-potential')).toBe('0.126866');
    // 0.0346 ÷ 0.0343 − 1 and 0.126866… ÷ 0.126 − 1
    expect(text('entered-residual-sum')).toBe('0.0346');
    expect(text('excess-over-cut')).toBe('0.87');
    expect(text('excess-over-potential')).toBe('0.69');
    expect(codes).toEqual([
      'field-implausible',
      'potential-by-dummies',
      'potential-overstated',
      'credit-above-meant',
    ]);
    expect(issue('potential-overstated')?.details).toMatchObject({
      intended: '0.126',
      percent: '0.69',
      cut: '0.0343',
      cutPercent: '0.87',
    });
    // domain.md §5.6-1: 0.0611100 and 0.0609968 t-CO2/ha, 0.281 and 0.280 t-CO2.
    expect(exact('coefficient-as-intended')).toBe('0.06111');
    expect(text('coefficient-of-cut')).toBe('0.0609968');
    expect(issue('credit-above-meant')?.details).toMatchObject({
      credited: '0.283',
      exact: '0.281',
      cut: '0.28',
    });
  });

  it('with nothing intended are doubted alone; below the intent they overstate nothing', () => {
    expect(suma3(filed('0.0343', '0.0003', '')).codes).toEqual([
      'field-implausible',
      'potential-by-dummies',
    ]);
    expect(suma3(filed('0.0340', '0.0003')).codes).not.toContain('potential-overstated');
  });

  it('a real block is left alone, unless a potential is named for it', () => {
    const real = { carbonContentPct: typed('32'), productionBiomassRatio: typed('1.15') };
    expect(suma3(filed('0.0472', '0.0279', '', real)).codes).toEqual([]);
    const named = suma3(filed('0.0472', '0.0279', '0.05', real));
    expect(named.codes).toEqual(['potential-above-intended']);
    // 4.85 × 0.1 × 0.05 t-CO2/ha; 1.15 × 0.32 × 44/12 × 0.0751 = 0.1013… t-CO2/t was entered.
    expect(named.exact('coefficient-as-intended')).toBe('0.02425');
    expect(named.text('coefficient-of-cut')).toBeNull();
    expect(named.text('entered-residual-sum')).toBeNull();
  });

  it.each(['0', '-1', 'x'])('an intent of %j is refused, and the credit stands', (text) => {
    const { made, issue } = suma3(filed('0.0343', '0.0003', text));
    expect(made.creditedTCo2).not.toBeNull();
    expect(
      made.issues.some(({ at }) => at.kind === 'item' && at.field === 'intended-potential'),
    ).toBe(true);
    expect(issue('potential-overstated')).toBeUndefined();
  });
});
