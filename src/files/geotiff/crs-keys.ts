import { SurveyError } from '../../core/errors.ts';
import { type CrsCode, epsgNumber } from '../../core/geo/crs-code.ts';
import { parseUserCrs, type UserCrs } from '../../core/geo/user-crs.ts';
import { isGeographicCode } from './geographic-codes.ts';
import { GEO_KEY, TAG } from './tiff-tags.ts';

type Row = readonly [key: number, location: number, count: number, value: number];

/** Rows of a GeoKeyDirectory and the doubles that they point at. */
export interface KeyTable {
  readonly keys: readonly Row[];
  readonly doubles: readonly number[];
}

const USER_DEFINED = 32767;
const PIXEL_IS_AREA = 1;

type KeyName = keyof typeof GEO_KEY;

/** GeoTIFF's transformation code, and which key takes which of PROJ's parameters. */
const PROJECTIONS: Readonly<
  Record<string, readonly [code: number, Readonly<Record<string, KeyName>>]>
> = {
  tmerc: [1, { lat_0: 'natOriginLat', lon_0: 'natOriginLong', k: 'scaleAtNatOrigin' }],
  omerc: [
    3,
    {
      lat_0: 'centerLat',
      lonc: 'centerLong',
      alpha: 'azimuthAngle',
      gamma: 'rectifiedGridAngle',
      k: 'scaleAtCenter',
    },
  ],
  merc: [7, { lon_0: 'natOriginLong', lat_ts: 'stdParallel1', k: 'scaleAtNatOrigin' }],
  laea: [10, { lat_0: 'centerLat', lon_0: 'centerLong' }],
  aea: [
    11,
    {
      lat_0: 'natOriginLat',
      lon_0: 'natOriginLong',
      lat_1: 'stdParallel1',
      lat_2: 'stdParallel2',
    },
  ],
  sterea: [16, { lat_0: 'natOriginLat', lon_0: 'natOriginLong', k: 'scaleAtNatOrigin' }],
  cea: [28, { lat_ts: 'stdParallel1', lon_0: 'natOriginLong' }],
};

const LCC_2SP = {
  lat_0: 'falseOriginLat',
  lon_0: 'falseOriginLong',
  lat_1: 'stdParallel1',
  lat_2: 'stdParallel2',
  x_0: 'falseOriginEasting',
  y_0: 'falseOriginNorthing',
} as const;
const LCC_1SP = {
  lat_0: 'natOriginLat',
  lon_0: 'natOriginLong',
  k_0: 'scaleAtNatOrigin',
} as const;
const ORIGIN = { x_0: 'falseEasting', y_0: 'falseNorthing' } as const;

function projectionKeys({ projection, parameters }: UserCrs) {
  if (projection === 'lcc') {
    const two = parameters.lat_2 !== undefined;
    return two ? ([8, LCC_2SP] as const) : ([9, { ...ORIGIN, ...LCC_1SP }] as const);
  }
  if (projection === 'stere') {
    // The latitude of true scale goes where the origin would; at the pole itself a scale does.
    const lat = parameters.lat_ts === undefined ? 'lat_0' : 'lat_ts';
    const keys = { [lat]: 'natOriginLat', lon_0: 'straightVertPoleLong', k: 'scaleAtNatOrigin' };
    return [15, { ...ORIGIN, ...keys } as Record<string, KeyName>] as const;
  }
  const [code, keys] = PROJECTIONS[projection] ?? [];
  return code === undefined ? null : ([code, { ...ORIGIN, ...keys }] as const);
}

/** A system spelled out in keys, that GDAL reads as the same. Errors: `crs-unsupported` {crs}. */
function userKeys(crs: CrsCode, user: UserCrs): KeyTable {
  const keys: Row[] = [];
  const doubles: number[] = [];
  const short = (name: KeyName, value: number) => keys.push([GEO_KEY[name], 0, 1, value]);
  const double = (name: KeyName, ...values: readonly number[]) => {
    keys.push([GEO_KEY[name], TAG.geoDoubleParams, values.length, doubles.length]);
    doubles.push(...values);
  };
  const geographic = user.projection === 'longlat';
  short('modelType', geographic ? 2 : 1);
  short('rasterType', PIXEL_IS_AREA);
  const { a, rf, towgs84, meridianDeg } = user.datum;
  const wgs84 = towgs84?.every((term) => term === 0) && rf === 298.257223563 && meridianDeg === 0;
  short('geographicType', wgs84 ? 4326 : USER_DEFINED);
  if (!wgs84) {
    short('geodeticDatum', USER_DEFINED);
    short('geogAngularUnits', 9102);
    short('geogEllipsoid', USER_DEFINED);
    double('semiMajorAxis', a);
    if (rf === 0) double('semiMinorAxis', a);
    else double('invFlattening', rf);
    if (meridianDeg !== 0) short('primeMeridian', USER_DEFINED);
    double('primeMeridianLong', meridianDeg);
    if (towgs84 !== null) double('toWgs84', ...towgs84);
  }
  if (geographic) return { keys, doubles };
  const made = projectionKeys(user);
  if (!made) throw new SurveyError('crs-unsupported', { crs });
  const [code, names] = made;
  short('projectedType', USER_DEFINED);
  short('projection', USER_DEFINED);
  short('coordTrans', code);
  const metric = user.metresPerUnit === 1;
  short('projLinearUnits', metric ? 9001 : USER_DEFINED);
  if (!metric) double('projLinearUnitSize', user.metresPerUnit);
  for (const [parameter, name] of Object.entries(names)) {
    const value = user.parameters[parameter];
    if (value === undefined) continue;
    const length = parameter === 'x_0' || parameter === 'y_0';
    double(name, length ? value / user.metresPerUnit : value);
  }
  return { keys, doubles };
}

/** The GeoKeys that say a CRS. Errors: `crs-unsupported` {crs}. */
export function crsKeys(crs: CrsCode): KeyTable {
  const code = epsgNumber(crs);
  if (code === null) {
    const user = parseUserCrs(crs);
    if (!user) throw new SurveyError('crs-unsupported', { crs });
    return userKeys(crs, user);
  }
  const geographic = isGeographicCode(crs);
  const keys: Row[] = [
    [GEO_KEY.modelType, 0, 1, geographic ? 2 : 1],
    [GEO_KEY.rasterType, 0, 1, PIXEL_IS_AREA],
    [geographic ? GEO_KEY.geographicType : GEO_KEY.projectedType, 0, 1, code],
  ];
  return { keys, doubles: [] };
}
