import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageAuxXml } from '../../src/files/geotiff/coverage-aux-xml.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { idsOf } from '../core/coverage/class-map-fixture.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-polygonize-'));
const place = (name: string) => join(folder, name);
const MAP = idsOf(['1112', '1.12', '1113']);
const grid = (crs: 'EPSG:6673' | 'EPSG:4326' | null) =>
  ({ width: 4, height: 3, transform: [0.5, 0, 10, 0, -0.5, 20], crs }) as const;

/** A closed ring as texts, open, from its least corner on. */
function fromFirst(ring: number[][]): string[] {
  expect(ring.at(-1)).toEqual(ring[0]);
  const corners = ring.slice(1).map(String);
  const first = corners.indexOf(corners.toSorted()[0]!);
  return [...corners.slice(first), ...corners.slice(0, first)];
}

test('moba polygonize: features in the map’s CRS, holes assembled, names and areas', async () => {
  const map = place('map.tif');
  writeFileSync(map, writeImage(grid('EPSG:6673'), [MAP], { nodata: 255 }));
  const bed = { id: 1, name: '"藻場"', color: '#2fa866', isBed: true };
  writeFileSync(`${map}.aux.xml`, coverageAuxXml([bed]));
  const out = place('out.geojson');
  const { json } = await run('polygonize', map, '--out', out);
  const text = readFileSync(out, 'utf8');
  expect(json.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  expect(json.bytes).toBe(Buffer.byteLength(text));
  expect(json).toMatchObject({ crs: 'EPSG:6673', polygons: 3, nodataPixels: 1, issues: [] });
  const written = JSON.parse(text);
  expect(written.crs.properties.name).toBe('urn:ogc:def:crs:EPSG::6673');
  expect(written.features.map((feature: { properties: object }) => feature.properties)).toEqual([
    { class: 2, name: null, pixels: 2, areaM2: expect.closeTo(0.5 / 0.9999 ** 2, 8) },
    { class: 1, name: '"藻場"', pixels: 8, areaM2: expect.closeTo(2 / 0.9999 ** 2, 8) },
    { class: 3, name: null, pixels: 1, areaM2: expect.closeTo(0.25 / 0.9999 ** 2, 8) },
  ]);
  const { type, coordinates } = written.features[1].geometry;
  expect([type, coordinates.map(fromFirst)]).toEqual([
    'Polygon',
    [
      ['10,18.5', '11.5,18.5', '11.5,20', '10,20'],
      ['10.5,19', '10.5,19.5', '11,19.5', '11,19'],
    ],
  ]);
  // Read back, the polygons have the areas that the map has.
  const measured = await run('area', out);
  expect(measured.json.issues).toEqual([]);
  const zones = await run('zonal', map, '--zones', out);
  expect(
    zones.json.zones.map(({ pixels, nodataPixels }: Record<string, number>) => [
      pixels,
      nodataPixels,
    ]),
  ).toEqual([
    [2, 0],
    [8, 0],
    [1, 0],
  ]);
});

test('a map in WGS84 needs no crs member; one without a CRS has no areas', async () => {
  for (const crs of ['EPSG:4326', null] as const) {
    const map = place(`${crs ? 'wgs84' : 'bare'}.tif`);
    writeFileSync(map, writeImage(grid(crs), [MAP], { nodata: 255 }));
    const { json } = await run('polygonize', map, '--out', `${map}.geojson`);
    const written = JSON.parse(readFileSync(`${map}.geojson`, 'utf8'));
    expect([written.crs, written.features.length]).toEqual([undefined, 3]);
    expect(json.classes[0].areaM2 === null).toBe(crs === null);
    expect(json.issues.length).toBe(crs === null ? 1 : 0);
  }
});
