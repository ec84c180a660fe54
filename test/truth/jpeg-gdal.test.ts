import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { decodeJpegSamples } from '../../src/files/geotiff/jpeg/decode-jpeg.ts';
import { yCbCrToRgb } from '../../src/files/geotiff/jpeg-frame.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { gdal, gdalPixels, hasGdal, temporaryFolder } from '../files/geotiff/gdal.ts';

const SIZE = { width: 149, height: 83 };
const PIXELS = SIZE.width * SIZE.height;
const GRID = { ...SIZE, transform: [1, 0, 0, 0, -1, 0] as const, crs: null };

/** Slopes, edges and noise in colours of their own, so that chroma changes everywhere. */
function bands(count: number): Uint8Array[] {
  let state = 3;
  return Array.from({ length: count }, (_, band) =>
    Uint8Array.from({ length: PIXELS }, (_, i) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const [col, row] = [i % SIZE.width, Math.floor(i / SIZE.width)];
      const edge = (col >> 4) % 3 === band ? 120 : 0;
      return Math.min(255, edge + ((col * (band + 1) + row * 2) >> 1) + (state >>> 28));
    }),
  );
}

/** Samples of the decoder are equal to libjpeg-turbo's; a level is what another build may differ by. */
const MOST_LEVELS = 1;

describe.skipIf(!hasGdal)('JPEG as GDAL reads it (skipped without gdal_translate)', () => {
  const folder = hasGdal ? temporaryFolder() : '';
  const base = (count: number) => {
    const path = join(folder, `base-${count}.tif`);
    writeFileSync(path, writeImage(GRID, bands(count), count < 3 ? {} : { photometric: 'rgb' }));
    return path;
  };

  test.each<[string, number, string[]]>([
    ['grey', 1, []],
    ['RGB', 3, ['PHOTOMETRIC=RGB', 'TILED=YES']],
    ['YCbCr in strips', 3, ['PHOTOMETRIC=YCBCR', 'BLOCKYSIZE=16']],
    ['YCbCr in tiles, coarse', 3, ['PHOTOMETRIC=YCBCR', 'TILED=YES', 'JPEG_QUALITY=15']],
    [
      'YCbCr in small tiles',
      3,
      ['PHOTOMETRIC=YCBCR', 'TILED=YES', 'BLOCKXSIZE=48', 'BLOCKYSIZE=32'],
    ],
    ['four bands', 4, ['TILED=YES']],
    ['bands apart', 3, ['INTERLEAVE=BAND']],
    ['tables in every block', 3, ['PHOTOMETRIC=YCBCR', 'JPEGTABLESMODE=0', 'TILED=YES']],
  ])('%s', async (_name, count, options) => {
    const path = join(folder, 'coded.tif');
    const creation = ['COMPRESS=JPEG', ...options].flatMap((option) => ['-co', option]);
    gdal('gdal_translate', ['-q', ...creation, base(count), path]);
    const { read } = await openGeoTiff(bytesSource(readFileSync(path), path));
    const block = await read({ col: 0, row: 0, ...SIZE });
    const truth = gdalPixels(path, 'uint8', folder);
    expect(block.bands.length).toBe(count);
    const off = block.bands.map((band, b) =>
      Array.from(band).reduce(
        (most, value, i) => Math.max(most, Math.abs(value - truth[b * PIXELS + i]!)),
        0,
      ),
    );
    expect(Math.max(...off)).toBeLessThanOrEqual(MOST_LEVELS);
  });

  test.each([
    ['sequential', 'PROGRESSIVE=NO'],
    ['progressive', 'PROGRESSIVE=YES'],
  ])('a whole image, %s', (_name, option) => {
    const path = join(folder, 'image.jpg');
    gdal('gdal_translate', [
      '-q',
      '-of',
      'JPEG',
      '-co',
      option,
      '-co',
      'QUALITY=80',
      base(3),
      path,
    ]);
    const pixels = decodeJpegSamples(new Uint8Array(readFileSync(path)), null);
    yCbCrToRgb(pixels);
    const truth = gdalPixels(path, 'uint8', folder);
    const off = pixels.reduce(
      (most, value, i) =>
        Math.max(most, Math.abs(value - truth[(i % 3) * PIXELS + Math.floor(i / 3)]!)),
      0,
    );
    expect(pixels.length).toBe(3 * PIXELS);
    expect(off).toBeLessThanOrEqual(MOST_LEVELS);
  });
});
