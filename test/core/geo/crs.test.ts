import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crsInfo, isSupportedCrs, projection } from '../../../src/core/geo/crs.ts';
import { crsFromWkt } from '../../../src/core/geo/crs-from-wkt.ts';
import { transformGeometry, transformPoint } from '../../../src/core/geo/transform.ts';

const thrown = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error as { code: string; details: Record<string, unknown> };
  }
  throw new Error('nothing was thrown');
};

describe('projection', () => {
  test('the origin of zone 9 is (0, 0), x east and y north', () => {
    const { forward } = projection('EPSG:6677');
    const [x, y] = forward([139 + 50 / 60, 36]);
    expect(Math.hypot(x, y)).toBeLessThan(1e-6);
    expect(forward([140, 36])[0]).toBeGreaterThan(10_000);
    expect(forward([139.8, 36.1])[1]).toBeGreaterThan(10_000);
  });

  test('an unknown system is refused by its code', () => {
    expect(isSupportedCrs('EPSG:28992')).toBe(false);
    expect(thrown(() => projection('EPSG:28992'))).toMatchObject({
      code: 'crs-unsupported',
      details: { crs: 'EPSG:28992' },
    });
  });

  test.for([
    ['EPSG:4326', [Number.NaN, 0]],
    ['EPSG:4326', [10, 91]],
    ['EPSG:6677', [140, 95]],
    ['EPSG:6677', [Number.POSITIVE_INFINITY, 35]],
    ['EPSG:3857', [140, 90]],
  ] as const)('%s refuses %s', ([crs, lonLat]) => {
    expect(thrown(() => projection(crs).forward(lonLat)).code).toBe('coordinate-outside-crs');
  });

  test('names and honesty of the datum', () => {
    expect(crsInfo('EPSG:6677')).toMatchObject({
      nameJa: 'JGD2011 平面直角座標系 第9系',
      kind: 'projected',
      unit: 'm',
      approximateM: null,
    });
    expect(crsInfo('EPSG:4301')).toMatchObject({ kind: 'geographic', approximateM: 9 });
    expect(crsInfo('EPSG:32754').nameEn).toBe('WGS 84 / UTM zone 54S');
  });

  test('there and back between any two zones', () => {
    const code = fc.constantFrom('EPSG:6674', 'EPSG:6677', 'EPSG:32653', 'EPSG:3857', 'EPSG:4301');
    const lonLat = fc.tuple(
      fc.double({ min: 134, max: 141, noNaN: true }),
      fc.double({ min: 30, max: 42, noNaN: true }),
    );
    fc.assert(
      fc.property(lonLat, code, code, (place, from, to) => {
        const start = transformPoint(place, 'EPSG:4326', from as 'EPSG:6677');
        const there = transformPoint(start, from as 'EPSG:6677', to as 'EPSG:6677');
        const [x, y] = transformPoint(there, to as 'EPSG:6677', from as 'EPSG:6677');
        // The shift of the old datum drops the ellipsoidal height: millimetres.
        const tolerance = from === 'EPSG:4301' ? 1e-7 : 0.01;
        expect(Math.hypot(x - start[0], y - start[1])).toBeLessThan(tolerance);
      }),
    );
  });
});

test('transformGeometry moves every vertex and drops Z', () => {
  const moved = transformGeometry(
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [139.8333333333333, 36, 12] },
        {
          type: 'Polygon',
          coordinates: [
            [
              [139.8, 36],
              [139.9, 36],
              [139.9, 36.1],
            ],
          ],
        },
      ],
    },
    'EPSG:6668',
    'EPSG:6677',
  );
  const [point, polygon] = moved.geometries;
  expect(point).toMatchObject({ type: 'Point' });
  expect((point as { coordinates: number[] }).coordinates).toHaveLength(2);
  expect((polygon as { coordinates: number[][][] }).coordinates[0]).toHaveLength(3);
});

describe('crsFromWkt', () => {
  const zone9 = (meridian: string, unit = '1.0') =>
    `PROJCS["whatever",GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",${unit}]]`;

  test('goes by parameters, not by the name', () => {
    expect(crsFromWkt(zone9('139.833333333333'))).toBe('EPSG:6677');
    const other = '+k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0';
    const plane = (lon: string) => `PROJ:+proj=tmerc +lat_0=36 +lon_0=${lon} ${other}`;
    expect(crsFromWkt(zone9('139.8334'))).toBe(plane('139.8334'));
    const feet = `${plane('139.833333333333')} +to_meter=0.3048`;
    expect(crsFromWkt(zone9('139.833333333333', '0.3048'))).toBe(feet);
    expect(crsFromWkt(zone9('139.833333333333', '1e300'))).toBeNull();
  });

  test.for(['', 'not wkt', 'GEOGCS["GCS_JGD_2011"', 'GEOGCS[]', 'LOCAL_CS["x"]', 'A['.repeat(999)])(
    'null in any doubt: %.20s',
    (text) => {
      expect(crsFromWkt(text)).toBeNull();
    },
  );
});
