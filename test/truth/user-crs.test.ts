import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crsInfo, projection } from '../../src/core/geo/crs.ts';
import { isCrsCode } from '../../src/core/geo/crs-code.ts';
import { supportedCrs } from '../../src/core/geo/crs-definitions.ts';
import { crsFromWkt } from '../../src/core/geo/crs-from-wkt.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { gdal, hasGdal, temporaryFolder } from '../files/geotiff/gdal.ts';

const hasTools = hasGdal && spawnSync('gdaltransform', ['--version']).status === 0;

/** Systems without a code that a writer might spell out, each with points well inside of it. */
const SYSTEMS: readonly (readonly [name: string, proj: string, lon: number, lat: number])[] = [
  [
    'a local plane',
    '+proj=tmerc +lat_0=35.1 +lon_0=139.7 +k=0.99995 +x_0=10000 +y_0=20000 +datum=WGS84',
    139.6,
    35.2,
  ],
  [
    'feet',
    '+proj=tmerc +lat_0=40 +lon_0=-74.5 +k=0.9999 +x_0=150000 +y_0=0 +datum=NAD83 +units=us-ft',
    -74.2,
    39.8,
  ],
  [
    'two parallels',
    '+proj=lcc +lat_0=36 +lon_0=138 +lat_1=33 +lat_2=41 +x_0=5000 +y_0=-7000 +ellps=GRS80',
    141,
    39,
  ],
  [
    'one parallel',
    '+proj=lcc +lat_1=35 +lat_0=35 +lon_0=135 +k_0=0.9995 +x_0=1 +y_0=2 +ellps=bessel',
    136.5,
    34,
  ],
  [
    'Albers',
    '+proj=aea +lat_0=30 +lon_0=135 +lat_1=30 +lat_2=42 +x_0=0 +y_0=0 +datum=WGS84',
    131,
    33,
  ],
  ['Lambert azimuthal', '+proj=laea +lat_0=36 +lon_0=138 +x_0=100 +y_0=200 +datum=WGS84', 130, 31],
  [
    'the north pole',
    '+proj=stere +lat_0=90 +lat_ts=71 +lon_0=-30 +x_0=0 +y_0=0 +datum=WGS84',
    20,
    80,
  ],
  [
    'the pole by scale',
    '+proj=stere +lat_0=-90 +lon_0=10 +k=0.994 +x_0=2000000 +y_0=2000000 +datum=WGS84',
    50,
    -75,
  ],
  [
    'another Earth',
    '+proj=stere +lat_0=-90 +lat_ts=-70 +lon_0=0 +x_0=0 +y_0=0 +a=6378273 +rf=298.279411123064',
    30,
    -70,
  ],
  ['Mercator', '+proj=merc +lon_0=140 +k=1 +x_0=0 +y_0=0 +datum=WGS84', 139, 35],
  ['Mercator by parallel', '+proj=merc +lat_ts=35 +lon_0=140 +x_0=0 +y_0=0 +ellps=GRS80', 139, 35],
  [
    'oblique Mercator',
    '+proj=omerc +no_uoff +lat_0=4 +lonc=115 +alpha=53.31582 +gamma=53.13010 +k=0.99984 +x_0=0 +y_0=0 +ellps=WGS84',
    116,
    5,
  ],
  [
    'oblique stereographic',
    '+proj=sterea +lat_0=52 +lon_0=5 +k=0.9999 +x_0=155000 +y_0=463000 +ellps=bessel',
    6,
    53,
  ],
  [
    'a shift in the file',
    '+proj=tmerc +lat_0=36 +lon_0=140 +k=0.9999 +x_0=0 +y_0=0 +ellps=bessel +towgs84=-147,506,680,0.1,0.2,0.3,4',
    140.5,
    36.5,
  ],
  ['Paris', '+proj=tmerc +lat_0=45 +lon_0=1 +k=1 +x_0=0 +y_0=0 +ellps=intl +pm=2.33722917', 4, 46],
];

const PROJ_OF_CODES = `
import json, sys
from osgeo import osr
osr.UseExceptions()
wgs = osr.SpatialReference(); wgs.ImportFromEPSG(4326)
out = []
for code, lon, lat in json.load(sys.stdin):
    to = osr.SpatialReference(); to.ImportFromEPSG(code)
    for each in (wgs, to): each.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y, _ = osr.CoordinateTransformation(wgs, to).TransformPoint(lon, lat)
    out.append([x, y])
print(json.dumps(out))
`;

/** Systems that are no zone of a run count as 0: they are all asked for. */
const zoneOf = (proj: string) => Number(/\+zone=(\d+)/.exec(proj)?.[1] ?? 0);

/** PROJ rounds the meridian of Paris at the ninth digit, a quarter of a millimetre. */
const TOLERANCE_M = 5e-4;

