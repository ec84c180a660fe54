import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { run } from '../cli/run.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedBytes, sharedPath } from '../shared-data.ts';

const PYTHON = '/usr/bin/python3';
const hasGdal =
  spawnSync(PYTHON, ['-c', 'from osgeo import gdal; import numpy']).status === 0 &&
  spawnSync('gdalwarp', ['--version']).error === undefined;
const missing = hasGdal ? null : 'GDAL is not installed';

const folder = mkdtempSync(join(tmpdir(), 'moba-slope-'));
const at = (name: string) => join(folder, name);

function writeOutline(name: string, crs: string, ring: readonly Position[]): string {
  const urn = `urn:ogc:def:crs:${crs.replace(':', '::')}`;
  writeFileSync(
    at(name),
    JSON.stringify({
      type: 'Feature',
      crs: { type: 'name', properties: { name: urn } },
      properties: {},
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    }),
  );
  return at(name);
}

/** Mean of √(1 + tan²) by gdaldem's Horn slope and GDAL's own burning of the outline. */
const GDALDEM = `
import sys
import numpy as np
from osgeo import gdal, ogr
gdal.UseExceptions()
dem = gdal.Open(sys.argv[1])
slope = gdal.DEMProcessing('', dem, 'slope', format='MEM', alg='Horn', slopeFormat='percent', scale=float(sys.argv[3]))
mask = gdal.GetDriverByName('MEM').Create('', dem.RasterXSize, dem.RasterYSize, 1)
mask.SetGeoTransform(dem.GetGeoTransform())
mask.SetSpatialRef(dem.GetSpatialRef())
zones = ogr.Open(sys.argv[2])
gdal.RasterizeLayer(mask, [1], zones.GetLayer(0), burn_values=[1])
percent = slope.ReadAsArray().astype(float)
inside = (mask.ReadAsArray() == 1)
known = inside & (percent != slope.GetRasterBand(1).GetNoDataValue())
tangent = percent[known] / 100
limit = np.tan(np.radians(60))
factor = np.sqrt(1 + np.minimum(tangent, limit) ** 2)
flat = int(inside.sum() - known.sum())
print((factor.sum() + flat) / inside.sum(), inside.sum(), flat, (tangent > limit).sum(), np.degrees(np.arctan(tangent.max())))
`;

