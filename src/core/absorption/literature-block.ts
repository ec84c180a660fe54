import { decimalFromInteger, type ExactDecimal } from '../decimal.ts';
import type { RoleSum } from '../derivation.ts';

export const ONE = decimalFromInteger(1);
export const share = (percent: ExactDecimal): ExactDecimal => percent.div(100);

export const HANDBOOK = 'Jブルークレジット認証申請の手引き';

/** Dry matter to CO2 that stays: shared by the formulas that weigh plants. */
export const LITERATURE_TEMPLATE =
  '(1 − {waterContent} ÷ 100) × {productionBiomassRatio} × {carbonContent} ÷ 100 × 44 ÷ 12 × {residualRatio…} × {ecosystemFactor}';

/** The block without the residual ratios, for the formula in which two masses have their own. */
export const dryMatterFactor = (role: RoleSum): ExactDecimal =>
  ONE.minus(share(role('waterContent')))
    .times(role('productionBiomassRatio'))
    .times(share(role('carbonContent')))
    .times(role('ecosystemFactor'))
    .times(44)
    .div(12);

export const literatureFactor = (role: RoleSum): ExactDecimal =>
  ONE.minus(share(role('waterContent')))
    .times(role('productionBiomassRatio'))
    .times(share(role('carbonContent')))
    .times(role('residualRatio'))
    .times(role('ecosystemFactor'))
    .times(44)
    .div(12);
