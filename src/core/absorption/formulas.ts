import type { ComputedFormula } from '../derivation.ts';
import { HANDBOOK, LITERATURE_TEMPLATE, literatureFactor, ONE, share } from './literature-block.ts';

export const literatureCoefficient: ComputedFormula = {
  id: 'literature-coefficient',
  version: 1,
  template: '{literatureCoefficient}',
  citation: `${HANDBOOK} 式1: 面積 × 文献の吸収係数`,
  labels: { 'jbc-2.2.1': '式1' },
  compute: (role) => role('literatureCoefficient'),
};

export const wetMassPerArea: ComputedFormula = {
  id: 'wet-mass-per-area',
  version: 1,
  template: `{wetMass} × ${LITERATURE_TEMPLATE}`,
  citation: `${HANDBOOK}: 単位面積あたりの湿重量 × (1 − 含水率) × P/B比 × 炭素含有率 × 44/12 × 残存率 × 生態系全体への変換係数`,
  labels: { 'jbc-online-2024': '式2', 'jbc-2.2.1': '式2-1' },
  compute: (role) => role('wetMass').times(literatureFactor(role)),
};

export const landedYieldPerArea: ComputedFormula = {
  id: 'landed-yield',
  version: 1,
  template: `{landedYield} ÷ {area} × ${LITERATURE_TEMPLATE}`,
  citation: `${HANDBOOK}: 水揚量 ÷ 養殖面積 × (1 − 含水率) × P/B比 × 炭素含有率 × 44/12 × 残存率2 × 生態系全体への変換係数（残置量 0）`,
  labels: { 'jbc-online-2024': '式2-1' },
  compute: (role) => role('landedYield').times(literatureFactor(role)).div(role('area')),
};

export const yieldFromNets: ComputedFormula = {
  id: 'yield-from-nets',
  version: 1,
  template: '{netCount} × {wetMassPerNet} × (1 − {measuredWater} ÷ 100) × (1 − {lossRatio})',
  citation: '三重外湾漁協あおさ養殖BC委員会の申請書【水揚量の算定根拠】',
  compute: (role) =>
    role('netCount')
      .times(role('wetMassPerNet'))
      .times(ONE.minus(share(role('measuredWater'))))
      .times(ONE.minus(role('lossRatio'))),
};

export const absorptionFormula: ComputedFormula = {
  id: 'absorption',
  version: 1,
  template: '{coefficient} × {area}',
  citation: `${HANDBOOK}: 吸収量 = 吸収係数 × 面積`,
  compute: (role) => role('coefficient').times(role('area')),
};

export const vesselEmission: ComputedFormula = {
  id: 'vessel-emission',
  version: 1,
  template: '{vesselCount} × {vesselHours} × {vesselPower} × {emissionFactor} ÷ 1000',
  citation: '申請書⑦の欄（台数・稼働時間・出力・燃料）。排出係数は利用者が示す',
  compute: (role) =>
    role('vesselCount')
      .times(role('vesselHours'))
      .times(role('vesselPower'))
      .times(role('emissionFactor'))
      .div(1000),
};

export const creditedAmount: ComputedFormula = {
  id: 'credited-amount',
  version: 1,
  template:
    '{absorption} × {areaCertainty} ÷ 100 × {coefficientCertainty} ÷ 100 − {vesselEmission…} − {baseline}',
  citation: `${HANDBOOK}: 吸収量 × 面積の評価 × 吸収係数の評価 − 船舶 − ベースライン`,
  compute: (role) =>
    role('absorption')
      .times(share(role('areaCertainty')))
      .times(share(role('coefficientCertainty')))
      .minus(role('vesselEmission'))
      .minus(role('baseline')),
};

export const totalCredit: ComputedFormula = {
  id: 'total-credit',
  version: 1,
  template: '{creditedAmount…}',
  citation: '申請書「合計のクレジット認証対象の吸収量」',
  compute: (role) => role('creditedAmount'),
};

/** The chain that nine printed items reproduce. */
export const CREDIT_FORMULAS: readonly ComputedFormula[] = [
  literatureCoefficient,
  wetMassPerArea,
  landedYieldPerArea,
  yieldFromNets,
  absorptionFormula,
  vesselEmission,
  creditedAmount,
  totalCredit,
];
