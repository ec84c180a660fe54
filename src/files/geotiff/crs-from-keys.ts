import { type CrsCode, isCrsCode } from '../../core/geo/crs-code.ts';
import { PLANE_RECTANGULAR_ORIGINS, ROMAN } from '../../core/geo/japan-zones.ts';
import type { GeoKeys } from './geo-keys.ts';
import { GEO_KEY } from './tiff-tags.ts';

const USER_DEFINED = 32767;

/** Per datum: its geographic code, its own code, its names in citations, and the first codes of its zones. */
interface DatumCodes {
  readonly geographic: number;
  readonly datum: number;
  readonly name: RegExp;
  readonly planeZone1: number | null;
  /** [first code, first zone, count] */
  readonly utm: readonly [code: number, zone: number, count: number];
}

const DATUMS: readonly DatumCodes[] = [
  {
    geographic: 6668,
    datum: 1128,
    name: /JGD[_ ]?2011|Japanese[_ ]Geodetic[_ ]Datum[_ ]2011/i,
    planeZone1: 6669,
    utm: [6688, 51, 5],
  },
  {
    geographic: 4612,
    datum: 6612,
    name: /JGD[_ ]?2000|Japanese[_ ]Geodetic[_ ]Datum[_ ]2000/i,
    planeZone1: 2443,
    utm: [3097, 51, 5],
  },
  { geographic: 4301, datum: 6301, name: /\bD?_?Tokyo\b/i, planeZone1: 30161, utm: [3092, 51, 5] },
  {
    geographic: 4326,
    datum: 6326,
    name: /WGS[_ ]?(19)?84|World[_ ]Geodetic[_ ]System[_ ]1984/i,
    planeZone1: null,
    utm: [32601, 1, 60],
  },
];

/** GeoTIFF 1.1, section 7.1.3: above 32767 lie private codes, which are not EPSG's. */
const code = (number: number): CrsCode | null => {
  const text = `EPSG:${number}`;
  return number < USER_DEFINED && isCrsCode(text) ? text : null;
};

const number = (keys: GeoKeys, key: number) => {
  const value = keys.get(key);
  return typeof value === 'number' ? value : null;
};

const text = (keys: GeoKeys, key: number) => {
  const value = keys.get(key);
  return typeof value === 'string' ? value : '';
};

const citations = (keys: GeoKeys) =>
  [GEO_KEY.projectedCitation, GEO_KEY.citation, GEO_KEY.geogCitation]
    .map((key) => text(keys, key))
    .join('\n');

function datumOf(keys: GeoKeys): DatumCodes | null {
  const geographic = number(keys, GEO_KEY.geographicType);
  if (geographic !== null && geographic !== USER_DEFINED) {
    return DATUMS.find((datum) => datum.geographic === geographic) ?? null;
  }
  const datumCode = number(keys, GEO_KEY.geodeticDatum);
  if (datumCode !== null && datumCode !== USER_DEFINED) {
    return DATUMS.find((datum) => datum.datum === datumCode) ?? null;
  }
  const said = citations(keys);
  // "Unknown datum based upon the WGS 84 ellipsoid" names an ellipsoid, not a datum.
  if (/unknown|not[_ ]specified|based[_ ](up)?on/i.test(said)) return null;
  return DATUMS.find((datum) => datum.name.test(said)) ?? null;
}

function planeZone(datum: DatumCodes, zone: number): CrsCode | null {
  const inRange = zone >= 1 && zone <= PLANE_RECTANGULAR_ORIGINS.length;
  return datum.planeZone1 !== null && inRange ? code(datum.planeZone1 + zone - 1) : null;
}

function utmZone(datum: DatumCodes, zone: number, south: boolean): CrsCode | null {
  const [first, firstZone, count] = datum.utm;
  if (zone < firstZone || zone >= firstZone + count) return null;
  if (!south) return code(first + zone - firstZone);
  return datum.geographic === 4326 ? code(32700 + zone) : null;
}

