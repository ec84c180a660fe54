import { SurveyError } from '../errors.ts';

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

/** Mean lateral area of the measured reefs, m². Errors: `reef-none-measured`, `reef-size-invalid`. */
export function meanConeAreaM2(reefs: readonly ConeReef[]): number {
  if (reefs.length === 0) throw new SurveyError('reef-none-measured');
  return reefs.reduce((sum, reef) => sum + coneLateralAreaM2(reef), 0) / reefs.length;
}

/**
 * Surface of all reefs, m²: count × mean of the measured ones, as 【面積の算定根拠】 states it.
 * Errors: `reef-count-invalid` {count}.
 */
export function coneReefAreaM2(reefCount: number, meanAreaM2: number): number {
  if (!Number.isSafeInteger(reefCount) || reefCount < 0) {
    throw new SurveyError('reef-count-invalid', { count: String(reefCount) });
  }
  return reefCount * meanAreaM2;
}
