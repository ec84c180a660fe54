import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ByteSource, bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { readMetresPerUnit } from '../../../src/files/geotiff/height-unit.ts';
import { writeImage } from '../../../src/files/geotiff/write-image.ts';
import { encodePng } from '../../../src/files/png/png.ts';
import type { Companion } from '../../../src/files/raster/companions.ts';
import { openRaster } from '../../../src/files/raster/open-raster.ts';

const python = '/usr/bin/python3';
const hasGdal = spawnSync(python, ['-c', 'from osgeo import gdal']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'moba-unit-'));

const metresPerUnit = async (source: ByteSource, companions: readonly Companion[] = []) => {
  const { header } = await openRaster({ source, companions });
  return readMetresPerUnit(source, header);
};

const SCRIPT = `
import sys
from osgeo import gdal, osr
path, scale, unit, system = sys.argv[1:5]
# 1.1 names a vertical system by its code alone, 1.0 its unit too.
options = ['GEOTIFF_VERSION=1.0']
image = gdal.GetDriverByName('GTiff').Create(path, 3, 3, 1, gdal.GDT_Int16, options)
band = image.GetRasterBand(1)
if scale: band.SetScale(float(scale)); band.SetOffset(5)
if unit: band.SetUnitType(unit)
if system:
    crs = osr.SpatialReference()
    crs.SetFromUserInput(system)
    image.SetProjection(crs.ExportToWkt())
    image.SetGeoTransform([0, 1, 0, 0, 0, -1])
`;

function written(name: string, ...facts: string[]) {
  const path = join(folder, `${name}.tif`);
  const made = spawnSync(python, ['-c', SCRIPT, path, ...facts], { encoding: 'utf8' });
  expect(made.status, made.stderr).toBe(0);
  return bytesSource(readFileSync(path), path);
}

describe('what GDAL says of heights', () => {
  it.skipIf(!hasGdal).for<[string, string, string, string, number]>([
    ['nothing', '', '', '', 1],
    ['metres', '', 'm', '', 1],
    ['decimetres as whole numbers', '0.1', '', '', 0.1],
    ['feet', '', 'ft', '', 0.3048],
    ['tenths of feet', '0.1', 'ft', '', 0.03048],
    ['a vertical system in metres', '', '', 'EPSG:6697', 1],
    ['a vertical system in US feet', '', '', 'EPSG:2227+6360', 1200 / 3937],
  ])('%s', async ([name, scale, unit, system, expected]) => {
    const source = written(name, scale, unit, system);
    expect(await metresPerUnit(source)).toBeCloseTo(expected, 12);
  });

  it.skipIf(!hasGdal)('a unit that is no height is refused', async () => {
    await expect(metresPerUnit(written('fathom', '', 'fathom', ''))).rejects.toMatchObject({
      code: 'dem-unit-unknown',
      details: { unit: 'fathom' },
    });
  });
});

it('1 where a file says nothing', async () => {
  const grid = { width: 2, height: 2, transform: [1, 0, 0, 0, -1, 2], crs: null } as const;
  const tiff = writeImage(grid, [new Float32Array(4)]);
  expect(await metresPerUnit(bytesSource(tiff, 'dem.tif'))).toBe(1);
});

it('an .aux.xml goes before what the file says; a PNG has nothing else', async () => {
  const grid = { width: 2, height: 2, transform: [1, 0, 0, 0, -1, 2], crs: null } as const;
  const tiff = writeImage(grid, [new Float32Array(4)]);
  const xml =
    '<PAMDataset><PAMRasterBand band="1"><UnitType>cm</UnitType><Scale>2</Scale></PAMRasterBand></PAMDataset>';
  const bytes = new TextEncoder().encode(xml);
  const beside = { name: 'dem.aux.xml', size: bytes.length, bytes: async () => bytes };
  expect(await metresPerUnit(bytesSource(tiff, 'dem.tif'), [beside])).toBeCloseTo(0.02, 12);
  const png = encodePng(2, 2, new Uint8Array(16));
  expect(await metresPerUnit(bytesSource(png, 'dem.png'), [beside])).toBeCloseTo(0.02, 12);
  expect(await metresPerUnit(bytesSource(png, 'dem.png'))).toBe(1);
});
