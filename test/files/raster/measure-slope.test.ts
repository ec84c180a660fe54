import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { polygonArea } from '../../../src/core/area/polygon-area.ts';
import type { Affine } from '../../../src/core/geo/affine.ts';
import type { CrsCode } from '../../../src/core/geo/crs-code.ts';
import { groundMetric, metricAreaM2 } from '../../../src/core/geo/ground-metric.ts';
import { measureSlope } from '../../../src/files/raster/measure-slope.ts';
import { memoryReader } from '../../core/training/memory-reader.ts';

const WIDTH = 120;
const HEIGHT = 90;

/** Half a metre per cell, near the origin of plane-rectangular zone V (Suma lies in it). */
const PLACE: Affine = [0.5, 0, 1000, 0, -0.5, -1000];

interface Scene {
  readonly crs?: CrsCode;
  readonly transform?: Affine;
  readonly height: (x: number, y: number) => number;
}

/** A DEM of heights at the cell centres, x and y in the CRS's units from the first corner. */
function dem({ crs = 'EPSG:6673', transform = PLACE, height }: Scene) {
  const values = new Float64Array(WIDTH * HEIGHT);
  for (let row = 0; row < HEIGHT; row++) {
    for (let col = 0; col < WIDTH; col++) {
      values[row * WIDTH + col] = height(
        transform[0] * (col + 0.5) + transform[1] * (row + 0.5),
        transform[3] * (col + 0.5) + transform[4] * (row + 0.5),
      );
    }
  }
  return memoryReader({ width: WIDTH, height: HEIGHT, bands: [values], crs, transform });
}

