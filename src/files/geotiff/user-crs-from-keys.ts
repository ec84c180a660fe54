import type { CrsCode } from '../../core/geo/crs-code.ts';
import { crsOfFacts } from '../../core/geo/crs-match.ts';
import type { NamedDatum } from '../../core/geo/datums.ts';
import {
  EPSG_ANGLES_DEG,
  EPSG_ELLIPSOIDS,
  EPSG_LENGTHS_M,
  EPSG_MERIDIANS,
} from '../../core/geo/earth-bodies.ts';
import type { UserDatum } from '../../core/geo/user-crs.ts';
import type { GeoKeys } from './geo-keys.ts';
import { GEO_KEY } from './tiff-tags.ts';

const USER_DEFINED = 32767;

const numberOf = (keys: GeoKeys, ...names: (keyof typeof GEO_KEY)[]): number | null => {
  for (const name of names) {
    const value = keys.get(GEO_KEY[name]);
    if (typeof value === 'number') return value;
  }
  return null;
};

/** A unit by its code or, where user-defined, by its size; null where neither is known. */
function unitOf(
  keys: GeoKeys,
  code: keyof typeof GEO_KEY,
  size: keyof typeof GEO_KEY,
  table: Readonly<Record<number, number>>,
  standard: number,
  perSize: number,
): number | null {
  const unit = numberOf(keys, code) ?? standard;
  if (unit !== USER_DEFINED) return table[unit] ?? null;
  const given = numberOf(keys, size);
  return given === null ? null : given * perSize;
}

export const metresOf = (keys: GeoKeys) =>
  unitOf(keys, 'projLinearUnits', 'projLinearUnitSize', EPSG_LENGTHS_M, 9001, 1);

const degreesOf = (keys: GeoKeys) =>
  unitOf(keys, 'geogAngularUnits', 'geogAngularUnitSize', EPSG_ANGLES_DEG, 9102, 180 / Math.PI);

/** Axis, flattening and shift as the keys spell them out. */
export function userDatumFromKeys(keys: GeoKeys): UserDatum | null {
  const known = EPSG_ELLIPSOIDS[numberOf(keys, 'geogEllipsoid') ?? 0];
  const a = numberOf(keys, 'semiMajorAxis') ?? known?.[0] ?? null;
  if (a === null) return null;
  const b = numberOf(keys, 'semiMinorAxis');
  const flattening = b === null ? null : b === a ? 0 : a / (a - b);
  const rf = numberOf(keys, 'invFlattening') ?? known?.[1] ?? flattening;
  if (rf === null) return null;
  const shift = keys.get(GEO_KEY.toWgs84);
  const towgs84 = Array.isArray(shift) ? (shift as readonly number[]) : null;
  return { a, rf, towgs84, meridianDeg: 0 };
}

/** Null: not said. */
export function meridianFromKeys(keys: GeoKeys): number | null {
  const code = numberOf(keys, 'primeMeridian');
  if (code !== null && code !== USER_DEFINED) return EPSG_MERIDIANS[code] ?? Number.NaN;
  const given = numberOf(keys, 'primeMeridianLong');
  return given === null ? null : given * (degreesOf(keys) ?? Number.NaN);
}

/** Coordinate transformations of GeoTIFF 1.0 (6.3.3.3) in PROJ's terms, degrees and metres. */
function projectionOf(keys: GeoKeys, metres: number, degrees: number) {
  const angle = (...names: (keyof typeof GEO_KEY)[]) => (numberOf(keys, ...names) ?? 0) * degrees;
  const length = (...names: (keyof typeof GEO_KEY)[]) => (numberOf(keys, ...names) ?? 0) * metres;
  const east = () => length('falseEasting', 'falseOriginEasting', 'centerEasting');
  const north = () => length('falseNorthing', 'falseOriginNorthing', 'centerNorthing');
  const lon = () => angle('natOriginLong', 'falseOriginLong', 'centerLong', 'straightVertPoleLong');
  const lat = () => angle('natOriginLat', 'falseOriginLat', 'centerLat');
  const k = numberOf(keys, 'scaleAtNatOrigin', 'scaleAtCenter') ?? 1;
  const origin = { x_0: east(), y_0: north() };
  const parallels = { lat_1: angle('stdParallel1'), lat_2: angle('stdParallel2') };
  switch (numberOf(keys, 'coordTrans')) {
    case 1:
      return { projection: 'tmerc', parameters: { lat_0: lat(), lon_0: lon(), k, ...origin } };
    case 3: {
      const azimuth = angle('azimuthAngle');
      const grid = numberOf(keys, 'rectifiedGridAngle');
      const gamma = grid === null ? azimuth : grid * degrees;
      const oblique = { lat_0: lat(), lonc: lon(), alpha: azimuth, gamma, k, no_uoff: 1 };
      return { projection: 'omerc', parameters: { ...oblique, ...origin } };
    }
    case 7: {
      const parallel = numberOf(keys, 'stdParallel1');
      const scale: Readonly<Record<string, number>> =
        parallel === null ? { k } : { lat_ts: parallel * degrees };
      return { projection: 'merc', parameters: { lon_0: lon(), ...scale, ...origin } };
    }
    case 8:
      return {
        projection: 'lcc',
        parameters: { lat_0: lat(), lon_0: lon(), ...parallels, ...origin },
      };
    case 9:
      return {
        projection: 'lcc',
        parameters: { lat_1: lat(), lat_0: lat(), lon_0: lon(), k_0: k, ...origin },
      };
    case 10:
      return { projection: 'laea', parameters: { lat_0: lat(), lon_0: lon(), ...origin } };
    case 11:
      return {
        projection: 'aea',
        parameters: { lat_0: lat(), lon_0: lon(), ...parallels, ...origin },
      };
    case 15: {
      const straight = angle('straightVertPoleLong', 'natOriginLong');
      const at = lat();
      const pole = { lat_0: at < 0 ? -90 : 90, lon_0: straight };
      const scale: Readonly<Record<string, number>> = Math.abs(at) === 90 ? { k } : { lat_ts: at };
      return { projection: 'stere', parameters: { ...pole, ...scale, ...origin } };
    }
    case 16:
      return { projection: 'sterea', parameters: { lat_0: lat(), lon_0: lon(), k, ...origin } };
    case 28:
      return {
        projection: 'cea',
        parameters: { lat_ts: parallels.lat_1, lon_0: lon(), ...origin },
      };
    default:
      return null;
  }
}

/** A projected system spelled out in keys: its EPSG code if it has one. Null where not sure. */
export function projectedFromKeys(keys: GeoKeys, datum: NamedDatum | UserDatum): CrsCode | null {
  const metres = metresOf(keys);
  const degrees = degreesOf(keys);
  if (metres === null || degrees === null) return null;
  const made = projectionOf(keys, metres, degrees);
  return (
    made &&
    crsOfFacts({ ...made, datum, metresPerUnit: metres, meridianDeg: meridianFromKeys(keys) })
  );
}

/** A geographic system spelled out in keys; in degrees only. */
export function geographicFromKeys(keys: GeoKeys, datum: NamedDatum | UserDatum): CrsCode | null {
  if (degreesOf(keys) !== 1) return null;
  const meridianDeg = meridianFromKeys(keys);
  return crsOfFacts({
    projection: 'longlat',
    parameters: {},
    datum,
    metresPerUnit: 1,
    meridianDeg,
  });
}
