import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { pixelAreaField } from '../../src/core/area/pixel-area.ts';
import { polygonArea } from '../../src/core/area/polygon-area.ts';
import { type Affine, applyAffine } from '../../src/core/geo/affine.ts';
import type { CrsCode } from '../../src/core/geo/crs-code.ts';
import { transformOutline } from '../../src/core/geo/transform-outline.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { run } from '../cli/run.ts';

const hasTool = (tool: string) => spawnSync(tool, ['--version']).error === undefined;
const missing = ['gdal_rasterize', 'ogr2ogr', 'Planimeter'].every(hasTool)
  ? null
  : 'GDAL or Planimeter is not installed';

const folder = mkdtempSync(join(tmpdir(), 'moba-crs-'));
const at = (name: string) => join(folder, name);

/** In degrees the pixel is about as large as in metres: 0.3 m. */
const SYSTEMS: readonly [CrsCode, number, number][] = [
  ['EPSG:6673', 0.3, 0.3],
  ['EPSG:32653', 0.3, 0.3],
  ['EPSG:4326', 0.000_003_3, 0.000_002_7],
  ['EPSG:3857', 0.36, 0.36],
];

/** A smooth closed curve off Suma; `lobes` make it no ellipse. Metres, roughly. */
function blob(lon: number, lat: number, radiusM: number, lobes: number): Position[] {
  const n = 2000;
  const ring = Array.from({ length: n }, (_, i): Position => {
    const turn = (2 * Math.PI * i) / n;
    const radius = radiusM * (1 + 0.2 * Math.cos(lobes * turn));
    return [lon + (radius * Math.cos(turn)) / 91_600, lat + (radius * Math.sin(turn)) / 110_950];
  });
  return [...ring, ring[0]!];
}

/** Class 3 has class 1's shape as a hole, so that they meet along a whole curve. */
const inner = blob(135.12, 34.63, 120, 3);
const SHAPES: readonly { class: number; coordinates: Position[][] }[] = [
  { class: 1, coordinates: [inner] },
  { class: 2, coordinates: [blob(135.1264, 34.6312, 150, 5)] },
  { class: 3, coordinates: [blob(135.12, 34.63, 260, 2), inner] },
];

function tool(name: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
}

/** Ellipsoidal m² of each shape by Planimeter; lat lon in. */
function planimeterM2(): Map<number, number> {
  const areaOf = (ring: readonly Position[]) => {
    const input = ring
      .slice(1)
      .map(([lon, lat]) => `${lat} ${lon}`)
      .join('\n');
    const { stdout } = spawnSync('Planimeter', ['-p', '8'], { input, encoding: 'utf8' });
    return Math.abs(Number(stdout.trim().split(/\s+/)[2]));
  };
  return new Map(
    SHAPES.map(({ class: id, coordinates: [outer = [], ...holes] }) => [
      id,
      holes.reduce((sum, hole) => sum - areaOf(hole), areaOf(outer)),
    ]),
  );
}

const frameRing = (width: number, height: number, transform: Affine): Position[] =>
  [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ].map(([col, row]) => applyAffine(transform, col!, row!));

/** m² of a rectangle of the grid: its edges are straight in the CRS, so no geodesics. */
function frameM2(width: number, height: number, transform: Affine, crs: CrsCode): number {
  const frame: Polygon = { type: 'Polygon', coordinates: [frameRing(width, height, transform)] };
  const fine: Polygon = { type: 'Polygon', coordinates: [subdivided(frame.coordinates[0]!)] };
  return polygonArea(
    crs === 'EPSG:4326' ? fine : transformOutline(fine, crs, 'EPSG:4326', 1e-12),
    'EPSG:4326',
  ).areaM2;
}

