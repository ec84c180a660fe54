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

/** The area that is claimed where reference points tell how wrong the map is. */
export const lowerBoundArea: ComputedFormula = {
  id: 'lower-bound-area',
  version: 1,
  template: '{lowerBound}',
  citation:
    'One-sided lower confidence bound of the area from reference points (Olofsson et al. 2014, RSE 148:42–57; Stehman 2014, IJRS 35:4923–4939; Fay, Proschan & Brittain 2015, Biometrics 71:146–157), cut to 0.01 m²',
  compute: (role) => role('lowerBound'),
};

/** The area that is claimed where that bound is above what the map shows: no more than is mapped. */
export const mappedAreaWithinBound: ComputedFormula = {
  id: 'mapped-area-within-bound',
  version: 1,
  template: '{mappedArea}',
  citation:
    'min(mapped area, one-sided lower confidence bound): the bound lies above the mapped area, so that the mapped area holds at that confidence too',
  compute: (role) => role('mappedArea'),
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
  lowerBoundArea,
  mappedAreaWithinBound,
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
