import type { CrsCode } from './crs-code.ts';
import { DATUMS, type Datum, type NamedDatum } from './datums.ts';

/** What Moba knows of one reference system. proj4 ships none of the Japanese ones. */
export interface CrsDefinition {
  readonly code: CrsCode;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly kind: 'geographic' | 'projected';
  readonly unit: 'degree' | 'm';
  readonly datum: Datum;
  /** The ellipsoid on which area is taken: WGS84 too for a datum that is shifted to it. */
  readonly ellipsoid: 'WGS84' | 'GRS80';
  /** How far off the datum shift may be, m; null = taken as WGS84 without a shift, as PROJ does. */
  readonly approximateM: number | null;
  /** Coordinates are moved between datums or meridians, not only projected. */
  readonly shifted: boolean;
  /** Metres for one unit of a projected system; 1 in degrees. */
  readonly metresPerUnit: number;
  /** PROJ string of longitude and latitude between which and the map nothing but a formula lies. */
  readonly base: string;
  /** PROJ string of the projection. */
  readonly proj: string;
}

export function define(
  code: number,
  datum: NamedDatum,
  projection: string,
  nameEn: string,
  nameJa = nameEn,
): CrsDefinition {
  const facts = DATUMS[datum];
  const geographic = projection === 'longlat';
  const unit = geographic ? '' : ' +units=m';
  return {
    code: `EPSG:${code}`,
    nameJa,
    nameEn,
    kind: geographic ? 'geographic' : 'projected',
    unit: geographic ? 'degree' : 'm',
    datum,
    ellipsoid: facts.ellipsoid,
    approximateM: facts.shifted ? facts.accuracyM : null,
    shifted: facts.shifted,
    metresPerUnit: 1,
    base: facts.shifted ? WGS84_BASE : `+proj=longlat ${facts.terms} +no_defs`,
    proj: `+proj=${projection} ${facts.terms}${unit} +no_defs`,
  };
}

/** Where a datum is shifted, the other end is WGS 84, and proj4 does the moving. */
export const WGS84_BASE = '+proj=longlat +datum=WGS84 +no_defs';
