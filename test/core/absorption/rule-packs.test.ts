import { describe, expect, it } from 'vitest';
import { ABSORPTION_FORMULAS, RULE_PACKS } from '../../../src/core/absorption/index.ts';
import { formulaKey } from '../../../src/core/derivation.ts';
import { handbook, online } from './estimated.ts';

describe('rule packs', () => {
  it('keep the digits with which packages were made', () => {
    const cut = (digits: number) => ({ rule: 'truncate', places: 'decimals', digits });
    for (const { rounding } of RULE_PACKS) {
      expect(rounding).toEqual({
        wetMassPerNet: cut(4),
        landedYield: cut(2),
        coefficient: { rule: 'half-up', places: 'significant', digits: 6 },
        absorption: cut(3),
        vesselEmission: cut(3),
        creditedAmount: cut(3),
        totalCredit: { ...cut(1), keepZeros: true },
      });
    }
  });

  it('say which residual ratio a mass takes', () => {
    const both = ['residualRatio1', 'residualRatio2'];
    const shared = { wetMassPerArea: both, landedYield: ['residualRatio2'], residue: both };
    expect(online.residualRatios).toEqual({ ...shared, wetMassPerRope: ['residualRatio2'] });
    expect(handbook.residualRatios).toEqual({ ...shared, wetMassPerRope: both });
  });

  it('say how each rule came to be known', () => {
    expect(online.formulaEvidence).toEqual({
      'literature-coefficient': 'documented',
      'wet-mass-per-area': 'reproduces-printed-forms',
      'wet-mass-per-rope': 'assumed',
      'landed-yield': 'reproduces-printed-forms',
      'absorption-potential': 'assumed',
    });
    expect(Object.values(handbook.formulaEvidence)).not.toContain('reproduces-printed-forms');
  });

  it('call one label by different formulas: 式2-1 is the bed of 2023 and the farm of 2024', () => {
    const called = (pack: string, label: string) =>
      ABSORPTION_FORMULAS.filter(({ labels }) => labels?.[pack] === label).map(({ id }) => id);
    expect(called('jbc-2.2.1', '式2-1')).toEqual(['wet-mass-per-area']);
    expect(new Set(called('jbc-online-2024', '式2-1'))).toEqual(new Set(['landed-yield']));
    expect(called('jbc-2.2.1', '式2-2')).toEqual(['wet-mass-per-rope']);
  });

  it('formulas stand once each, those published before at version 1 unchanged', () => {
    const keys = ABSORPTION_FORMULAS.map(formulaKey);
    expect(new Set(keys).size).toBe(keys.length);
    const template = (key: string) =>
      ABSORPTION_FORMULAS.find((formula) => formulaKey(formula) === key)?.template;
    const block =
      '(1 − {waterContent} ÷ 100) × {productionBiomassRatio} × {carbonContent} ÷ 100 × 44 ÷ 12 × {residualRatio…} × {ecosystemFactor}';
    expect(template('wet-mass-per-area@1')).toBe(`{wetMass} × ${block}`);
    expect(template('landed-yield@1')).toBe(`{landedYield} ÷ {area} × ${block}`);
    expect(template('credited-amount@1')).toBe(
      '{absorption} × {areaCertainty} ÷ 100 × {coefficientCertainty} ÷ 100 − {vesselEmission…} − {baseline}',
    );
  });
});
