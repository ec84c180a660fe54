import type { ComputedFormula } from '../derivation.ts';
import { LENGTH_WEIGHT_FORMULAS } from './length-weight-formulas.ts';
import { RATIO_FORMULAS } from './ratio-formulas.ts';
import { STRATIFIED_FORMULAS } from './stratified-formulas.ts';

const SAMPLING = 'Cochran, Sampling Techniques (1977), §2.3–2.6: simple random sample';

export const wetMassOfQuadrat: ComputedFormula = {
  id: 'wet-mass-of-quadrat',
  version: 1,
  template: '{quadratWetMass} ÷ {frameArea}',
  citation: 'm ÷ A',
  compute: (role) => role('quadratWetMass').div(role('frameArea')),
};

/** Every quadrat counts the same, also where frames differ (0.25 and 1 m²): stations are averaged. */
export const meanWetMass: ComputedFormula = {
  id: 'mean-wet-mass',
  version: 1,
  template: '{wetMassPerArea…} ÷ {quadratCount}',
  citation: SAMPLING,
  compute: (role) => role('wetMassPerArea').div(role('quadratCount')),
};

export const squaredDeviation: ComputedFormula = {
  id: 'squared-deviation',
  version: 1,
  template: '({wetMassPerArea} − {meanWetMass}) × ({wetMassPerArea} − {meanWetMass})',
  citation: SAMPLING,
  compute: (role) => role('wetMassPerArea').minus(role('meanWetMass')).pow(2),
};

export const standardError: ComputedFormula = {
  id: 'standard-error-of-mean',
  version: 1,
  template: '√({squaredDeviation…} ÷ ({quadratCount} − 1) ÷ {quadratCount})',
  citation: SAMPLING,
  compute: (role) => {
    const count = role('quadratCount');
    return role('squaredDeviation').div(count.minus(1)).div(count).sqrt();
  },
};

/** 1 kg/m² = 10 t/ha. */
export const wetMassPerHectare: ComputedFormula = {
  id: 'wet-mass-per-hectare',
  version: 1,
  template: '{meanWetMass} × 10',
  citation: '1 kg/m² = 10 t/ha',
  compute: (role) => role('meanWetMass').times(10),
};

export const wetMassPerSquareMetre: ComputedFormula = {
  id: 'wet-mass-per-square-metre',
  version: 1,
  template: '{wetMass} ÷ 10',
  citation: '1 kg/m² = 10 t/ha',
  compute: (role) => role('wetMass').div(10),
};

export const BIOMASS_FORMULAS: readonly ComputedFormula[] = [
  wetMassOfQuadrat,
  meanWetMass,
  squaredDeviation,
  standardError,
  wetMassPerHectare,
  wetMassPerSquareMetre,
  ...STRATIFIED_FORMULAS,
  ...LENGTH_WEIGHT_FORMULAS,
  ...RATIO_FORMULAS,
];
