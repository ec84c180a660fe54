import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { applyAffine } from '../../src/core/geo/affine.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { run } from '../cli/run.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedBytes, sharedPath } from '../shared-data.ts';
import { scenePath, splitPolygonsPath } from './labelled-scene.ts';

const PYTHON = '/usr/bin/python3';
const ORACLE = fileURLToPath(new URL('./zonal-oracle.py', import.meta.url));
const hasGdal = spawnSync(PYTHON, ['-c', 'from osgeo import gdal; import numpy']).status === 0;
const hasPlanimeter = spawnSync('Planimeter', ['--version']).error === undefined;
const missing = SHARED_ABSENT
  ? ABSENT_REASON
  : !hasGdal || !hasPlanimeter
    ? 'python3-gdal or Planimeter is not there'
    : null;

const folder = mkdtempSync(join(tmpdir(), 'moba-zonal-'));

interface OracleZone {
  readonly classes: readonly { value: number; pixels: number; areaM2?: number }[];
  readonly nodataPixels: number;
}

function oracle(raster: string, zones: string, ...more: string[]): OracleZone[] {
  const { stdout, stderr, status } = spawnSync(PYTHON, [ORACLE, raster, zones, ...more], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as OracleZone[];
}

const named = (crs: string) => ({
  type: 'name',
  properties: { name: `urn:ogc:def:crs:${crs.replace(':', '::')}` },
});

function writeZones(name: string, crs: string, rings: readonly (readonly Position[][])[]): string {
  const path = join(folder, `${name}.geojson`);
  const features = rings.map((coordinates, index) => ({
    type: 'Feature',
    properties: { name: `${name} ${index}` },
    geometry: { type: 'Polygon', coordinates },
  }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', crs: named(crs), features }));
  return path;
}

/** Slanting triangles that share every edge and cover the whole frame. */
function triangles(corner: (u: number, v: number) => Position): Position[][][] {
  const side = 4;
  const at = (i: number, j: number) => {
    const inner = i % side !== 0 && j % side !== 0;
    const shift = inner ? 0.083 * Math.sin(7 * i + 3 * j) : 0;
    return corner(i / side + shift, j / side - shift);
  };
  const rings: Position[][][] = [];
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const [a, b, c, d] = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
      rings.push([[a, b, c, a]], [[a, c, d, a]]);
    }
  }
  return rings;
}

async function classified(name: 'lsat'): Promise<string> {
  const out = join(folder, `${name}-classes.tif`);
  const made = await run(
    ...['classify', scenePath(name), '--training', splitPolygonsPath(name)],
    ...['--class-field', 'class', '--model', 'maximum-likelihood', '--out', out],
  );
  expect(made.error).toBe('');
  return out;
}

async function headerOf(path: string) {
  const { readFile } = await import('node:fs/promises');
  return (await openGeoTiff(bytesSource(await readFile(path), path))).header;
}

const counts = (zones: readonly OracleZone[]) =>
  zones.map(({ classes, nodataPixels }) => ({
    classes: classes.map(({ value, pixels }) => ({ value, pixels })),
    nodataPixels,
  }));

describe(`zonal${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  it.skipIf(missing !== null)(
    'triangles over a classified Landsat scene: pixels as GDAL, areas as GeographicLib',
    async () => {
      const raster = await classified('lsat');
      const { width, height, transform } = await headerOf(raster);
      const rings = triangles((u, v) => applyAffine(transform, u * width, v * height));
      const zones = writeZones('triangles', 'EPSG:32622', rings);
      const { json } = await run('zonal', raster, '--zones', zones);
      const truth = oracle(raster, zones, 'areas');
      expect(counts(json.zones)).toEqual(counts(truth));
      expect(json.issues).toEqual([]);
      for (const [index, zone] of truth.entries()) {
        for (const { value, areaM2 } of zone.classes) {
          const ours = json.zones[index].classes.find(
            (entry: { value: number }) => entry.value === value,
          );
          // Planimeter rounds sums of zones from the equator: some 1e-6 m² in each 900 m² pixel.
          expect(Math.abs(ours.areaM2 / areaM2! - 1)).toBeLessThan(5e-9);
        }
      }
      // A partition: nothing is lost, nothing is counted twice.
      const whole = writeZones('whole', 'EPSG:32622', [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ].map(([u, v]) => applyAffine(transform, u! * width, v! * height)),
        ],
      ]);
      const all = (await run('zonal', raster, '--zones', whole)).json.zones[0];
      const total = (key: string) =>
        json.zones.reduce((sum: number, zone: Record<string, number>) => sum + zone[key]!, 0);
      expect(total('pixels') + total('nodataPixels')).toBe(width * height);
      expect(all.pixels).toBe(total('pixels'));
      expect(total('areaM2') / all.areaM2).toBeCloseTo(1, 11);
      expect(all.classes.map(({ name }: { name: string }) => name)).toEqual([
        'cleared',
        'fallen_dry',
        'forest',
        'water',
      ]);
    },
  );

  it.skipIf(missing !== null)(
    'a polygon with a hole over a 16-bit class raster with nodata',
    async () => {
      const raster = sharedPath('aber/sen2_20210527_aber_cls.tif');
      const zones = sharedPath('vector/aber_osgb_single_poly_hole.geojson');
      const { json } = await run('zonal', raster, '--zones', zones);
      expect(counts(json.zones)).toEqual(counts(oracle(raster, zones)));
      expect(json.zones[0].classes.length).toBeGreaterThan(2);
    },
  );

  it.skipIf(missing !== null)('zones in degrees over a raster in metres', async () => {
    const raster = await classified('lsat');
    const { width, height, transform } = await headerOf(raster);
    // Corners by PROJ itself, through the raster's own system.
    const corners = [
      [0.1, 0.1],
      [0.85, 0.2],
      [0.7, 0.9],
      [0.2, 0.8],
    ].map(([u, v]) => applyAffine(transform, u! * width, v! * height));
    const moved = spawnSync('cs2cs', ['-f', '%.13f', 'EPSG:32622', 'EPSG:4326'], {
      input: corners.map((xy) => xy.join(' ')).join('\n'),
      encoding: 'utf8',
    });
    const lonLat = moved.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/).map(Number))
      .map(([lat, lon]) => [lon!, lat!]);
    const path = join(folder, 'degrees.geojson');
    const ring = [...lonLat, lonLat[0]!];
    writeFileSync(path, JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
    const { json } = await run('zonal', raster, '--zones', path);
    // Straight in degrees: 10 000 steps of each edge, moved by PROJ.
    const dense = ring.slice(1).flatMap(([x1, y1], i) => {
      const [x0, y0] = ring[i]!;
      return Array.from({ length: 10_000 }, (_, k) => {
        const t = k / 10_000;
        return `${y0! + t * (y1! - y0!)} ${x0! + t * (x1! - x0!)}`;
      });
    });
    const back = spawnSync('cs2cs', ['-f', '%.6f', 'EPSG:4326', 'EPSG:32622'], {
      input: dense.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const bent = back.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/).slice(0, 2).map(Number));
    const truth = oracle(raster, writeZones('bent', 'EPSG:32622', [[[...bent, bent[0]!]]]));
    expect(counts(json.zones)).toEqual(counts(truth));
  });
});

describe('what is no class map', () => {
  it.skipIf(SHARED_ABSENT).for([
    ['scenes/dop-rgb-tiled.tif', 'zonal-not-one-band'],
    ['edge/DEM_BS28_2016_1000_1141.tif', 'zonal-not-classes'],
    ['malformed/no_crs.tif', 'raster-without-crs'],
  ])('%s is refused: %s', async ([path, code]) => {
    const { transform, width, height, crs } = (
      await openGeoTiff(bytesSource(sharedBytes(path!), path!))
    ).header;
    const ring = [
      [0, 0],
      [width, 0],
      [width, height],
      [0, 0],
    ].map(([c, r]) => applyAffine(transform, c!, r!));
    const zones = writeZones(code!, crs ?? 'EPSG:6673', [[ring]]);
    const { code: exit, error } = await run('zonal', sharedPath(path!), '--zones', zones);
    expect(exit).toBe(2);
    expect(error).toMatch(new RegExp(`^${code}: `));
  });
});
