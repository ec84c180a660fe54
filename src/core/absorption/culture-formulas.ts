import type { ComputedFormula } from '../derivation.ts';
import {
  dryMatterFactor,
  HANDBOOK,
  LITERATURE_TEMPLATE,
  literatureFactor,
} from './literature-block.ts';

/** g/cm × 100 = g/m; ÷ 1000000 = t/m. */
export const wetMassPerRope: ComputedFormula = {
  id: 'wet-mass-per-rope',
  version: 1,
  template: `{ropeMass} × 100 ÷ 1000000 × ${LITERATURE_TEMPLATE}`,
  citation: `${HANDBOOK} 式2-2: ロープの長さあたりの湿重量 × (1 − 含水率) × P/B比 × 炭素含有率 × 44/12 × 残存率 × 生態系全体への変換係数`,
  labels: { 'jbc-2.2.1': '式2-2' },
  compute: (role) => role('ropeMass').times(100).div(1_000_000).times(literatureFactor(role)),
};

export const absorptionOnRopes: ComputedFormula = {
  id: 'absorption-on-ropes',
  version: 1,
  template: '{coefficient} × {ropeLength}',
  citation: `${HANDBOOK} 式2-2: 吸収量 = 吸収係数 × ロープの総延長`,
  compute: (role) => role('coefficient').times(role('ropeLength')),
};

/**
 * With 残置量. How it enters is stated nowhere public (it is 0 in every form seen): each mass takes
 * the residual ratios that the rule pack gives it.
 */
export const landedYieldAndResidue: ComputedFormula = {
  id: 'landed-yield',
  version: 2,
  template:
    '({landedYield} × {landedResidualRatio…} + {residue} × {residueResidualRatio…}) ÷ {area} × (1 − {waterContent} ÷ 100) × {productionBiomassRatio} × {carbonContent} ÷ 100 × 44 ÷ 12 × {ecosystemFactor}',
  citation: `${HANDBOOK}: (水揚量 × 残存率2 + 残置量 × (残存率1 + 残存率2)) ÷ 養殖面積 × (1 − 含水率) × P/B比 × 炭素含有率 × 44/12 × 生態系全体への変換係数。残置量の読み方は仮定（公開資料になく、見た様式ではすべて 0）`,
  labels: { 'jbc-online-2024': '式2-1' },
  compute: (role) =>
    role('landedYield')
      .times(role('landedResidualRatio'))
      .plus(role('residue').times(role('residueResidualRatio')))
      .times(dryMatterFactor(role))
      .div(role('area')),
};

export const sumOfNets: ComputedFormula = {
  id: 'sum-of-nets',
  version: 1,
  template: '{netCount…}',
  citation: 'Σ n',
  compute: (role) => role('netCount'),
};

/** 33,928.6 cm × 3.29 g/cm = 111,625 g in Mie's filing. */
export const wetMassPerNet: ComputedFormula = {
  id: 'wet-mass-per-net',
  version: 1,
  template: '{netRopeLength} × 100 × {ropeMass} ÷ 1000000',
  citation:
    '三重外湾漁協あおさ養殖BC委員会の申請書【水揚量の算定根拠】: 網1枚のロープ長 × 1 cm あたりの湿重量。m → cm、g → t',
  compute: (role) => role('netRopeLength').times(100).times(role('ropeMass')).div(1_000_000),
};

export const CULTURE_FORMULAS: readonly ComputedFormula[] = [
  wetMassPerRope,
  absorptionOnRopes,
  landedYieldAndResidue,
  sumOfNets,
  wetMassPerNet,
];
