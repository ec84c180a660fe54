import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-slope-'));
const GRID = {
  width: 30,
  height: 30,
  transform: [1, 0, 0, 0, -1, 30],
  crs: 'EPSG:6673',
} as const;
const dem = join(folder, 'level.tif');
writeFileSync(dem, writeImage(GRID, [new Uint8Array(900).fill(7)], { nodata: null }));

const box = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const CRS = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6673' } };

function slope(...parts: readonly (readonly number[][])[]) {
  const features = parts.map((ring) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  const path = join(folder, 'beds.geojson');
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', crs: CRS, features }));
  return run('area', '--method', 'slope', path, '--dem', dem);
}

describe('moba area --method slope', () => {
  test('level ground is its own surface; the total is of all features', async () => {
    const { json } = await slope(box(5, 5, 10), box(16, 5, 10));
    const [first, second] = json.features;
    expect(first).toMatchObject({ index: 0, cells: 100, slopedDifferencePct: 0 });
    expect(json.totalAreaM2).toBe(first.areaM2 + second.areaM2);
    expect(json.issues).toEqual([]);
  });

  test.for<[string, number[][], string]>([
    ['beyond the DEM', box(25, 5, 10), 'dem-does-not-cover'],
    [
      'that crosses itself',
      [
        [5, 16],
        [9, 20],
        [9, 16],
        [5, 20],
      ],
      'polygon-self-intersecting',
    ],
  ])('an outline %s has no area, and there is no total', async ([, ring, code]) => {
    for (const rings of [
      [box(5, 5, 10), ring],
      [ring, box(5, 5, 10)],
    ]) {
      const { json } = await slope(...rings);
      const index = rings.indexOf(ring);
      expect(json.totalAreaM2).toBeNull();
      expect(json.features[index]).toMatchObject({ index, areaM2: null, cells: null });
      expect(json.features[1 - index].areaM2).toBeGreaterThan(100);
      expect(json.issues).toMatchObject([{ code, severity: 'error', index }]);
    }
  });
});
