import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coverageAuxXml } from '../../src/files/geotiff/coverage-aux-xml.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-zonal-'));
const GRID = {
  width: 6,
  height: 4,
  transform: [1, 0, 0, 0, -1, 4],
  crs: 'EPSG:6673',
} as const;
/** A digit is a class, `.` is nodata. */
const MAP = ['112233', '11.233', '114433', '554433'];
const band = Uint8Array.from(MAP.join(''), (sign) => (sign === '.' ? 255 : Number(sign)));

const map = join(folder, 'classes.tif');
writeFileSync(map, writeImage(GRID, [band], { nodata: 255 }));
const bare = join(folder, 'bare.tif');
writeFileSync(bare, writeImage(GRID, [band], { nodata: 255 }));
const eelgrass = { id: 1, name: 'アマモ', color: '#2fa866', isBed: true };
writeFileSync(`${map}.aux.xml`, coverageAuxXml([eelgrass, { ...eelgrass, id: 3, name: '砂' }]));

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

function zones(name: string, features: readonly object[], crs: string | null = 'EPSG::6673') {
  const path = join(folder, `${name}.geojson`);
  const named = crs && { type: 'name', properties: { name: `urn:ogc:def:crs:${crs}` } };
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', crs: named, features }));
  return path;
}
const zone = (ring: Position[], properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
});

const codes = (json: { issues: { code: string }[] }) => json.issues.map(({ code }) => code);

describe('moba zonal', () => {
  test('classes by value with their names; nodata apart; areas on the ellipsoid', async () => {
    const path = zones('named', [zone(box(0, 0, 6, 4), { 名称: '前浜' }), zone(box(2, 2, 3, 4))]);
    const { json } = await run('zonal', map, '--zones', path);
    const [whole, strip] = json.zones;
    expect(whole).toMatchObject({ index: 0, name: '前浜', pixels: 23, nodataPixels: 1 });
    expect(
      whole.classes.map(({ value, name, pixels }: Record<string, unknown>) => [
        value,
        name,
        pixels,
      ]),
    ).toEqual([
      [1, 'アマモ', 6],
      [2, null, 3],
      [3, '砂', 8],
      [4, null, 4],
      [5, null, 2],
    ]);
    // Zone V's meridian has scale 0.9999: a pixel of 1 m² on the map is 1 ÷ 0.9999² m² of ground.
    for (const { pixels, areaM2 } of whole.classes) {
      expect(areaM2 / (pixels / 0.9999 ** 2)).toBeCloseTo(1, 8);
    }
    expect(whole.nodataAreaM2).toBeCloseTo(1 / 0.9999 ** 2, 8);
    expect(strip).toMatchObject({ index: 1, name: null, pixels: 1, nodataPixels: 1 });
    expect([json.skipped, codes(json)]).toEqual([0, ['zones-overlap']]);
  });

  test('a file without polygons is refused: no zone is no success', async () => {
    const point = { type: 'Point', coordinates: [1, 1] };
    const none = zones('points', [{ type: 'Feature', properties: {}, geometry: point }]);
    for (const path of [none, zones('nothing', [])]) {
      const { code, error } = await run('zonal', map, '--zones', path);
      expect([code, error]).toEqual([2, expect.stringMatching(/^zones-without-polygons: /)]);
    }
  });

  test('a map without names has none', async () => {
    const path = zones('plain', [zone(box(0, 0, 6, 4))]);
    const { json } = await run('zonal', bare, '--zones', path);
    expect(json.zones[0].classes.map(({ name }: { name: unknown }) => name)).toEqual(
      Array(5).fill(null),
    );
  });

  test('zones that overlap, reach out, hold nothing or cross themselves are told', async () => {
    const path = zones('odd', [
      zone(box(0, 0, 3, 4)),
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 1] } },
      zone(box(2, 0, 4, 2)),
      zone(box(5, 2, 9, 4)),
      zone(box(0.6, 3.6, 0.9, 3.9)),
      zone([
        [4, 0],
        [5, 1],
        [5, 0],
        [4, 1],
        [4, 0],
      ]),
    ]);
    const { json } = await run('zonal', map, '--zones', path);
    expect(json.skipped).toBe(1);
    expect(json.zones.map(({ index }: { index: number }) => index)).toEqual([0, 2, 3, 4, 5]);
    expect(json.issues).toEqual([
      { code: 'polygon-self-intersecting', index: 5 },
      { code: 'zone-outside-raster', index: 3 },
      { code: 'zone-without-pixels', index: 4 },
      { code: 'zones-overlap', index: 0, other: 2, pixels: 2 },
    ]);
  });

  test('a zone file without a CRS is refused; --crs gives one', async () => {
    const path = zones('lost', [zone(box(0, 0, 400, 400))], null);
    expect((await run('zonal', map, '--zones', path)).error).toMatch(/^vector-without-crs: /);
    const told = await run('zonal', map, '--zones', path, '--crs', '6673');
    expect(told.json.zones[0].pixels).toBe(23);
    expect((await run('zonal', map)).error).toMatch(/^cli-option-missing: .*--zones/);
    expect((await run('zonal', '--zones', path)).error).toMatch(/^cli-usage: /);
  });
});

test('an edge over half the globe is refused: nobody knows which way it goes', async () => {
  const ring = box(-179, -40, 179, 40);
  const path = zones('antimeridian', [zone(ring)], 'OGC:1.3:CRS84');
  const { code, error } = await run('zonal', map, '--zones', path, '--lang', 'ja');
  expect([code, error]).toEqual([2, expect.stringMatching(/^zone-across-antimeridian: .*180°/)]);
});

test('a zone of nodata alone has pixels, and no class', async () => {
  const path = zones('hidden', [zone(box(2, 2, 3, 3))]);
  const { json } = await run('zonal', map, '--zones', path);
  expect(json.zones[0]).toMatchObject({ classes: [], pixels: 0, areaM2: 0, nodataPixels: 1 });
  expect(codes(json)).toEqual([]);
});
