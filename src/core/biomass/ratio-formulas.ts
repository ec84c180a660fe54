import type { ComputedFormula } from '../derivation.ts';

const RATIO = 'Cochran, Sampling Techniques (1977), §6.3–6.4: ratio estimator';

/** Every metre counts the same: a short piece does not weigh as much as a long one. */
export const ratioOfTotals: ComputedFormula = {
  id: 'ratio-of-totals',
  version: 1,
  template: '{unitMass…} ÷ {unitExtent…}',
  citation: RATIO,
  compute: (role) => role('unitMass').div(role('unitExtent')),
};

export const squaredRatioResidual: ComputedFormula = {
  id: 'squared-ratio-residual',
  version: 1,
  template: '({unitMass} − {ratio} × {unitExtent}) × ({unitMass} − {ratio} × {unitExtent})',
  citation: RATIO,
  compute: (role) =>
    role('unitMass')
      .minus(role('ratio').times(role('unitExtent')))
      .pow(2),
};

/** √(Σd² ÷ (n − 1) ÷ n) over the mean extent; the finite population correction is dropped. */
export const ratioStandardError: ComputedFormula = {
  id: 'ratio-standard-error',
  version: 1,
  template: '√({squaredResidual…} ÷ ({unitCount} − 1) × {unitCount}) ÷ {unitExtent…}',
  citation: RATIO,
  compute: (role) => {
    const count = role('unitCount');
    const spread = role('squaredResidual').div(count.minus(1)).times(count).sqrt();
    return spread.div(role('unitExtent'));
  },
};

/** 1 g/cm = 0.1 kg/m. */
export const ropeMassPerMetre: ComputedFormula = {
  id: 'rope-mass-per-metre',
  version: 1,
  template: '{ropeMass} ÷ 10',
  citation: '1 g/cm = 0.1 kg/m',
  compute: (role) => role('ropeMass').div(10),
};

export const RATIO_FORMULAS: readonly ComputedFormula[] = [
  ratioOfTotals,
  squaredRatioResidual,
  ratioStandardError,
  ropeMassPerMetre,
];
