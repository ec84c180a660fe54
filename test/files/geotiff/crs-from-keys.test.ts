import { expect, test } from 'vitest';
import { crsFromGeoKeys } from '../../../src/files/geotiff/crs-from-keys.ts';
import { GEO_KEY } from '../../../src/files/geotiff/tiff-tags.ts';

type Keys = Partial<Record<keyof typeof GEO_KEY, number | string>>;

const crs = (keys: Keys) =>
  crsFromGeoKeys(
    new Map(Object.entries(keys).map(([name, value]) => [GEO_KEY[name as keyof Keys], value])),
  );

/** 平面直角座標系 第9系 on JGD2011, in parameters. */
const ZONE_9: Keys = {
  modelType: 1,
  geographicType: 6668,
  projectedType: 32767,
  projection: 32767,
  coordTrans: 1,
  natOriginLong: 139.833333333333,
  natOriginLat: 36,
  falseEasting: 0,
  falseNorthing: 0,
  scaleAtNatOrigin: 0.9999,
};

const UTM_54: Keys = {
  ...ZONE_9,
  natOriginLong: 141,
  natOriginLat: 0,
  falseEasting: 500_000,
  scaleAtNatOrigin: 0.9996,
};

test.each<[string, Keys, string | null]>([
  ['a projected code', { modelType: 1, projectedType: 6677 }, 'EPSG:6677'],
  ['a geographic code', { modelType: 2, geographicType: 4612 }, 'EPSG:4612'],
  ['a geographic code without model type', { geographicType: 4326 }, 'EPSG:4326'],
  ['a private code', { modelType: 1, projectedType: 54009 }, null],
  ['nothing', {}, null],
  ['a user-defined geographic system', { modelType: 2, geographicType: 32767 }, null],
  ['zone 9 by parameters', ZONE_9, 'EPSG:6677'],
  ['… on JGD2000', { ...ZONE_9, geographicType: 4612 }, 'EPSG:2451'],
  ['… on the old Tokyo datum', { ...ZONE_9, geographicType: 4301 }, 'EPSG:30169'],
  ['… by datum code', { ...ZONE_9, geographicType: 32767, geodeticDatum: 1128 }, 'EPSG:6677'],
  ['… on an unknown datum', { ...ZONE_9, geographicType: 32767 }, null],
  [
    '… on NAD83',
    { ...ZONE_9, geographicType: 4269 },
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=139.833333333333 +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0',
  ],
  [
    '… on WGS 84, which has no such zone',
    { ...ZONE_9, geographicType: 4326 },
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=139.833333333333 +k=0.9999 +x_0=0 +y_0=0 +ellps=WGS84 +towgs84=0,0,0',
  ],
  [
    '… with another scale',
    { ...ZONE_9, scaleAtNatOrigin: 1 },
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=139.833333333333 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0',
  ],
  [
    '… with a false easting',
    { ...ZONE_9, falseEasting: 200_000 },
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=139.833333333333 +k=0.9999 +x_0=200000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0',
  ],
  [
    '… in feet',
    { ...ZONE_9, projLinearUnits: 9003 },
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=139.833333333333 +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +to_meter=0.3048006096012192',
  ],
  ['… in a unit nobody knows', { ...ZONE_9, projLinearUnits: 9999 }, null],
  ['… with a scale beyond sense', { ...ZONE_9, scaleAtNatOrigin: 1e300 }, null],
  ['… with a false easting that is no number', { ...ZONE_9, falseEasting: Number.NaN }, null],
  [
    '… on an ellipsoid of the size of the Moon',
    { ...ZONE_9, geographicType: 32767, semiMajorAxis: 1_737_400, invFlattening: 0 },
    null,
  ],
  [
    '… with another meridian',
    { ...ZONE_9, natOriginLong: 139.8 },
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=139.8 +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0',
  ],
  ['UTM 54 on JGD2011', UTM_54, 'EPSG:6691'],
  ['UTM 54 on WGS 84', { ...UTM_54, geographicType: 4326 }, 'EPSG:32654'],
  ['UTM 54 south', { ...UTM_54, geographicType: 4326, falseNorthing: 1e7 }, 'EPSG:32754'],
  [
    'UTM 57 on JGD2011, which has no code',
    { ...UTM_54, natOriginLong: 159 },
    'PROJ:+proj=tmerc +lat_0=0 +lon_0=159 +k=0.9996 +x_0=500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0',
  ],
  ['conversion 17809', { modelType: 1, geographicType: 6668, projection: 17809 }, 'EPSG:6677'],
  ['conversion 16054', { modelType: 1, geographicType: 4326, projection: 16054 }, 'EPSG:32654'],
  [
    'an ESRI citation',
    { modelType: 1, projectedType: 32767, projectedCitation: 'JGD_2011_Japan_Zone_9' },
    'EPSG:6677',
  ],
  [
    'an EPSG citation',
    { modelType: 1, citation: 'JGD2000 / Japan Plane Rectangular CS XIII' },
    'EPSG:2455',
  ],
  [
    'a citation that its parameters deny',
    { ...ZONE_9, citation: 'JGD2011 / Japan Plane Rectangular CS IX', falseNorthing: 5 },
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=139.833333333333 +k=0.9999 +x_0=0 +y_0=5 +ellps=GRS80 +towgs84=0,0,0',
  ],
  [
    'an ellipsoid that is no datum',
    {
      ...UTM_54,
      geographicType: 32767,
      geogCitation: 'Unknown datum based upon the WGS 84 ellipsoid',
    },
    null,
  ],
])('%s', (_name, keys, code) => {
  expect(crs(keys)).toBe(code);
});
