import { decimalFromInteger } from '../decimal.ts';
import type { ComputedFormula, Formula } from '../derivation.ts';
import { M2_PER_HA } from '../units.ts';

/** A measured float64 enters the decimal chain, once, cut to 0.01 m² (core/decimal). */
export const measuredArea: ComputedFormula = {
  id: 'measured-area',
  version: 1,
  template: '{measuredArea}',
  citation: '計測値（倍精度）を 0.01 m² に切り捨てて十進数へ',
  compute: (role) => role('measuredArea'),
};

export const sumOfClasses: ComputedFormula = {
  id: 'sum-of-classes',
  version: 1,
  template: '{classArea…}',
  citation: '分類図: クラスごとの画素の楕円体面積の和',
  compute: (role) => role('classArea'),
};

/** Computed in float64 by core/area/cone-reef, which is the formula's arithmetic. */
export const coneLateralArea: Formula = {
  id: 'cone-lateral-area',
  version: 1,
  template: 'π × {baseRadius} × √({baseRadius} × {baseRadius} + {reefHeight} × {reefHeight})',
  citation: '円錐の側面積 π r √(r² + h²)',
};

export const meanReefArea: ComputedFormula = {
  id: 'mean-reef-area',
  version: 1,
  template: '{reefArea…} ÷ {measuredReefs}',
  citation: '計測した投石礁の平均',
  compute: (role) => role('reefArea').div(role('measuredReefs')),
};

export const areaOfReefs: ComputedFormula = {
  id: 'area-of-reefs',
  version: 1,
  template: '{reefCount} × {meanReefArea}',
  citation: '投石礁の数 × 平均表面積',
  compute: (role) => role('reefCount').times(role('meanReefArea')),
};

export const areaOfNets: ComputedFormula = {
  id: 'area-of-nets',
  version: 1,
  template: '{netCount} × {netArea}',
  citation: '養殖網の枚数 × 1枚の面積',
  compute: (role) => role('netCount').times(role('netArea')),
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
  meanReefArea,
  areaOfReefs,
  areaOfNets,
  hectares,
  squareMetres,
];
