import type { BandRoles } from '../../../../core/training/features/spectral-indices.ts';
import type { FitKind } from '../../../../core/training/water/feature-fit.ts';

/** Light that comes back from under water: what is corrected, and what tells the bottom. */
const UNDER_WATER = ['blue', 'green', 'red'] as const;

export const waterBands = (roles: BandRoles): number[] =>
  UNDER_WATER.flatMap((role) => roles[role] ?? []);

/** Bands that lie under glint as the near infrared does; those beyond it are no bands of water. */
export function glintBands(roles: BandRoles, bands: readonly number[]): number[] {
  const beyond = [roles.nir, roles.swir1, roles.swir2];
  return bands.filter((band) => !beyond.includes(band));
}

/** What the bands of an image allow; the rest is not offered. */
export function offeredFits(roles: BandRoles, bands: readonly number[]): FitKind[] {
  const canDeglint = roles.nir !== undefined && glintBands(roles, bands).length > 0;
  const canPair = new Set(waterBands(roles)).size > 1;
  const canRatio =
    roles.blue !== undefined && roles.green !== undefined && roles.blue !== roles.green;
  return [
    ...(canDeglint ? (['deglint'] as const) : []),
    ...(canPair ? (['depth-invariant'] as const) : []),
    ...(canRatio ? (['log-ratio-depth'] as const) : []),
  ];
}
