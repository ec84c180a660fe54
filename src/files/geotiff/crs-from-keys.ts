import { type CrsCode, isCrsCode } from '../../core/geo/crs-code.ts';
import { crsFromWkt } from '../../core/geo/crs-from-wkt.ts';
import { crsOfFacts } from '../../core/geo/crs-match.ts';
import type { NamedDatum } from '../../core/geo/datums.ts';
import { GEOGRAPHIC_DATUMS } from '../../core/geo/earth-bodies.ts';
import { PLANE_RECTANGULAR_ORIGINS, ROMAN } from '../../core/geo/japan-zones.ts';
import type { GeoKeys } from './geo-keys.ts';
import { GEO_KEY } from './tiff-tags.ts';
import {
  geographicFromKeys,
  meridianFromKeys,
  metresOf,
  projectedFromKeys,
  userDatumFromKeys,
} from './user-crs-from-keys.ts';

const USER_DEFINED = 32767;

/** Per datum: its names in citations, and the first codes of its zones. */
interface DatumCodes {
  readonly datum: NamedDatum;
  readonly name: RegExp;
  readonly planeZone1: number | null;
  /** [first code, first zone, count] */
  readonly utm: readonly [code: number, zone: number, count: number];
}

const DATUMS: readonly DatumCodes[] = [
  {
    datum: 'JGD2011',
    name: /JGD[_ ]?2011|Japanese[_ ]Geodetic[_ ]Datum[_ ]2011/i,
    planeZone1: 6669,
    utm: [6688, 51, 5],
  },
  {
    datum: 'JGD2000',
    name: /JGD[_ ]?2000|Japanese[_ ]Geodetic[_ ]Datum[_ ]2000/i,
    planeZone1: 2443,
    utm: [3097, 51, 5],
  },
  { datum: 'Tokyo', name: /\bD?_?Tokyo\b/i, planeZone1: 30161, utm: [3092, 51, 5] },
  {
    datum: 'WGS 84',
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

/** The named datum of the keys: by the code of its system, its own code, or its name. */
function datumOf(keys: GeoKeys): NamedDatum | null {
  const byCode = (value: number | null) =>
    (GEOGRAPHIC_DATUMS as Readonly<Record<number, NamedDatum>>)[value ?? 0] ?? null;
  const geographic = number(keys, GEO_KEY.geographicType);
  if (geographic !== null && geographic !== USER_DEFINED) return byCode(geographic);
  const datumCode = number(keys, GEO_KEY.geodeticDatum);
  if (datumCode !== null && datumCode !== USER_DEFINED) {
    // EPSG numbers a datum 2000 above its geographic system, but for the newest.
    return datumCode === 1128 ? 'JGD2011' : byCode(datumCode - 2000);
  }
  const said = citations(keys);
  // "Unknown datum based upon the WGS 84 ellipsoid" names an ellipsoid, not a datum.
  if (/unknown|not[_ ]specified|based[_ ](up)?on/i.test(said)) return null;
  return DATUMS.find((datum) => datum.name.test(said))?.datum ?? null;
}

function planeZone(datum: DatumCodes, zone: number): CrsCode | null {
  const inRange = zone >= 1 && zone <= PLANE_RECTANGULAR_ORIGINS.length;
  return datum.planeZone1 !== null && inRange ? code(datum.planeZone1 + zone - 1) : null;
}

function utmZone(datum: DatumCodes, zone: number, south: boolean): CrsCode | null {
  const [first, firstZone, count] = datum.utm;
  if (zone < firstZone || zone >= firstZone + count) return null;
  if (!south) return code(first + zone - firstZone);
  return datum.datum === 'WGS 84' ? code(32700 + zone) : null;
}

/** EPSG conversion codes: 17801 … 17819 the plane-rectangular zones, 160nn and 161nn UTM. */
function conversionFacts(conversion: number) {
  const plane = PLANE_RECTANGULAR_ORIGINS[conversion - 17801];
  if (plane) {
    const [lat_0, lon_0] = plane;
    return { projection: 'tmerc', parameters: { lat_0, lon_0, k: 0.9999, x_0: 0, y_0: 0 } };
  }
  const south = conversion > 16100;
  const zone = conversion - (south ? 16100 : 16000);
  if (!(zone >= 1 && zone <= 60)) return null;
  const origin = { x_0: 500_000, y_0: south ? 10_000_000 : 0 };
  return {
    projection: 'tmerc',
    parameters: { lat_0: 0, lon_0: 6 * zone - 183, k: 0.9996, ...origin },
  };
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

/** An ESRI writer puts the whole system, as WKT, into a citation. */
function fromEsriText(keys: GeoKeys): CrsCode | null {
  const wkt = /ESRI PE String = ([\s\S]+)/.exec(citations(keys))?.[1];
  return wkt === undefined ? null : crsFromWkt(wkt);
}

/**
 * The EPSG code that the GeoKeys name or amount to; else the code of the system that they spell
 * out (`user-crs.ts`). Null where that is not sure.
 */
export function crsFromGeoKeys(keys: GeoKeys): CrsCode | null {
  const modelType = number(keys, GEO_KEY.modelType);
  const projected = number(keys, GEO_KEY.projectedType);
  if (projected !== null && projected !== USER_DEFINED && projected > 0) return code(projected);
  const geographic = number(keys, GEO_KEY.geographicType);
  if (modelType === 2 || (modelType === null && projected === null)) {
    if (geographic !== null && geographic !== USER_DEFINED) return code(geographic);
    const datum = modelType === 2 ? (datumOf(keys) ?? userDatumFromKeys(keys)) : null;
    return datum && geographicFromKeys(keys, datum);
  }
  if (modelType === USER_DEFINED) return fromEsriText(keys);
  if (modelType !== 1) return null;
  const named = datumOf(keys);
  const datum = named ?? userDatumFromKeys(keys);
  const conversion = number(keys, GEO_KEY.projection);
  if (datum && conversion !== null && conversion !== USER_DEFINED) {
    const facts = metresOf(keys) === 1 ? conversionFacts(conversion) : null;
    return (
      facts &&
      crsOfFacts({ ...facts, datum, metresPerUnit: 1, meridianDeg: meridianFromKeys(keys) })
    );
  }
  if (datum && keys.has(GEO_KEY.coordTrans)) return projectedFromKeys(keys, datum);
  const metric = metresOf(keys) === 1;
  const zones = DATUMS.find((each) => each.datum === named);
  return fromEsriText(keys) ?? (zones && metric ? fromCitation(zones, keys) : null);
}