/** Corners at (col, row) of the DEM. */
function box(west: number, north: number, east: number, south: number, at = PLACE): Polygon {
  const place = (col: number, row: number) => [
    at[0] * col + at[1] * row + at[2],
    at[3] * col + at[4] * row + at[5],
  ];
  const ring = [place(west, north), place(east, north), place(east, south), place(west, south)];
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

const INSIDE = box(10, 10, 100, 80);

const measure = (
  reader: ReturnType<typeof dem>,
  geometry: Polygon | MultiPolygon = INSIDE,
  crs: CrsCode = 'EPSG:6673',
  maxSlopeDeg = 60,
) => measureSlope({ reader, demName: 'dem.tif', geometry, crs, maxSlopeDeg, metresPerUnit: 1 });

const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
const tan = (degrees: number) => Math.tan((degrees * Math.PI) / 180);

it('heights in feet give the slope of as many metres', async () => {
  const request = {
    demName: 'dem.tif',
    geometry: INSIDE,
    crs: 'EPSG:6673',
    maxSlopeDeg: 60,
  } as const;
  const feet = dem({ height: (x) => x / 0.3048 });
  const asked = await measureSlope({ ...request, reader: feet, metresPerUnit: 0.3048 });
  const metres = await measure(dem({ height: (x) => x }));
  expect(asked.slopedAreaM2 / metres.slopedAreaM2).toBeCloseTo(1, 10);
});

it('an alpha band is no height, two bands of heights are no DEM', async () => {
  const { header, ...flat } = dem({ height: () => 0 });
  const two = { ...flat, header: { ...header, bandCount: 2, alphaBand: 1 } };
  expect(await measure(two)).toMatchObject({ cells: 90 * 70, flatCells: 0 });
  const heights = { ...flat, header: { ...header, bandCount: 2 } };
  await expect(measure(heights)).rejects.toMatchObject({ code: 'dem-not-one-band' });
});

it('a height that is not finite is none', async () => {
  const height = (x: number, y: number) => (x === 20.25 && y === -20.25 ? Infinity : x);
  const { clampedCells, flatCells, steepestDeg } = await measure(dem({ height }));
  expect({ clampedCells, flatCells }).toEqual({ clampedCells: 0, flatCells: 9 });
  expect(steepestDeg).toBeLessThan(46);
});

describe('a plane', () => {
  it('that is level has exactly the area of the outline', async () => {
    const flat = await measure(dem({ height: () => -3.25 }));
    expect(flat.slopedAreaM2).toBe(polygonArea(INSIDE, 'EPSG:6673').areaM2);
    expect(flat).toMatchObject({ cells: 90 * 70, clampedCells: 0, flatCells: 0, steepestDeg: 0 });
  });

  // Zone V has scale 0.9999 on its meridian: a metre of the map is 1 ÷ 0.9999 m of ground.
  it.for([5, 20, 35, 59])('tilted by %d° has A ÷ cos θ', async (degrees) => {
    const groundPerMap = 1 / 0.9999;
    const height = (x: number, y: number) => tan(degrees) * groundPerMap * (0.6 * x + 0.8 * y);
    const { slopedAreaM2, groundAreaM2, steepestDeg } = await measure(dem({ height }));
    expect(slopedAreaM2 / (groundAreaM2 / cos(degrees))).toBeCloseTo(1, 6);
    expect(steepestDeg).toBeCloseTo(degrees, 5);
  });

  const [c, s] = [cos(25), Math.sqrt(1 - cos(25) ** 2)];
  it.for<[string, Affine]>([
    ['rotated, oblong', [0.5 * c, -0.8 * s, 1000, -0.5 * s, -0.8 * c, -1000]],
    ['sheared', [0.5, 0.3, 1000, 0.1, -0.6, -1000]],
  ])('on %s cells', async ([, transform]) => {
    const height = (x: number, y: number) => (tan(30) / 0.9999) * (0.6 * x - 0.8 * y);
    const reader = dem({ transform, height });
    const outline = box(10, 10, 100, 80, transform);
    const { slopedAreaM2, groundAreaM2 } = await measure(reader, outline);
    expect(slopedAreaM2 / (groundAreaM2 / cos(30))).toBeCloseTo(1, 6);
  });

  // A degree of longitude is N cos φ · π/180, one of latitude M · π/180 (NOAA's radii, GRS80/WGS84).
  it('in degrees, where a cell is neither square nor of one size', async () => {
    const place: Affine = [1e-5, 0, 135.1, 0, -1e-5, 34.64];
    const [a, e2, sin] = [6378137, 0.00669437999014, Math.sin((34.63955 * Math.PI) / 180)];
    const north = ((a * (1 - e2)) / (1 - e2 * sin * sin) ** 1.5) * (Math.PI / 180);
    const height = (_x: number, y: number) => tan(40) * north * y;
    const reader = dem({ crs: 'EPSG:4326', transform: place, height });
    const outline = box(10, 10, 100, 80, place);
    const { slopedAreaM2, groundAreaM2 } = await measure(reader, outline, 'EPSG:4326');
    expect(slopedAreaM2 / (groundAreaM2 / cos(40))).toBeCloseTo(1, 6);
  });

  it('in web mercator, which stretches Suma by 1.2156', async () => {
    const place: Affine = [0.6, 0, 15_039_000, 0, -0.6, 4_113_000];
    // Spherical: sec φ, with φ from y; the ellipsoid adds up to 0.4 % (N and M for a).
    const lat = 2 * Math.atan(Math.exp(4_113_000 / 6378137)) - Math.PI / 2;
    const w = Math.sqrt(1 - 0.00669437999014 * Math.sin(lat) ** 2);
    const eastPerMap = Math.cos(lat) / w;
    const height = (x: number) => tan(30) * eastPerMap * x;
    const reader = dem({ crs: 'EPSG:3857', transform: place, height });
    const outline = box(10, 10, 100, 80, place);
    const { slopedAreaM2, groundAreaM2 } = await measure(reader, outline, 'EPSG:3857');
    expect(eastPerMap).toBeLessThan(0.83);
    expect(slopedAreaM2 / (groundAreaM2 / cos(30))).toBeCloseTo(1, 5);
  });
});

describe('surfaces in closed form', () => {
  const [midX, midY] = [30, -22.5];
  const ringOfCells = (radiusM: number): Polygon => {
    const ring = Array.from({ length: 721 }, (_, i) => [
      1000 + midX + radiusM * Math.cos((i * Math.PI) / 360),
      -1000 + midY + radiusM * Math.sin((i * Math.PI) / 360),
    ]);
    return { type: 'Polygon', coordinates: [ring] };
  };
  const fromMiddle = (x: number, y: number) => Math.hypot(x - midX, y - midY);

  it('a cone reef: π r √(r² + h²), but for its tip and its rim', async () => {
    const reader = dem({ height: (x, y) => -0.6 * fromMiddle(x, y) });
    const { slopedAreaM2, groundAreaM2 } = await measure(reader, ringOfCells(18));
    expect(slopedAreaM2 / groundAreaM2).toBeCloseTo(Math.sqrt(1 + 0.36), 3);
  });

  it('a cap of a sphere: 2 π R h', async () => {
    const [R, r] = [25, 15];
    const reader = dem({
      height: (x, y) => Math.sqrt(R * R - Math.min(fromMiddle(x, y), 24) ** 2),
    });
    const { slopedAreaM2 } = await measure(reader, ringOfCells(r));
    const cap = (2 * Math.PI * R * (R - Math.sqrt(R * R - r * r))) / 0.9999 ** 2;
    expect(Math.abs(slopedAreaM2 / cap - 1)).toBeLessThan(2e-3);
  });
});

describe('cells that are no measurement are counted', () => {
  const slope = (x: number) => 0.5 * x;

  it('a cliff is taken at the limit, not at 0 and not as it is', async () => {
    const cliff = dem({ height: (x) => (x < 30 ? 0 : 40) });
    const { clampedCells, steepestDeg, slopedAreaM2, groundAreaM2 } = await measure(cliff);
    // Two columns see the step.
    expect(clampedCells).toBe(2 * 70);
    expect(steepestDeg).toBeGreaterThan(88);
    expect(slopedAreaM2 / groundAreaM2).toBeCloseTo((88 + 2 / cos(60)) / 90, 9);
    const lower = await measure(cliff, INSIDE, 'EPSG:6673', 45);
    expect(lower.slopedAreaM2 / groundAreaM2).toBeCloseTo((88 + 2 / cos(45)) / 90, 9);
  });

  it('beside a hole in the data and at the edge of the DEM a cell is flat', async () => {
    const hole = dem({
      height: (x, y) => (Math.hypot(x - 30.25, y + 22.25) < 0.1 ? NaN : slope(x)),
    });
    expect(await measure(hole)).toMatchObject({ flatCells: 9, clampedCells: 0 });
    const whole = await measure(dem({ height: slope }), box(0, 0, WIDTH, HEIGHT));
    expect(whole.flatCells).toBe(2 * (WIDTH + HEIGHT) - 4);
  });

  it('a mask counts as nodata', async () => {
    const mask = new Uint8Array(WIDTH * HEIGHT).fill(1);
    mask[40 * WIDTH + 50] = 0;
    const bands = [new Float32Array(WIDTH * HEIGHT).fill(-9999)];
    const crs = 'EPSG:6673';
    const reader = memoryReader({
      width: WIDTH,
      height: HEIGHT,
      bands,
      mask,
      crs,
      transform: PLACE,
    });
    expect((await measure(reader)).flatCells).toBe(9);
  });
});

describe('what is no DEM of the outline is refused', () => {
  const flat = { height: () => 1 };

  it.for<[string, Polygon, CrsCode]>([
    ['dem-does-not-cover', box(-1, 10, 50, 50), 'EPSG:6673'],
    ['dem-does-not-cover', box(10, 10, 50, HEIGHT + 2), 'EPSG:6673'],
    ['dem-too-coarse', box(10.6, 10.6, 11.4, 11.4), 'EPSG:6673'],
  ])('%s', async ([code, geometry, crs]) => {
    await expect(measure(dem(flat), geometry, crs)).rejects.toMatchObject({ code });
  });

  it('nothing but nodata', async () => {
    const empty = dem({ height: () => Number.NaN });
    await expect(measure(empty)).rejects.toMatchObject({ code: 'dem-without-heights' });
  });

  it('several bands, or no CRS', async () => {
    const bands = [0, 1, 2].map(() => new Uint8Array(WIDTH * HEIGHT));
    const image = { width: WIDTH, height: HEIGHT, bands, transform: PLACE };
    const three = memoryReader({ ...image, crs: 'EPSG:6673' });
    await expect(measure(three)).rejects.toMatchObject({ code: 'dem-not-one-band' });
    const lost = memoryReader({ ...image, bands: bands.slice(1, 2), crs: null });
    await expect(measure(lost)).rejects.toMatchObject({ code: 'raster-without-crs' });
  });
});

it('windows of any height give the same bits', async () => {
  const scene = { height: (x: number, y: number) => 2 * Math.sin(x / 3) * Math.cos(y / 2) };
  const whole = await measure(dem(scene));
  const reader = dem(scene);
  const four = { reader, demName: 'dem.tif', geometry: INSIDE, crs: 'EPSG:6673' } as const;
  const metresPerUnit = 1;
  const low = await measureSlope({ ...four, metresPerUnit, maxSlopeDeg: 60, windowPixels: 4 * 92 });
  expect(reader.windows.length).toBe(35);
  expect(low).toEqual(whole);
});

it('an outline in another CRS is the same ground', async () => {
  const scene = { height: (x: number, y: number) => 0.3 * x - 0.2 * y };
  const whole = await measure(dem(scene));
  const lonLat: Polygon = { type: 'Polygon', coordinates: [[]] };
  const { projection } = await import('../../../src/core/geo/crs.ts');
  const { inverse } = projection('EPSG:6673');
  lonLat.coordinates[0] = INSIDE.coordinates[0]!.map(([x, y]) => inverse([x!, y!]));
  const moved = await measure(dem(scene), lonLat, 'EPSG:4326');
  expect(moved.slopedAreaM2 / whole.slopedAreaM2).toBeCloseTo(1, 7);
});

it('the metric of a cell is its ellipsoidal area', () => {
  // Snyder 1987 p. 269-style check by GeographicLib: a cell of 1″ at 34.64° N.
  const at = groundMetric([1 / 3600, 0, 135.1, 0, -1 / 3600, 34.64], 'EPSG:4326')(0.5, 0.5);
  const cell: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [135.1, 34.64],
        [135.1 + 1 / 3600, 34.64],
        [135.1 + 1 / 3600, 34.64 - 1 / 3600],
        [135.1, 34.64 - 1 / 3600],
      ],
    ],
  };
  expect(metricAreaM2(at) / polygonArea(cell, 'EPSG:4326').areaM2).toBeCloseTo(1, 8);
});