/** EPSG conversion codes: 17801 … 17819 the plane-rectangular zones, 160nn and 161nn UTM. */
function fromConversion(datum: DatumCodes, conversion: number): CrsCode | null {
  if (conversion > 17800 && conversion < 17820) return planeZone(datum, conversion - 17800);
  if (conversion > 16000 && conversion <= 16060) return utmZone(datum, conversion - 16000, false);
  if (conversion > 16100 && conversion <= 16160) return utmZone(datum, conversion - 16100, true);
  return null;
}

const near = (left: number, right: number, tolerance: number) =>
  Math.abs(left - right) <= tolerance;

/** Transverse Mercator whose parameters are those of a plane-rectangular or a UTM zone. */
function fromParameters(datum: DatumCodes, keys: GeoKeys): CrsCode | null {
  const degrees = number(keys, GEO_KEY.geogAngularUnits) ?? 9102;
  if (number(keys, GEO_KEY.coordTrans) !== 1 || degrees !== 9102) return null;
  const lon = number(keys, GEO_KEY.natOriginLong);
  const lat = number(keys, GEO_KEY.natOriginLat);
  const scale = number(keys, GEO_KEY.scaleAtNatOrigin);
  if (lon === null || lat === null || scale === null) return null;
  const east = number(keys, GEO_KEY.falseEasting) ?? 0;
  const north = number(keys, GEO_KEY.falseNorthing) ?? 0;
  if (near(scale, 0.9999, 1e-9) && near(east, 0, 1e-6) && near(north, 0, 1e-6)) {
    const zone = PLANE_RECTANGULAR_ORIGINS.findIndex(
      ([originLat, originLon]) => near(lat, originLat, 1e-8) && near(lon, originLon, 1e-8),
    );
    return planeZone(datum, zone + 1);
  }
  const zone = (lon + 183) / 6;
  const utm = near(scale, 0.9996, 1e-9) && near(lat, 0, 1e-9) && near(east, 500_000, 1e-6);
  if (!utm || !near(zone, Math.round(zone), 1e-9)) return null;
  if (near(north, 0, 1e-6)) return utmZone(datum, Math.round(zone), false);
  return near(north, 10_000_000, 1e-6) ? utmZone(datum, Math.round(zone), true) : null;
}

/** "JGD2011 / Japan Plane Rectangular CS IX", "JGD_2011_Japan_Zone_9", "WGS 84 / UTM zone 54N". */
function fromCitation(datum: DatumCodes, keys: GeoKeys): CrsCode | null {
  const said = citations(keys);
  const roman = /Japan Plane Rectangular CS ([IVX]+)\b/i.exec(said)?.[1];
  if (roman) return planeZone(datum, ROMAN.indexOf(roman.toUpperCase()) + 1);
  const arabic = /Japan_Zone_(\d+)\b/i.exec(said)?.[1];
  if (arabic) return planeZone(datum, Number(arabic));
  const utm = /UTM[_ ]zone[_ ](\d+)([NS])/i.exec(said);
  return utm ? utmZone(datum, Number(utm[1]), utm[2]!.toUpperCase() === 'S') : null;
}

/**
 * The EPSG code that the GeoKeys name or, for a user-defined system, amount to: plane-rectangular
 * and UTM zones of the datums used in Japan. Null where that is not sure.
 */
export function crsFromGeoKeys(keys: GeoKeys): CrsCode | null {
  const modelType = number(keys, GEO_KEY.modelType);
  const projected = number(keys, GEO_KEY.projectedType);
  if (projected !== null && projected !== USER_DEFINED && projected > 0) return code(projected);
  const geographic = number(keys, GEO_KEY.geographicType);
  if (modelType === 2 || (modelType === null && projected === null)) {
    return geographic !== null && geographic !== USER_DEFINED ? code(geographic) : null;
  }
  if (modelType !== 1) return null;
  const metres = number(keys, GEO_KEY.projLinearUnits) ?? 9001;
  const datum = datumOf(keys);
  if (datum === null || metres !== 9001) return null;
  const conversion = number(keys, GEO_KEY.projection);
  if (conversion !== null && conversion !== USER_DEFINED) return fromConversion(datum, conversion);
  return keys.has(GEO_KEY.coordTrans) ? fromParameters(datum, keys) : fromCitation(datum, keys);
}
