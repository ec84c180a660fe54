import type { ComputedFormula } from '../derivation.ts';
import { ONE, share } from './literature-block.ts';

const GUIDEBOOK =
  '水産研究・教育機構「海草・海藻藻場のCO2貯留量算定ガイドブック」(2023): 吸収ポテンシャル = 乾燥重量あたりの CO2 貯留量';

export const absorptionPotential: ComputedFormula = {
  id: 'absorption-potential',
  version: 1,
  template: '{wetMass} × (1 − {waterContent} ÷ 100) × {absorptionPotential}',
  citation: GUIDEBOOK,
  compute: (role) =>
    role('wetMass')
      .times(ONE.minus(share(role('waterContent'))))
      .times(role('absorptionPotential')),
};

/** What 残存率1 + 残存率2 must be for P/B 1, C 100 %, factor 1 to give the potential. */
export const equivalentResidualSum: ComputedFormula = {
  id: 'equivalent-residual-sum',
  version: 1,
  template: '{absorptionPotential} × 12 ÷ 44',
  citation: '吸収ポテンシャル ÷ (44/12)。様式の桁（小数第4位）で切り捨て',
  compute: (role) => role('absorptionPotential').times(12).div(44),
};

/** The form accepts no 0 in 残存率2: a last unit is kept back for it. */
export const equivalentResidual1: ComputedFormula = {
  id: 'equivalent-residual-1',
  version: 1,
  template: '{equivalentResidualSum} − 1 ÷ 10000',
  citation: '小数第3位までを残存率1とする。残存率2は0が認められないため 0.0001 以上を残す',
  compute: (role) => role('equivalentResidualSum').minus(ONE.div(10_000)),
};

export const equivalentResidual2: ComputedFormula = {
  id: 'equivalent-residual-2',
  version: 1,
  template: '{equivalentResidualSum} − {equivalentResidual1}',
  citation: '残存率の合計 − 残存率1',
  compute: (role) => role('equivalentResidualSum').minus(role('equivalentResidual1')),
};

export const impliedPotential: ComputedFormula = {
  id: 'implied-potential',
  version: 1,
  template:
    '{productionBiomassRatio} × {carbonContent} ÷ 100 × 44 ÷ 12 × {residualRatio…} × {ecosystemFactor}',
  citation: '式2の文献値のうち含水率より後: 乾燥重量あたりの CO2 貯留量',
  compute: (role) =>
    role('productionBiomassRatio')
      .times(share(role('carbonContent')))
      .times(role('residualRatio'))
      .times(role('ecosystemFactor'))
      .times(44)
      .div(12),
};

export const enteredResidualSum: ComputedFormula = {
  id: 'entered-residual-sum',
  version: 1,
  template: '{residualRatio…}',
  citation: '残存率1 + 残存率2（入力値）',
  compute: (role) => role('residualRatio'),
};

/** Of what was entered, over what was intended, in percent. */
export const relativeExcess: ComputedFormula = {
  id: 'relative-excess',
  version: 1,
  template: '({entered} ÷ {intended} − 1) × 100',
  citation: '(入力 ÷ 意図 − 1) × 100 %',
  compute: (role) => role('entered').div(role('intended')).minus(1).times(100),
};

export const POTENTIAL_FORMULAS: readonly ComputedFormula[] = [
  absorptionPotential,
  equivalentResidualSum,
  equivalentResidual1,
  equivalentResidual2,
  impliedPotential,
  enteredResidualSum,
  relativeExcess,
];
