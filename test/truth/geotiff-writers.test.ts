import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Affine } from '../../src/core/geo/affine.ts';
import type { CrsCode } from '../../src/core/geo/crs-code.ts';
import type { BandArray, DataType } from '../../src/core/layers/raster.ts';
import type { SurveyClass } from '../../src/core/training/training-set.ts';
import { coverageAuxXml } from '../../src/files/geotiff/coverage-aux-xml.ts';
import { createCoverageWriter } from '../../src/files/geotiff/write-coverage.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { encodePng } from '../../src/files/png/png.ts';
import { gdal, gdalInfo, gdalPixels, hasGdal, temporaryFolder } from '../files/geotiff/gdal.ts';

const CLASSES: readonly SurveyClass[] = [
  { id: 1, name: 'アマモ場', color: '#00c853', isBed: true },
  { id: 3, name: '砂 & <"泥">', color: '#FFee00', isBed: false },
  { id: 254, name: "Deep 'water'", color: '#001f3f', isBed: false },
];
const SIZE = { width: 600, height: 530 };
const NORTH_UP: Affine = [0.1, 0, -20000, 0, -0.1, -60000.5];
const ROTATED: Affine = [0.3, 0.4, -20000, 0.4, -0.3, -60000.5];

const classAt = (col: number, row: number) => [1, 3, 254, 255][((col >> 5) + (row >> 4)) % 4]!;

function coverage(crs: CrsCode | null, transform: Affine): Uint8Array {
  const writer = createCoverageWriter({ ...SIZE, transform, crs }, CLASSES);
  const { tileSize } = writer;
  for (const [tileCol, tileRow] of [
    [1, 1],
    [0, 0],
    [1, 0],
    [0, 1],
  ] as const) {
    const tile = new Uint8Array(tileSize ** 2).fill(255);
    for (let y = 0; y < tileSize; y++) {
      for (let x = 0; x < tileSize; x++) {
        const [col, row] = [tileCol * tileSize + x, tileRow * tileSize + y];
        if (col < SIZE.width && row < SIZE.height) tile[y * tileSize + x] = classAt(col, row);
      }
    }
    writer.writeTile(tileCol, tileRow, tile);
  }
  return writer.finish();
}

describe.skipIf(!hasGdal)('what Moba writes, read by GDAL (skipped without gdalinfo)', () => {
  const folder = hasGdal ? temporaryFolder() : '';
  const write = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const wktOf = (path: string) => gdalInfo(path).coordinateSystem?.wkt ?? '';

  test.each([
    'EPSG:6677',
    'EPSG:2452',
    'EPSG:32654',
    'EPSG:4326',
    'EPSG:6668',
    'EPSG:27700',
  ] as const)('a coverage map in %s', (crs) => {
    const path = write(`coverage-${crs.slice(5)}.tif`, coverage(crs, NORTH_UP));
    const info = gdalInfo(path);
    expect(info.geoTransform).toEqual([-20000, 0.1, 0, -60000.5, 0, -0.1]);
    expect(wktOf(path)).toMatch(new RegExp(`ID\\["EPSG",${crs.slice(5)}\\]\\]$`));
    expect(info.metadata?.['']?.AREA_OR_POINT).toBe('Area');
    expect(info.bands[0]).toMatchObject({
      type: 'Byte',
      block: [512, 512],
      colorInterpretation: 'Palette',
      noDataValue: 255,
    });
  });

  test('pixels, colours, class names and attribute table of a coverage map', () => {
    const path = write('coverage.tif', coverage('EPSG:6677', NORTH_UP));
    write('coverage.tif.aux.xml', coverageAuxXml(CLASSES));
    const pixels = gdalPixels(path, 'uint8', folder);
    const wrong = pixels.findIndex(
      (value, i) => value !== classAt(i % SIZE.width, Math.floor(i / SIZE.width)),
    );
    expect(wrong).toBe(-1);
    const [band] = gdalInfo(path).bands;
    const { entries } = band!.colorTable!;
    expect([1, 3, 254].map((id) => entries[id])).toEqual([
      [0, 200, 83, 255],
      [255, 238, 0, 255],
      [0, 31, 63, 255],
    ]);
    const text = gdal('gdalinfo', [path]);
    for (const { id, name } of CLASSES) expect(text).toContain(`${id}: ${name}\n`);
    expect(text).toContain('<FieldDefn index="1">');
    expect(text).toContain('<F>アマモ場</F>');
  });

  test('a rotated grid keeps its six numbers; without CRS there is none', () => {
    const info = gdalInfo(write('rotated.tif', coverage(null, ROTATED)));
    expect(info.geoTransform).toEqual([-20000, 0.3, 0.4, -60000.5, 0.4, -0.3]);
    expect(info.coordinateSystem?.wkt ?? '').toBe('');
  });

  test.each<[DataType, (values: number[]) => BandArray]>([
    ['uint8', (values) => Uint8Array.from(values)],
    ['uint16', (values) => Uint16Array.from(values)],
    ['int16', (values) => Int16Array.from(values)],
    ['float32', (values) => Float32Array.from(values)],
  ])('an image of four %s bands', (type, bandOf) => {
    const pixels = SIZE.width * SIZE.height;
    const bands = [1, 7, 31, 101].map((step) =>
      bandOf(Array.from({ length: pixels }, (_, i) => (i * step) % 30011)),
    );
    const grid = { ...SIZE, transform: NORTH_UP, crs: 'EPSG:6677' } as const;
    for (const bigAbove of [undefined, 0]) {
      const bytes = writeImage(grid, bands, { photometric: 'rgb', nodata: 0, bigAbove });
      const path = write(`image-${type}.tif`, bytes);
      const truth = gdalPixels(path, type, folder);
      const wrong = truth.findIndex(
        (value, i) => value !== bands[Math.floor(i / pixels)]![i % pixels],
      );
      expect([truth.length, wrong]).toEqual([4 * pixels, -1]);
      const info = gdalInfo(path);
      expect(info.bands.map((band) => band.noDataValue)).toEqual([0, 0, 0, 0]);
      expect(info.bands[2]!.colorInterpretation).toBe('Blue');
    }
  });

  test('a PNG', () => {
    const rgba = Uint8Array.from({ length: 37 * 19 * 4 }, (_, i) => (i * i) % 251);
    const path = write('image.png', encodePng(37, 19, rgba));
    const planes = gdalPixels(path, 'uint8', folder);
    const wrong = planes.findIndex((value, i) => {
      const [band, pixel] = [Math.floor(i / (37 * 19)), i % (37 * 19)];
      return value !== rgba[pixel * 4 + band];
    });
    expect([planes.length, wrong]).toEqual([37 * 19 * 4, -1]);
  });
});
