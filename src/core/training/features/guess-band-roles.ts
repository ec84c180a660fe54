import type { RasterHeader } from '../../layers/raster.ts';
import { featureBands } from '../feature-bands.ts';
import type { BandRole } from './feature-spec.ts';
import type { BandRoles, SpectralIndex } from './spectral-indices.ts';

/** Which band plays which role, supposed for a reason that a person can judge: `band-guess.<reason>`. */
export interface BandGuess {
  readonly roles: BandRoles;
  readonly sensor: SpectralIndex['sensor'];
  readonly reason: string;
}

type Layout = readonly (BandRole | null)[];

const LAYOUTS: Readonly<Record<string, Layout>> = {
  rgb: ['red', 'green', 'blue'],
  rgbn: ['red', 'green', 'blue', 'nir'],
  bgrn: ['blue', 'green', 'red', 'nir'],
  'drone-no-blue': ['green', 'red', 'rededge', 'nir'],
  'drone-nir-last': ['blue', 'green', 'red', 'rededge', 'nir'],
  'drone-rededge-last': ['blue', 'green', 'red', 'nir', 'rededge'],
  'landsat-6': ['blue', 'green', 'red', 'nir', 'swir1', 'swir2'],
  'landsat-7-oli': [null, 'blue', 'green', 'red', 'nir', 'swir1', 'swir2'],
  'landsat-7-tm': ['blue', 'green', 'red', 'nir', 'swir1', null, 'swir2'],
  'sentinel-2-10': ['blue', 'green', 'red', 'rededge', null, null, 'nir', null, 'swir1', 'swir2'],
};

/** Layouts by number of bands, the likeliest first; 8 bits mean a camera, more a sensor. */
function layoutsOf(bands: number, isByte: boolean): readonly string[] {
  switch (bands) {
    case 3:
      return ['rgb'];
    case 4:
      return isByte ? ['rgbn', 'bgrn', 'drone-no-blue'] : ['bgrn', 'drone-no-blue', 'rgbn'];
    case 5:
      return ['drone-nir-last', 'drone-rededge-last'];
    case 6:
      return ['landsat-6'];
    case 7:
      return ['landsat-7-oli', 'landsat-7-tm'];
    case 10:
      return ['sentinel-2-10'];
    default:
      return [];
  }
}

/** The order matters: "red edge" is no red, "near infrared" holds "red". */
const NAMES: readonly (readonly [BandRole, RegExp])[] = [
  ['rededge', /red\s*-?_?edge|レッドエッジ/i],
  ['swir2', /swir\s*-?_?2|短波長赤外\s*2/i],
  ['swir1', /swir|短波長赤外/i],
  ['nir', /\bnir\b|near|近赤外/i],
  ['blue', /\bblue\b|青/i],
  ['green', /\bgreen\b|緑/i],
  ['red', /\bred\b|赤/i],
];

/** Names of Sentinel-2 that no other sensor shares; B8A and B11 tell it from Landsat. */
const SENTINEL_2: Readonly<Record<string, BandRole>> = {
  B2: 'blue',
  B3: 'green',
  B4: 'red',
  B5: 'rededge',
  B8: 'nir',
  B11: 'swir1',
  B12: 'swir2',
};

function rolesOf(entries: readonly (readonly [BandRole | null | undefined, number])[]): BandRoles {
  const roles: Partial<Record<BandRole, number>> = {};
  for (const [role, band] of entries) if (role) roles[role] ??= band;
  return roles;
}

function byName(bands: readonly number[], names: readonly (string | null)[]): BandGuess | null {
  const codes = names.map((name) => name?.trim().toUpperCase().replace(/^B0/, 'B') ?? '');
  const isSentinel2 = ['B8A', 'B11'].every((code) => codes.includes(code));
  const roles = rolesOf(
    bands.map((band) => {
      const name = names[band] ?? '';
      const role = isSentinel2
        ? SENTINEL_2[codes[band] ?? '']
        : NAMES.find(([, pattern]) => pattern.test(name))?.[0];
      return [role, band];
    }),
  );
  if (Object.keys(roles).length === 0) return null;
  return { roles, sensor: isSentinel2 ? 'sentinel-2' : null, reason: 'named' };
}

/**
 * What the bands of an image may be, best guess first; empty where there is no reason for any.
 * `names`: of the bands, in order, where the file has them. A guess is to be shown with its reason
 * and confirmed, never taken in silence.
 */
export function guessBandRoles(
  header: Pick<RasterHeader, 'bandCount' | 'alphaBand' | 'dataType'>,
  names: readonly (string | null)[] = [],
): readonly BandGuess[] {
  const bands = featureBands(header);
  const named = byName(bands, names);
  const guesses = layoutsOf(bands.length, header.dataType === 'uint8').map(
    (layout): BandGuess => ({
      roles: rolesOf(bands.map((band, i) => [LAYOUTS[layout]?.[i], band])),
      sensor: layout === 'sentinel-2-10' ? 'sentinel-2' : null,
      reason: layout,
    }),
  );
  return named ? [named, ...guesses] : guesses;
}
