import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, Polygon, Position } from 'geojson';
import { afterAll, describe, expect, it } from 'vitest';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { run } from '../cli/run.ts';

/** What random-maps-oracle.py found, by class or value. */
interface OracleMap {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly polygons: Readonly<Record<string, Sums>>;
  readonly zones: readonly object[];
  readonly counts: readonly Readonly<Record<string, number>>[];
}
/** `squares`: of the polygons' areas, so that one cut in two is told. */
interface Sums {
  readonly polygons: number;
  readonly areaM2: number;
  readonly squares: number;
  readonly perimeterM: number;
}

const maps = JSON.parse(
  readFileSync(new URL('random-maps.json', import.meta.url), 'utf8'),
) as readonly OracleMap[];

const NODATA = 255;
const folder = mkdtempSync(join(tmpdir(), 'moba-random-maps-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

/** The map of a seed, as the script draws it. */
function randomMap(seed: number) {
  let state = seed;
  const die = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  const [width, height, classes] = [8 + (die() % 70), 8 + (die() % 70), 2 + (die() % 4)];
  const ids = new Uint8Array(width * height);
  for (let i = 0; i < ids.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const way = die();
    if (way < 105 && x > 0) ids[i] = ids[i - 1]!;
    else if (way < 190 && y > 0) ids[i] = ids[i - width]!;
    else if (way < 200) ids[i] = NODATA;
    else if (way < 220 && x > 0 && y > 0) ids[i] = ids[i - width - 1]!;
    else ids[i] = 1 + (die() % classes);
  }
  return { width, height, ids };
}

/** Twice the signed area, and the length, of a closed ring whose sides are upright or level. */
function ringSums(ring: readonly Position[]) {
  let [twice, length] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!] as [[number, number], [number, number]];
    twice += x0 * y1 - x1 * y0;
    length += Math.abs(x1 - x0) + Math.abs(y1 - y0);
  }
  return { areaM2: Math.abs(twice) / 2, length };
}

function sumsOf(features: readonly Feature<Polygon, { class: number; pixels: number }>[]) {
  const found: Record<string, Sums> = {};
  for (const { geometry, properties } of features) {
    const [outer, ...holes] = geometry.coordinates.map(ringSums);
    const areaM2 = holes.reduce((left, hole) => left - hole.areaM2, outer!.areaM2);
    expect(areaM2).toBe(properties.pixels);
    const own = found[properties.class] ?? { polygons: 0, areaM2: 0, squares: 0, perimeterM: 0 };
    found[properties.class] = {
      polygons: own.polygons + 1,
      areaM2: own.areaM2 + areaM2,
      squares: own.squares + areaM2 * areaM2,
      perimeterM: [outer!, ...holes].reduce((sum, ring) => sum + ring.length, own.perimeterM),
    };
  }
  return found;
}

describe.each(maps)('random map $seed, $width × $height', ({ seed, ...oracle }) => {
  const map = at(`${seed}.tif`);
  const crs = 'EPSG:6673' as const;

  it('has GDAL’s polygons', async () => {
    const { width, height, ids } = randomMap(seed);
    expect([width, height]).toEqual([oracle.width, oracle.height]);
    const transform = [1, 0, 0, 0, -1, height] as const;
    writeFileSync(map, writeImage({ width, height, transform, crs }, [ids], { nodata: NODATA }));
    const out = at(`${seed}.geojson`);
    expect((await run('polygonize', map, '--out', out)).error).toBe('');
    const { features } = JSON.parse(readFileSync(out, 'utf8'));
    expect(sumsOf(features)).toEqual(oracle.polygons);
  });

  it('has rasterio’s pixels in each zone', async () => {
    const zones = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6673' } },
      features: oracle.zones.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
    };
    const file = at(`${seed}-zones.geojson`);
    writeFileSync(file, JSON.stringify(zones));
    const { json, error } = await run('zonal', map, '--zones', file);
    expect(error).toBe('');
    const ours = json.zones.map(
      (zone: { classes: { value: number; pixels: number }[]; nodataPixels: number }) =>
        Object.fromEntries([
          ...zone.classes.map(({ value, pixels }) => [value, pixels]),
          ...(zone.nodataPixels > 0 ? [[NODATA, zone.nodataPixels]] : []),
        ]),
    );
    expect(ours).toEqual(oracle.counts);
  });
});
