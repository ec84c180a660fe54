import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ABSENT_REASON, SHARED_ABSENT, sharedJson, sharedPath } from '../shared-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-area-'));
const RING = [
  [139.75, 35.6],
  [139.752, 35.6],
  [139.752, 35.602],
  [139.75, 35.602],
  [139.75, 35.6],
];
const SQUARE = { type: 'Polygon', coordinates: [RING] };
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

describe('moba area', () => {
  test('holes and all, as GeographicLib has it', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { json } = await run('area', sharedPath('vector/aber_osgb_single_poly_hole.geojson'));
    expect(json.features).toEqual([
      { index: 0, areaM2: json.totalAreaM2, perimeterM: expect.any(Number) },
    ]);
    expect(json.totalAreaM2).toBeCloseTo(10_945_789.964, 1);
  });

  test('every polygon vector through a file', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { polygons } = sharedJson<{
      polygons: {
        rings: number[][][];
        WGS84: { area_m2: number; perimeter_all_rings_m: number };
      }[];
    }>('vectors/geodesic-area.json');
    const features = polygons.map(({ rings }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: rings },
    }));
    const path = join(folder, 'vectors.geojson');
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
    const { json } = await run('area', path);
    expect(json.features).toHaveLength(polygons.length);
    for (const [index, { WGS84 }] of polygons.entries()) {
      const { areaM2, perimeterM } = json.features[index];
      expect(Math.abs(areaM2 - WGS84.area_m2)).toBeLessThanOrEqual(
        Math.max(1e-9 * WGS84.area_m2, 1e-4),
      );
      expect(perimeterM / WGS84.perimeter_all_rings_m).toBeCloseTo(1, 8);
    }
  });

  test('a bow tie is told, not silently 0', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { code, json } = await run('area', sharedPath('malformed/self_intersecting.geojson'));
    expect(code).toBe(0);
    expect(json.issues).toEqual([
      { code: 'polygon-self-intersecting', index: 0 },
      { code: 'polygon-self-intersecting', index: 1 },
    ]);
  });

  test('without a CRS it refuses; --crs gives one, and does not override', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const unnamed = sharedPath('malformed/tokyo_noprj.zip');
    const refused = await run('area', unnamed);
    expect(refused.code).toBe(2);
    expect(refused.error).toMatch(/^vector-without-crs: /);
    const told = await run('area', unnamed, '--crs', 'EPSG:6677');
    expect(told.json.totalAreaM2).toBeCloseTo(144_355_695.728, 1);
    const named = sharedPath('malformed/tokyo_port_jprcs9.geojson');
    expect((await run('area', named, '--crs', 'EPSG:6677')).json.crs).toBe('EPSG:6677');
    const other = await run('area', named, '--crs', 'EPSG:6675');
    expect(other.error).toMatch(/^crs-already-named: .*EPSG:6677.*EPSG:6675/);
  });

  test.for<[string, object]>([
    ['a bare geometry', SQUARE],
    ['a feature', { type: 'Feature', properties: null, geometry: SQUARE }],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }, SQUARE] },
    ],
    ['heights', { type: 'Polygon', coordinates: [RING.map((xy) => [...xy, 5])] }],
    ['CRS84 by its address', { ...SQUARE, crs: { type: 'name', properties: { name: CRS84 } } }],
  ])('%s', async ([name, content]) => {
    const path = join(folder, `${name}.geojson`);
    writeFileSync(path, JSON.stringify(content));
    const { json } = await run('area', path);
    expect(json.skipped).toBe(0);
    expect(json.totalAreaM2).toBeCloseTo(40_215.8248, 3);
  });

  // Planimeter, 4 vertices: 235755559.9
  test.for([[-179.9], [180.1]])('over the antimeridian, to %d', async ([east], { expect }) => {
    const ring = [
      [179.9, -17],
      [east, -17],
      [east, -16.9],
      [179.9, -16.9],
    ];
    const path = join(folder, 'antimeridian.geojson');
    writeFileSync(path, JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
    const { json } = await run('area', path);
    expect(json.totalAreaM2).toBeCloseTo(235_755_559.9, 0);
    expect(json.issues).toEqual([]);
  });

  test('points are counted, not measured', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { json } = await run('area', sharedPath('aber/cls_acc_assessment_pts_ref.geojson'));
    expect(json).toMatchObject({ features: [], totalAreaM2: 0, skipped: 1000 });
  });

  test.for([
    'vector/badzip.zip',
    'vector/KML_Samples.kml',
    'vector/invalid_coordinates.shp',
    'malformed/not_a_tiff.tif',
    'malformed/gpx_sjis.gpx',
  ])('%s: exit 2 and one line', async (path, { skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { code, out, error } = await run('area', sharedPath(path));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^[a-z-]+: [^\n]+\n$/);
  });
});
