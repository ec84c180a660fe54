import type { ComputedFormula, Formula } from '../derivation.ts';
import { SurveyError } from '../errors.ts';

/** Side of the cone, its base disc, or a frustum's side with its flat top. */
export type ConeSurface = 'lateral' | 'base' | 'truncated';

/** A stone reef (投石礁) taken as a cone, measured by a diver. */
export interface ConeReef {
  readonly baseRadiusM: number;
  readonly heightM: number;
}

/**
 * Lateral area of a right circular cone, A = π r √(r² + h²), in m². Base not included.
 * Source: closed form; h = 0 gives the disc π r². Errors: `reef-size-invalid`.
 */
export function coneLateralAreaM2({ baseRadiusM, heightM }: ConeReef): number {
  const valid = Number.isFinite(baseRadiusM) && Number.isFinite(heightM);
  if (!valid || baseRadiusM <= 0 || heightM < 0) {
    throw new SurveyError('reef-size-invalid', {
      baseRadiusM: String(baseRadiusM),
      heightM: String(heightM),
    });
  }
  return Math.PI * baseRadiusM * Math.sqrt(baseRadiusM * baseRadiusM + heightM * heightM);
}

export const coneLateralArea: Formula = {
  id: 'cone-lateral-area',
  version: 1,
  template: 'π × {baseRadius} × √({baseRadius} × {baseRadius} + {reefHeight} × {reefHeight})',
  citation: 'A = π r √(r² + h²)',
};

export const meanReefArea: ComputedFormula = {
  id: 'mean-reef-area',
  version: 1,
  template: '{reefArea…} ÷ {measuredReefs}',
  citation: 'Ā = Σ A ÷ n',
  compute: (role) => role('reefArea').div(role('measuredReefs')),
};

export const areaOfReefs: ComputedFormula = {
  id: 'area-of-reefs',
  version: 1,
  template: '{reefCount} × {meanReefArea}',
  citation: 'A = n × Ā',
  compute: (role) => role('reefCount').times(role('meanReefArea')),
};