const subdivided = (ring: readonly Position[]): Position[] =>
  ring.slice(1).flatMap(([x1 = 0, y1 = 0], i) => {
    const [x0 = 0, y0 = 0] = ring[i]!;
    return Array.from({ length: 500 }, (_, k): Position => {
      const t = k / 500;
      return [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
    });
  });

interface Found {
  readonly crs: CrsCode;
  readonly byClass: ReadonlyMap<number, number>;
  readonly pixels: number;
  readonly totalM2: number;
  readonly frameM2: number;
}

async function classAreas([crs, wide, high]: (typeof SYSTEMS)[number]): Promise<Found> {
  const stem = crs.replace(':', '-');
  const [shapes, raster, zones] = [at(`${stem}.gpkg`), at(`${stem}.tif`), at(`${stem}.geojson`)];
  tool('ogr2ogr', '-t_srs', crs, shapes, at('shapes.geojson'));
  const size = ['-tr', String(wide), String(high), '-ot', 'Byte', '-co', 'COMPRESS=DEFLATE'];
  tool('gdal_rasterize', '-q', '-a', 'class', ...size, '-co', 'TILED=YES', shapes, raster);
  const { header } = await openGeoTiff(bytesSource(readFileSync(raster), raster));
  const { width, height, transform } = header;
  expect(header.crs).toBe(crs);
  const urn = `urn:ogc:def:crs:${crs.replace(':', '::')}`;
  writeFileSync(
    zones,
    JSON.stringify({
      type: 'Feature',
      crs: { type: 'name', properties: { name: urn } },
      properties: {},
      geometry: { type: 'Polygon', coordinates: [frameRing(width, height, transform)] },
    }),
  );
  const { json, error } = await run('zonal', raster, '--zones', zones);
  expect(error).toBe('');
  const [zone] = json.zones as [
    { classes: { value: number; areaM2: number }[]; areaM2: number; pixels: number },
  ];
  return {
    crs,
    byClass: new Map(zone.classes.map(({ value, areaM2 }) => [value, areaM2])),
    pixels: zone.pixels - width * height,
    totalM2: zone.areaM2,
    frameM2: frameM2(width, height, transform, crs),
  };
}

describe(`one scene in four systems${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  const found: Found[] = [];
  beforeAll(async () => {
    if (missing !== null) return;
    const features = SHAPES.map(({ class: id, coordinates }) => ({
      type: 'Feature',
      properties: { class: id },
      geometry: { type: 'Polygon', coordinates },
    }));
    writeFileSync(at('shapes.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
    for (const system of SYSTEMS) found.push(await classAreas(system));
  }, 120_000);

  it.skipIf(missing !== null)(
    'class areas agree to 0.01 % with one another and GeographicLib',
    () => {
      const truth = planimeterM2();
      for (const { crs, byClass } of found) {
        for (const [id, areaM2] of truth) {
          const ours = byClass.get(id) ?? 0;
          expect(Math.abs(ours / areaM2 - 1), `${crs} class ${id}`).toBeLessThan(1e-4);
        }
      }
      for (const id of truth.keys()) {
        const areas = found.map(({ byClass }) => byClass.get(id) ?? 0);
        expect(Math.max(...areas) / Math.min(...areas) - 1).toBeLessThan(1e-4);
      }
    },
  );

  it.skipIf(missing !== null)('class areas add to the area of the frame, to 1e-8', () => {
    expect(found).toHaveLength(4);
    for (const { pixels, totalM2, frameM2: whole } of found) {
      expect(pixels).toBe(0);
      expect(Math.abs(totalM2 / whole - 1)).toBeLessThan(1e-8);
    }
  });
});

it('class areas add to the frame, wherever it lies and however it is turned', () => {
  const places: Readonly<Record<string, readonly [number, number]>> = {
    'EPSG:6673': [60_000, -150_000],
    'EPSG:32653': [530_000, 3_830_000],
    'EPSG:4326': [135, 34.5],
    'EPSG:3857': [15_030_000, 4_110_000],
  };
  const grid = fc.record({
    crs: fc.constantFrom(
      'EPSG:6673',
      'EPSG:32653',
      'EPSG:4326',
      'EPSG:3857',
    ) as fc.Arbitrary<CrsCode>,
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    pixel: fc.double({ min: 0.05, max: 20, noNaN: true }),
    turn: fc.double({ min: 0, max: 6.3, noNaN: true }),
    ids: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 50 }),
  });
  fc.assert(
    fc.property(grid, ({ crs, width, height, pixel, turn, ids }) => {
      const [x, y] = places[crs]!;
      const size = crs === 'EPSG:4326' ? pixel / 100_000 : pixel;
      const [cos, sin] = [size * Math.cos(turn), size * Math.sin(turn)];
      const transform: Affine = [cos, sin, x, sin, -cos, y];
      const sums = new Float64Array(256);
      const classIds = Uint8Array.from({ length: width * height }, (_, i) => ids[i % ids.length]!);
      const field = pixelAreaField({ width, height, transform, crs });
      field.addClassAreas({ col: 0, row: 0, width, height }, classIds, sums);
      const total = sums.reduce((sum, areaM2) => sum + areaM2, 0);
      const whole = frameM2(width, height, transform, crs);
      expect(Math.abs(total / whole - 1)).toBeLessThan(1e-7);
    }),
    { numRuns: 40 },
  );
});
