import type { RasterHeader } from '../layers/raster.ts';
import type { BandRole } from '../training/features/feature-spec.ts';
import type { BandRoles } from '../training/features/spectral-indices.ts';
import { defaultBands, measuredBands } from './default-rendering.ts';

type Told = Pick<RasterHeader, 'bandCount' | 'alphaBand' | 'dataType' | 'palette' | 'bandInfo'>;

/** What a file may call a band of a role, in its description. */
const NAMES: readonly (readonly [BandRole, RegExp])[] = [
  ['rededge', /red[ _-]?edge/i],
  ['swir2', /swir[ _-]?2/i],
  ['swir1', /swir/i],
  ['nir', /\bnir\b|near[ _-]?infra/i],
  ['blue', /\bblue\b/i],
  ['green', /\bgreen\b/i],
  ['red', /\bred\b/i],
];

/**
 * Which band plays which role, as far as the file tells it; where it tells nothing, the visible
 * ones by their usual order and the fourth of exactly four as near infrared. A guess for the eye:
 * whoever looks can choose others.
 */
export function guessBandRoles(header: Told): BandRoles {
  const told: Partial<Record<BandRole, number>> = {};
  for (const [band, { name, colorInterpretation }] of (header.bandInfo ?? []).entries()) {
    const words = `${name} ${colorInterpretation}`;
    const role = NAMES.find(([, pattern]) => pattern.test(words))?.[0];
    if (role !== undefined && told[role] === undefined) told[role] = band;
  }
  const measured = measuredBands(header);
  if (measured < 3) return told;
  const [red, green, blue] = defaultBands(header);
  const guessed = { blue, green, red, ...(measured === 4 ? { nir: 3 } : {}) };
  const taken = new Set(Object.values(told));
  const free = Object.entries(guessed).filter(([, band]) => !taken.has(band));
  return { ...Object.fromEntries(free), ...told };
}
