import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pixelAreaField } from '../../../src/core/area/pixel-area.ts';
import { type Affine, applyAffine } from '../../../src/core/geo/affine.ts';
import { crsEllipsoid, projection, type XY } from '../../../src/core/geo/crs.ts';
import { zoneAreaPerRadian, zoneCellAreaM2 } from '../../../src/core/geo/ellipsoid-zone.ts';
import { geodesicRing } from '../../../src/core/geo/geodesic.ts';
import type { PixelWindow, RasterGrid } from '../../../src/core/layers/raster.ts';

const grid = (
  crs: RasterGrid['crs'],
  width: number,
  height: number,
  transform: Affine,
): RasterGrid => ({ crs, width, height, transform });

const GRIDS: readonly (readonly [name: string, RasterGrid])[] = [
  ['zone 5, drone', grid('EPSG:6673', 60_000, 40_000, [0.1, 0, -20_000, 0, -0.1, -60_000])],
  ['zone 9, far edge', grid('EPSG:6677', 8000, 8000, [2, 0, 150_000, 0, -2, -60_000])],
  ['UTM 53N, Sentinel-2', grid('EPSG:32653', 10_980, 10_980, [10, 0, 300_000, 0, -10, 4e6])],
  ['lon/lat', grid('EPSG:4326', 4000, 3000, [1e-4, 0, 134, 0, -1e-4, 34.7])],
  ['lon/lat turned', grid('EPSG:6668', 4000, 3000, [1e-4, 3e-5, 134, 2e-5, -1e-4, 34.7])],
  ['old Tokyo datum', grid('EPSG:4301', 4000, 3000, [1e-4, 0, 139, 0, -1e-4, 35.7])],
  ['web mercator, Hokkaido', grid('EPSG:3857', 9000, 9000, [5, 0, 1.59e7, 0, -5, 5.35e6])],
  ['British grid', grid('EPSG:27700', 930, 947, [10, 0, 257_000, 0, -10, 286_000])],
  ['turned drone image', grid('EPSG:6677', 4000, 3000, [0.5, 0.3, -20_000, 0.3, -0.5, -60_000])],
];

/** The ground under a window by GeographicLib: a vertex at every pixel corner of its edge. */
function groundM2({ crs, transform }: RasterGrid, window: PixelWindow): number {
  if (crs === null) throw new Error('no CRS');
  const { inverse } = projection(crs);
  const ring: XY[] = [];
  const corner = (col: number, row: number) => ring.push(inverse(applyAffine(transform, col, row)));
  const { col, row, width, height } = window;
  for (let k = 0; k < width; k++) corner(col + k, row);
  for (let k = 0; k < height; k++) corner(col + width, row + k);
  for (let k = width; k > 0; k--) corner(col + k, row + height);
  for (let k = height; k > 0; k--) corner(col, row + k);
  return geodesicRing(ring, crsEllipsoid(crs)).areaM2;
}

function classSums(raster: RasterGrid, window: PixelWindow, classIds: Uint8Array): Float64Array {
  const sums = new Float64Array(256);
  pixelAreaField(raster).addClassAreas(window, classIds, sums);
  return sums;
}

