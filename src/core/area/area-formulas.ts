import { decimalFromInteger } from '../decimal.ts';
import type { ComputedFormula, Formula } from '../derivation.ts';
import { M2_PER_HA } from '../units.ts';
import { ROW_FORMULAS } from './area-sums.ts';
import {
  areaOfReefs,
  coneBaseArea,
  coneLateralArea,
  coneLateralArea2,
  meanReefArea,
  truncatedConeArea,
} from './cone-reef.ts';
import { COVER_FORMULAS } from './cover-formulas.ts';
import { areaOfNets } from './net-area.ts';
import { reefVariance, squaredReefDeviation, standardErrorOfReefs } from './reef-sampling.ts';
import { slopedDifference } from './slope-formulas.ts';

/** A measured float64 enters the decimal chain, once, cut to 0.01 m² (core/decimal). */
export const measuredArea: ComputedFormula = {
  id: 'measured-area',
  version: 1,
  template: '{measuredArea}',
  citation: 'IEEE 754 double → decimal, cut to 0.01 m²',
  compute: (role) => role('measuredArea'),
};

export const sumOfClasses: ComputedFormula = {
  id: 'sum-of-classes',
  version: 1,
  template: '{classArea…}',
  citation: 'Σ A',
  compute: (role) => role('classArea'),
};

export const hectares: ComputedFormula = {
  id: 'hectares',
  version: 1,
  template: `{area} ÷ ${M2_PER_HA}`,
  citation: '1 ha = 10000 m²',
  compute: (role) => role('area').div(decimalFromInteger(M2_PER_HA)),
};

export const squareMetres: ComputedFormula = {
  id: 'square-metres',
  version: 1,
  template: `{area} × ${M2_PER_HA}`,
  citation: '1 ha = 10000 m²',
  compute: (role) => role('area').times(decimalFromInteger(M2_PER_HA)),
};

export const AREA_FORMULAS: readonly Formula[] = [
  measuredArea,
  sumOfClasses,
  coneLateralArea,
  coneLateralArea2,
  coneBaseArea,
  truncatedConeArea,
  meanReefArea,
  areaOfReefs,
  squaredReefDeviation,
  reefVariance,
  standardErrorOfReefs,
  areaOfNets,
  ...ROW_FORMULAS,
  ...COVER_FORMULAS,
  slopedDifference,
  hectares,
  squareMetres,
];
