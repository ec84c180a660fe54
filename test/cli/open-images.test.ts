import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { imageServer } from '../files/raster/image-server.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-open-'));
const at = (name: string) => join(folder, name);

const GRID = { width: 8, height: 8, transform: [1, 0, 0, 0, -1, 8], crs: 'EPSG:6673' } as const;
const BARE = { ...GRID, transform: [1, 0, 0, 0, 1, 0], crs: null } as const;
const PRJ =
  'PROJCS["JGD2011 / Japan Plane Rectangular CS V",GEOGCS["JGD2011",DATUM["Japanese_Geodetic_Datum_2011",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",36],PARAMETER["central_meridian",134.333333333333],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","6673"]]';

const pixels = (value: (col: number, row: number) => number) =>
  Uint8Array.from({ length: 64 }, (_, i) => value(i % 8, Math.floor(i / 8)));
const BANDS = {
  classes: [pixels((col) => (col < 3 ? 1 : 2))],
  scene: [pixels((col, row) => (col < 4 ? 20 : 200) + row), pixels((col) => 10 * col)],
  dem: [pixels((col) => 2 * col)],
};
type Name = keyof typeof BANDS;

/** The same pixels three ways: a GeoTIFF, a TIFF with a world file and .prj, and on a server. */
const places = new Map<Name, readonly [file: string, beside: string, address: string]>();
const servers: Awaited<ReturnType<typeof imageServer>>[] = [];
const zones = at('zones.geojson');

beforeAll(async () => {
  for (const [name, bands] of Object.entries(BANDS) as [Name, Uint8Array[]][]) {
    const bytes = writeImage(GRID, bands);
    writeFileSync(at(`${name}.tif`), bytes);
    writeFileSync(at(`${name}-bare.tif`), writeImage(BARE, bands));
    writeFileSync(at(`${name}-bare.tfw`), '1\n0\n0\n-1\n0.5\n7.5\n');
    writeFileSync(at(`${name}-bare.prj`), PRJ);
    const server = await imageServer({ bytes, etag: '"1"', ranges: 'yes' });
    servers.push(server);
    places.set(name, [at(`${name}.tif`), at(`${name}-bare.tif`), `${server.url}/${name}.tif`]);
  }
  const box = (left: number, right: number, label: string) => ({
    type: 'Feature',
    properties: { class: label },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [left, 1],
          [right, 1],
          [right, 7],
          [left, 7],
          [left, 1],
        ],
      ],
    },
  });
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6673' } };
  const features = [box(1, 3, 'a'), box(5, 7, 'b')];
  writeFileSync(zones, JSON.stringify({ type: 'FeatureCollection', crs, features }));
});
afterAll(async () => {
  for (const server of servers) await server.close();
});

const fileOf = (path: string) => readFileSync(path).toString('base64');

describe('a file, one with what lies beside it, and an address give the same', () => {
  test.each<[string, Name, (place: string) => string[]]>([
    ['zonal', 'classes', (place) => ['zonal', place, '--zones', zones]],
    ['sieve', 'classes', (place) => ['sieve', place, '--min-pixels', '2', '--out', at('s.tif')]],
    ['polygonize', 'classes', (place) => ['polygonize', place, '--out', at('p.geojson')]],
    [
      'render',
      'scene',
      (place) => ['render', place, '--bbox', '0,0,8,8', '--size', '16x16', '--out', at('r.png')],
    ],
    ['area', 'dem', (place) => ['area', '--method', 'slope', zones, '--dem', place]],
    [
      'classify',
      'scene',
      (place) => [
        ...['classify', place, '--training', zones, '--class-field', 'class'],
        ...['--out', at('c.tif'), '--workers', '1'],
      ],
    ],
  ])('%s', async (_name, image, words) => {
    const told: object[] = [];
    for (const place of places.get(image)!) {
      const args = words(place);
      const { json, error } = await run(...args);
      expect(error).toBe('');
      const { seconds: _seconds, dem, ...rest } = json;
      const out = args.includes('--out') ? fileOf(args[args.indexOf('--out') + 1]!) : null;
      told.push({ ...rest, demCrs: dem?.crs ?? null, out });
    }
    expect(told).toHaveLength(3);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });
});

test('an address that nobody answers is told', async () => {
  const { code, error } = await run('zonal', 'http://127.0.0.1:9/none.tif', '--zones', zones);
  expect(code).toBe(2);
  expect(error).toMatch(/^url-unreachable: /);
});