describe('pixelAreaField', () => {
  test.for(GRIDS)('%s agrees with GeographicLib to 1e-7', ([, raster]) => {
    const size = 300;
    for (const [right, down] of [
      [0, 0],
      [0.5, 0.5],
      [1, 0.1],
      [0.3, 1],
    ] as const) {
      const window = {
        col: Math.floor((raster.width - size) * right),
        row: Math.floor((raster.height - size) * down),
        width: size,
        height: size,
      };
      const ids = new Uint8Array(size * size).map((_, index) => (index * 7) % 11);
      const total = classSums(raster, window, ids).reduce((sum, areaM2) => sum + areaM2, 0);
      expect(Math.abs(total / groundM2(raster, window) - 1)).toBeLessThan(1e-7);
    }
  });

  test('a pixel of web mercator is not its own square: +87 % at 43°N is taken back', () => {
    const [, raster] = GRIDS[6]!;
    const areaM2 = pixelAreaField(raster).pixelAreaM2(4500, 4500);
    expect(25 / areaM2).toBeGreaterThan(1.8);
    expect(25 / areaM2).toBeLessThan(1.95);
  });

  test('a window is the sum of its pixels, class by class', () => {
    for (const [, raster] of GRIDS) {
      const field = pixelAreaField(raster);
      const window = { col: 250, row: 120, width: 37, height: 11 };
      const ids = new Uint8Array(37 * 11).map((_, index) => ((index * index) >> 3) % 4);
      const wanted = new Float64Array(256);
      for (const [index, id] of ids.entries()) {
        const [col, row] = [window.col + (index % 37), window.row + Math.floor(index / 37)];
        wanted[id] = wanted[id]! + field.pixelAreaM2(col, row);
      }
      const sums = classSums(raster, window, ids);
      for (const id of [0, 1, 2, 3]) expect(sums[id]! / wanted[id]!).toBeCloseTo(1, 12);
      expect(sums[255]).toBe(0);
    }
  });

  test('the same windows in the same order give the same bits', () => {
    const [, raster] = GRIDS[2]!;
    const window = { col: 5000, row: 100, width: 200, height: 50 };
    const ids = new Uint8Array(200 * 50).map((_, index) => index % 5);
    expect(classSums(raster, window, ids)).toEqual(classSums(raster, window, ids));
  });

  test('splitting a window moves no area', () => {
    const [, raster] = GRIDS[1]!;
    const whole = { col: 0, row: 0, width: 4000, height: 2 };
    const total = classSums(raster, whole, new Uint8Array(8000))[0]!;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (cut) => {
        const left = { ...whole, width: cut };
        const right = { ...whole, col: cut, width: 4000 - cut };
        const sum =
          classSums(raster, left, new Uint8Array(2 * cut))[0]! +
          classSums(raster, right, new Uint8Array(2 * (4000 - cut)))[0]!;
        expect(sum / total).toBeCloseTo(1, 12);
      }),
      { numRuns: 15 },
    );
  });

  test('the whole globe in lon/lat is the ellipsoid', () => {
    const globe = grid('EPSG:4326', 360, 180, [1, 0, -180, 0, -1, 90]);
    const ids = new Uint8Array(360 * 180);
    const total = classSums(globe, { col: 0, row: 0, width: 360, height: 180 }, ids)[0]!;
    const halfM2 = 2 * Math.PI * zoneAreaPerRadian(90, 'WGS84');
    expect(total / (2 * halfM2)).toBeCloseTo(1, 12);
    // GeographicLib prints 510 065 621 724 089 m² for WGS84.
    expect(total / 510_065_621_724_089).toBeCloseTo(1, 12);
  });

  test.for<[string, RasterGrid, string]>([
    ['no CRS', grid(null, 10, 10, [1, 0, 0, 0, -1, 0]), 'raster-without-crs'],
    ['unknown CRS', grid('EPSG:99999', 9, 9, [1, 0, 0, 0, -1, 0]), 'crs-unsupported'],
    ['no size', grid('EPSG:6677', 10, 10, [0, 0, 0, 0, 0, 0]), 'raster-without-area'],
    ['flat', grid('EPSG:6677', 10, 10, [1, 2, 0, 2, 4, 0]), 'raster-without-area'],
    ['NaN', grid('EPSG:6677', 10, 10, [1, 0, Number.NaN, 0, -1, 0]), 'raster-without-area'],
    ['off the globe', grid('EPSG:4326', 10, 10, [1, 0, 0, 0, -1, 300]), 'raster-without-area'],
    [
      'metres called degrees',
      grid('EPSG:4326', 900, 900, [1, 0, 3e5, 0, -1, 4e6]),
      'raster-without-area',
    ],
    [
      'giant pixels',
      grid('EPSG:3857', 8, 8, [4e6, 0, -1.6e7, 0, -4e6, 1.6e7]),
      'raster-pixels-too-large',
    ],
  ])('%s is refused', ([, raster, code]) => {
    expect(() => pixelAreaField(raster)).toThrow(code);
  });
});

test('a zone cell by quadrature equals the closed form', () => {
  for (const [from, to] of [
    [0, 1],
    [34.2, 34.9],
    [-60, -59.5],
    [89, 90],
  ] as const) {
    const closed = zoneAreaPerRadian(to, 'GRS80') - zoneAreaPerRadian(from, 'GRS80');
    const own = zoneCellAreaM2(180 / Math.PI, from, to, 'GRS80');
    expect(own / closed).toBeCloseTo(1, 11);
  }
});