describe.skipIf(!hasTools)('systems without a code, against GDAL (skipped without it)', () => {
  const folder = hasTools ? temporaryFolder() : '';
  const base = join(folder, 'base.tif');
  const grid = { width: 4, height: 4, transform: [1, 0, 0, 0, -1, 0], crs: null } as const;
  if (hasTools) writeFileSync(base, writeImage(grid, [new Uint8Array(16).fill(1)]));
  const open = async (path: string) =>
    (await openGeoTiff(bytesSource(readFileSync(path), path))).header;

  /** GDAL's own transformation of a point from WGS 84. */
  const truth = (target: string, lon: number, lat: number): number[] =>
    execFileSync('gdaltransform', ['-s_srs', '+proj=longlat +datum=WGS84', '-t_srs', target], {
      input: `${lon} ${lat}\n`,
      encoding: 'utf8',
    })
      .split(' ')
      .map(Number);

  test.each(SYSTEMS)('%s by GeoKeys: to half a millimetre', async (_name, proj, lon, lat) => {
    const path = join(folder, 'user.tif');
    gdal('gdal_translate', ['-q', '-a_srs', `${proj} +no_defs`, base, path]);
    const { crs } = await open(path);
    expect(crs).not.toBeNull();
    expect(isCrsCode(crs!)).toBe(true);
    const [x, y] = projection(crs!).forward([lon, lat]);
    const [trueX = 0, trueY = 0] = truth(`${proj} +no_defs`, lon, lat);
    expect(Math.hypot(x - trueX, y - trueY)).toBeLessThan(TOLERANCE_M);
    const [backLon, backLat] = projection(crs!).inverse([x, y]);
    expect(Math.hypot(backLon - lon, backLat - lat)).toBeLessThan(1e-7);
  });

  test.each(SYSTEMS)('%s by WKT, of GDAL and of ESRI', (_name, proj, lon, lat) => {
    const [trueX = 0, trueY = 0] = truth(`${proj} +no_defs`, lon, lat);
    for (const format of ['wkt1', 'wkt_esri']) {
      // ESRI's WKT has no shift, and no angle of the rectified grid.
      if (format === 'wkt_esri' && /towgs84|gamma/.test(proj)) continue;
      const wkt = execFileSync('gdalsrsinfo', ['-o', format, `${proj} +no_defs`], {
        encoding: 'utf8',
      });
      const crs = crsFromWkt(wkt);
      expect(crs, wkt).not.toBeNull();
      const [x, y] = projection(crs!).forward([lon, lat]);
      expect(Math.hypot(x - trueX, y - trueY), `${format} ${crs}`).toBeLessThan(1e-3);
    }
  });

  test.each(SYSTEMS)(
    '%s: GDAL reads our code as the same system',
    async (_name, proj, lon, lat) => {
      const path = join(folder, 'again.tif');
      gdal('gdal_translate', ['-q', '-a_srs', `${proj} +no_defs`, base, path]);
      const { crs } = await open(path);
      if (!crs?.startsWith('PROJ:')) return;
      const [x, y] = projection(crs).forward([lon, lat]);
      const [trueX = 0, trueY = 0] = truth(crs.slice('PROJ:'.length), lon, lat);
      expect(Math.hypot(x - trueX, y - trueY)).toBeLessThan(TOLERANCE_M);
    },
  );

  test('every EPSG code that we know is what PROJ knows by it', () => {
    const projected = supportedCrs().filter(
      ({ kind, proj }) => kind === 'projected' && zoneOf(proj) % 5 === 0,
    );
    const asked = projected.map(({ code, proj }) => {
      // In the middle of UTM zones and at the origin of the others.
      const zone = Number(/\+zone=(\d+)/.exec(proj)?.[1] ?? Number.NaN);
      const lon = Number.isNaN(zone) ? Number(/\+lon_0=(\S+)/.exec(proj)![1]) : 6 * zone - 183;
      const pm = Number(/\+pm=(\S+)/.exec(proj)?.[1] ?? 0);
      const lat = Number(/\+lat_(?:0|ts)=(\S+)/.exec(proj)?.[1] ?? 0);
      const south = proj.includes('+south') ? -30 : 30;
      const at = Number.isNaN(zone) ? (Math.abs(lat) === 90 ? lat * 0.9 : lat + 0.5) : south;
      return [Number(code.slice(5)), lon + pm + 0.7, at] as const;
    });
    const told = execFileSync('/usr/bin/python3', ['-c', PROJ_OF_CODES], {
      input: JSON.stringify(asked),
      encoding: 'utf8',
    });
    const truths = JSON.parse(told) as [number, number][];
    expect(truths.length).toBeGreaterThan(100);
    projected.forEach(({ code, shifted }, i) => {
      const [, lon, lat] = asked[i]!;
      const [x, y] = projection(code).forward([lon, lat]);
      const off = Math.hypot(x - truths[i]![0], y - truths[i]![1]);
      // PROJ shifts by the operation that is best there, we by one for the whole datum; wrong
      // parameters of a projection are kilometres off.
      expect(off, code).toBeLessThan(shifted ? 200 : TOLERANCE_M);
    });
  });

  test.each(SYSTEMS)('%s as we write it, read by GDAL and by us', async (_name, proj, lon, lat) => {
    const path = join(folder, 'user.tif');
    gdal('gdal_translate', ['-q', '-a_srs', `${proj} +no_defs`, base, path]);
    const { crs } = await open(path);
    const own = join(folder, 'own.tif');
    writeFileSync(own, writeImage({ ...grid, crs }, [new Uint8Array(16)]));
    expect((await open(own)).crs).toBe(crs);
    const said = gdal('gdalsrsinfo', ['-o', 'proj4', own]).trim();
    const [x, y] = projection(crs!).forward([lon, lat]);
    const [trueX = 0, trueY = 0] = truth(said, lon, lat);
    expect(Math.hypot(x - trueX, y - trueY), said).toBeLessThan(TOLERANCE_M);
  });

  test('feet are told', async () => {
    const path = join(folder, 'feet.tif');
    gdal('gdal_translate', ['-q', '-a_srs', `${SYSTEMS[1]![1]} +no_defs`, base, path]);
    const { crs } = await open(path);
    expect(crsInfo(crs!).metresPerUnit).toBeCloseTo(0.3048006096, 10);
  });
});