function gdaldem(dem: string, outline: string, scale: number) {
  const { stdout, stderr, status } = spawnSync(
    PYTHON,
    ['-c', GDALDEM, dem, outline, String(scale)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const [ratio = 0, cells = 0, flat = 0, clamped = 0, steepest = 0] = stdout
    .trim()
    .split(' ')
    .map(Number);
  return { ratio, cells, flat, clamped, steepest };
}

const slope = async (outline: string, dem: string, ...more: string[]) => {
  const made = await run('area', '--method', 'slope', outline, '--dem', dem, ...more);
  expect(made.error).toBe('');
  return made.json;
};

describe(`over a real DEM (NZTM)${missing ?? (SHARED_ABSENT ? ABSENT_REASON : '')}`, () => {
  const path = 'edge/DEM_BS28_2016_1000_1141.tif';

  it.skipIf(missing !== null || SHARED_ABSENT)('as gdaldem, cell for cell', async () => {
    const { header } = await openGeoTiff(bytesSource(sharedBytes(path), path));
    const [minX, minY, maxX, maxY] = header.bounds;
    const place = (u: number, v: number) => [minX + u * (maxX - minX), minY + v * (maxY - minY)];
    const ring = [place(0, 0), place(1, 0.2), place(0.8, 1), place(0.1, 0.7)];
    const outline = writeOutline('nz.geojson', header.crs!, ring);
    const { features } = await slope(outline, sharedPath(path));
    const [found] = features;
    // NZTM has scale 0.9996 on its meridian; here, 100 km off, PROJ gives the factor within 1e-4.
    const truth = gdaldem(sharedPath(path), outline, 1);
    expect(found.cells).toBe(truth.cells);
    expect(found.flatCells).toBe(truth.flat);
    expect(found.clampedCells).toBe(truth.clamped);
    expect(truth.ratio).toBeGreaterThan(1.001);
    expect(found.areaM2 / found.ellipsoidalAreaM2 / truth.ratio).toBeCloseTo(1, 3);
    expect(found.steepestDeg).toBeCloseTo(truth.steepest, 1);
  });
});

/** Sand waves and a mound, in metres of zone V off Suma. */
const height = (x: number, y: number) =>
  -8 + 4 * Math.sin(x / 9) * Math.cos(y / 13) + 6 * Math.exp(-(x * x + y * y) / 900);

const SYSTEMS = [
  ['EPSG:6673', '0.5'],
  ['EPSG:32653', '0.5'],
  ['EPSG:4326', '0.000005'],
  ['EPSG:3857', '0.6'],
] as const;

describe(`one sea floor in four systems${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  const size = 480;
  const [west, north] = [72_000, -150_000];
  let outline = '';

  beforeAll(() => {
    if (missing !== null) return;
    const values = Float32Array.from({ length: size * size }, (_, i) => {
      const [col, row] = [i % size, Math.floor(i / size)];
      return height((col - size / 2) * 0.5, (size / 2 - row) * 0.5);
    });
    const grid = {
      width: size,
      height: size,
      transform: [0.5, 0, west, 0, -0.5, north] as const,
      crs: 'EPSG:6673' as const,
    };
    writeFileSync(at('source.tif'), writeImage(grid, [values], { nodata: -9999 }));
    for (const [crs, cell] of SYSTEMS) {
      const path = at(`${crs.replace(':', '-')}.tif`);
      const args = ['-q', '-t_srs', crs, '-r', 'cubicspline', '-tr', cell, cell, '-ot', 'Float32'];
      const made = spawnSync('gdalwarp', [...args, '-dstnodata', '-9999', at('source.tif'), path], {
        encoding: 'utf8',
      });
      if (made.status !== 0) throw new Error(made.stderr);
    }
    const ring = Array.from({ length: 360 }, (_, i): Position => {
      const turn = (i * Math.PI) / 180;
      return [west + 120 + 70 * Math.cos(turn), north - 120 + 60 * Math.sin(turn)];
    });
    outline = writeOutline('floor.geojson', 'EPSG:6673', ring);
  }, 60_000);

  it.skipIf(missing !== null)('has one sloped area, that of the surface itself', async () => {
    const found = [];
    for (const [crs] of SYSTEMS) {
      const report = await slope(outline, at(`${crs.replace(':', '-')}.tif`));
      expect(report).toMatchObject({ issues: [], dem: { crs } });
      found.push(report.features[0]);
    }
    const ratios = found.map(({ areaM2, ellipsoidalAreaM2 }) => areaM2 / ellipsoidalAreaM2);
    // ∫∫ √(1 + |∇z|²) over the ellipse by midpoints of 0.1 m, from the formula of the heights.
    let [sum, n] = [0, 0];
    const h = 1e-4;
    for (let x = -69.95; x < 70; x += 0.1) {
      for (let y = -59.95; y < 60; y += 0.1) {
        if ((x / 70) ** 2 + (y / 60) ** 2 > 1) continue;
        const zx = (height(x + h, y) - height(x - h, y)) / (2 * h);
        const zy = (height(x, y + h) - height(x, y - h)) / (2 * h);
        sum += Math.sqrt(1 + zx * zx + zy * zy);
        n += 1;
      }
    }
    expect(sum / n).toBeGreaterThan(1.03);
    for (const ratio of ratios) expect(Math.abs(ratio / (sum / n) - 1)).toBeLessThan(2e-4);
    expect(Math.max(...ratios) / Math.min(...ratios) - 1).toBeLessThan(1e-4);
    const grounds = found.map(({ ellipsoidalAreaM2 }) => ellipsoidalAreaM2);
    expect(new Set(grounds).size).toBe(1);
  });

  it.skipIf(missing !== null)('as gdaldem has it in metres', async () => {
    const dem = at('EPSG-6673.tif');
    const { features } = await slope(outline, dem);
    // Zone V, 72.12 km off its meridian: k = 0.9999 (1 + x² ÷ 2R²) = 0.999964 map metres to one.
    const truth = gdaldem(dem, outline, 1 / 0.999_964);
    expect(features[0].cells).toBe(truth.cells);
    expect(features[0].areaM2 / features[0].ellipsoidalAreaM2 / truth.ratio).toBeCloseTo(1, 6);
  });
});

describe('what the command refuses', () => {
  const square: Position[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  const grid = { width: 8, height: 8, crs: 'EPSG:6673' } as const;
  const dem = (
    name: string,
    bands: number,
    transform: readonly [number, number, number, number, number, number],
  ) => {
    const heights = Array.from({ length: bands }, () => new Float32Array(64).fill(1));
    writeFileSync(at(name), writeImage({ ...grid, transform }, heights));
    return at(name);
  };

  it('says so of each feature, and of the command', async () => {
    const outline = writeOutline('square.geojson', 'EPSG:6673', square);
    const far = await slope(outline, dem('far.tif', 1, [1, 0, 500, 0, -1, 500]));
    expect(far).toMatchObject({
      totalAreaM2: null,
      features: [{ index: 0, areaM2: null }],
      issues: [{ code: 'dem-does-not-cover', severity: 'error', index: 0 }],
    });
    const three = dem('three.tif', 3, [2, 0, -3, 0, -2, 13]);
    const codes = [];
    for (const args of [
      [outline, '--dem', three],
      [outline],
      [outline, '--dem', three, '--max-slope', '90'],
      [outline, '--dem', at('none.tif')],
    ]) {
      const { code, error } = await run('area', '--method', 'slope', ...args);
      expect(code).toBe(2);
      codes.push(/^[a-z-]+/.exec(error)?.[0]);
    }
    expect(codes).toEqual([
      'dem-not-one-band',
      'cli-option-missing',
      'cli-option-invalid',
      'file-not-found',
    ]);
  });

  it('a flat floor adds nothing; a coarse DEM is doubted', async () => {
    const outline = writeOutline('flat.geojson', 'EPSG:6673', square);
    const { features, issues, totalAreaM2 } = await slope(
      outline,
      dem('flat.tif', 1, [6, 0, -19, 0, -6, 29]),
    );
    expect(features[0].areaM2).toBe(features[0].ellipsoidalAreaM2);
    expect(totalAreaM2).toBe(features[0].areaM2);
    expect(features[0].planarAreaM2).toBe(100);
    expect(issues.map(({ code }: { code: string }) => code)).toEqual([
      'slope-few-cells',
      'slope-dem-coarse',
    ]);
  });
});
