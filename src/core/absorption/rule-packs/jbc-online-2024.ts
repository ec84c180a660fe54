import type { Rounding } from '../../decimal.ts';
import type { RulePack } from '../rule-pack.ts';

const truncated = (digits: number): Rounding => ({ rule: 'truncate', places: 'decimals', digits });

/**
 * The online application form. No public text states these rules: they are the one set that
 * reproduces every printed figure of two applications, three and six items (see README.md).
 */
export const jbcOnline2024: RulePack = {
  id: 'jbc-online-2024',
  handbook: 'Jブルークレジット 第1号様式（オンライン申請、2024年度）',
  evidence: 'reproduces-printed-forms',
  formulaEvidence: {
    'wet-mass-per-area': 'reproduces-printed-forms',
    'landed-yield': 'reproduces-printed-forms',
    'literature-coefficient': 'documented',
    // No form with ropes, and none with a field for the potential, was seen.
    'wet-mass-per-rope': 'assumed',
    'absorption-potential': 'assumed',
  },
  rounding: {
    wetMassPerNet: truncated(4),
    landedYield: truncated(2),
    coefficient: { rule: 'half-up', places: 'significant', digits: 6 },
    absorption: truncated(3),
    vesselEmission: truncated(3),
    creditedAmount: truncated(3),
    totalCredit: { ...truncated(1), keepZeros: true },
  },
  residualRatios: {
    wetMassPerArea: ['residualRatio1', 'residualRatio2'],
    // Farmed like the landed yield of this form, so the smaller of the two readings.
    wetMassPerRope: ['residualRatio2'],
    landedYield: ['residualRatio2'],
    residue: ['residualRatio1', 'residualRatio2'],
  },
};
