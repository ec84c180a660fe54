import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BandArray, DataType } from '../../src/core/layers/raster.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { gdal, gdalPixels, hasGdal, temporaryFolder } from '../files/geotiff/gdal.ts';

const SIZE = { width: 147, height: 83 };
const GRID = {
  ...SIZE,
  transform: [0.5, 0, 1000, 0, -0.5, 2000] as const,
  crs: 'EPSG:6677' as const,
};

/** Smooth with a little noise, so that every code path of a codec is used; 1 … 250. */
function bands(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, band) =>
    Uint8Array.from({ length: SIZE.width * SIZE.height }, (_, i) => {
      const col = i % SIZE.width;
      const row = Math.floor(i / SIZE.width);
      return 1 + ((col * (band + 1) + row * 2 + ((col * row) % 5)) % 250);
    }),
  );
}

const TYPES: readonly [gdalName: string, type: DataType][] = [
  ['Byte', 'uint8'],
  ['UInt16', 'uint16'],
  ['Int16', 'int16'],
  ['UInt32', 'uint32'],
  ['Int32', 'int32'],
  ['Float32', 'float32'],
  ['Float64', 'float64'],
];
const PREDICTORS = { int: ['2'], float: ['2', '3'] } as const;

interface Variant {
  readonly name: string;
  readonly type: readonly [string, DataType];
  readonly options: readonly string[];
}

function variants(): Variant[] {
  const all: Variant[] = [];
  const add = (type: readonly [string, DataType], options: readonly string[]) =>
    all.push({ name: `${type[0]} ${options.join(' ')}`, type, options });
  for (const type of TYPES) {
    const floating = type[1].startsWith('float');
    const full = [
      'NONE',
      'PACKBITS',
      'LZW',
      'DEFLATE',
      'ZSTD',
      'LERC',
      'LERC_DEFLATE',
      'LERC_ZSTD',
    ];
    for (const compress of full) {
      add(type, [`COMPRESS=${compress}`, 'TILED=YES', 'BLOCKXSIZE=64', 'BLOCKYSIZE=32']);
      if (compress.startsWith('LERC')) {
        // Lerc of floats in the other byte order is not what libtiff 4.5 itself can read.
        if (!floating) add(type, [`COMPRESS=${compress}`, 'ENDIANNESS=BIG', 'BLOCKYSIZE=7']);
        continue;
      }
      add(type, [`COMPRESS=${compress}`, 'ENDIANNESS=BIG', 'BLOCKYSIZE=7']);
      add(type, [`COMPRESS=${compress}`, 'INTERLEAVE=BAND', 'BIGTIFF=YES']);
      if (compress === 'NONE' || compress === 'PACKBITS') continue;
      for (const predictor of PREDICTORS[floating ? 'float' : 'int']) {
        for (const endianness of ['LITTLE', 'BIG']) {
          const coding = [`COMPRESS=${compress}`, `PREDICTOR=${predictor}`];
          add(type, [...coding, `ENDIANNESS=${endianness}`, 'TILED=YES']);
        }
        add(type, [`COMPRESS=${compress}`, `PREDICTOR=${predictor}`, 'INTERLEAVE=BAND']);
      }
    }
  }
  return all;
}

describe.skipIf(!hasGdal)('files that GDAL writes (skipped without gdal_translate)', () => {
  const folder = hasGdal ? temporaryFolder() : '';
  const base = join(folder, 'base.tif');
  if (hasGdal) writeFileSync(base, writeImage(GRID, bands(3)));
  const translate = (name: string, args: readonly string[], from = base) => {
    const path = join(folder, name);
    gdal('gdal_translate', ['-q', ...args, from, path]);
    return path;
  };
  const open = (path: string) => openGeoTiff(bytesSource(readFileSync(path), path));

  // Lossless variants of one type hold the same pixels, so GDAL reads them once.
  const truths = new Map<DataType, BandArray>();

  test.each(variants())('$name: every pixel equal', async ({ type: [gdalName, type], options }) => {
    // Past 2³¹, where Lerc can't write the offset of a block in a smaller type.
    const top = type === 'uint32' ? '4200000000' : '16000';
    const scale = type === 'uint8' ? [] : ['-scale', '0', '255', '0', top];
    const creation = options.flatMap((option) => ['-co', option]);
    const path = translate('variant.tif', ['-ot', gdalName, ...scale, ...creation]);
    const reader = await open(path);
    expect(reader.header).toMatchObject({ ...GRID, dataType: type, bandCount: 3 });
    const window = { col: 13, row: 5, width: 121, height: 71 };
    const block = await reader.read(window);
    expect(block.mask).toBeNull();
    // libtiff 4.5 writes big-endian predictor 3 with bytes swapped, so GDAL reads other values.
    const own = options.includes('PREDICTOR=3') && options.includes('ENDIANNESS=BIG');
    const truth = (own ? null : truths.get(type)) ?? gdalPixels(path, type, folder);
    if (!own) truths.set(type, truth);
    for (const [b, band] of block.bands.entries()) {
      let wrong = 0;
      for (let y = 0; y < window.height; y++) {
        for (let x = 0; x < window.width; x++) {
          const at = (b * SIZE.height + window.row + y) * SIZE.width + window.col + x;
          if (band[y * window.width + x] !== truth[at]) wrong++;
        }
      }
      expect(wrong).toBe(0);
    }
  });

  test.each(['NONE', 'PACKBITS', 'LZW', 'DEFLATE', 'ZSTD', 'LERC', 'LERC_ZSTD'])(
    'signed bytes keep their sign: %s',
    async (compress) => {
      const signed = bands(2).map((band) => Int8Array.from(band, (value) => value - 128));
      const from = join(folder, 'signed-base.tif');
      writeFileSync(from, writeImage(GRID, signed, { nodata: -100 }));
      const predictor = /^(LZW|DEFLATE|ZSTD)$/.test(compress) ? ['-co', 'PREDICTOR=2'] : [];
      const coding = ['-co', `COMPRESS=${compress}`, ...predictor];
      const { header, read } = await open(translate('signed.tif', coding, from));
      expect(header).toMatchObject({ dataType: 'int8', nodata: -100 });
      const block = await read({ col: 0, row: 0, ...SIZE });
      expect(block.bands).toEqual(signed);
      const lost = (i: number) => signed.some((band) => band[i] === -100);
      expect(block.mask!.findIndex((known, i) => known !== (lost(i) ? 0 : 1))).toBe(-1);
    },
  );

  test('overviews are levels, largest first, as GDAL made them', async () => {
    const path = translate('overviews.tif', ['-co', 'COMPRESS=DEFLATE']);
    gdal('gdaladdo', ['-q', '-r', 'nearest', path, '2', '4']);
    const { header, read } = await open(path);
    expect(header.overviews).toEqual([
      { width: 74, height: 42 },
      { width: 37, height: 21 },
    ]);
    const level = await read({ col: 0, row: 0, width: 37, height: 21 }, { level: 2 });
    const half = translate('level.tif', ['-oo', 'OVERVIEW_LEVEL=1'], path);
    expect(Array.from(level.bands[1]!)).toEqual(
      Array.from(gdalPixels(half, 'uint8', folder).subarray(37 * 21, 2 * 37 * 21)),
    );
  });

  test('an internal mask masks', async () => {
    const masked = join(folder, 'masked.tif');
    const alpha = bands(4);
    alpha[3]!.forEach((_, i) => {
      alpha[3]![i] = i % 7 === 0 ? 0 : 255;
    });
    writeFileSync(masked, writeImage(GRID, alpha, { photometric: 'rgb', alpha: true }));
    const internal = translate(
      'internal.tif',
      ['--config', 'GDAL_TIFF_INTERNAL_MASK', 'YES', '-b', '1', '-b', '2', '-b', '3', '-mask', '4'],
      masked,
    );
    for (const path of [masked, internal]) {
      const { read } = await open(path);
      const { mask } = await read({ col: 0, row: 0, ...SIZE }, { bands: [0] });
      expect(mask?.every((known, i) => known === (i % 7 === 0 ? 0 : 1))).toBe(true);
    }
    expect((await open(internal)).header).toMatchObject({ bandCount: 3, overviews: [] });
  });

  test('a second page of the same size is no overview', async () => {
    const path = translate('pages.tif', []);
    translate('pages.tif', ['-co', 'APPEND_SUBDATASET=YES']);
    expect((await open(path)).header.overviews).toEqual([]);
  });

  test.each(['NONE', 'LZW', 'DEFLATE', 'PACKBITS'])(
    'samples of 1, 2 and 4 bits are bytes, as GDAL reads them: %s',
    async (compress) => {
      for (const [bits, top] of [
        [1, 1],
        [2, 3],
        [4, 15],
      ] as const) {
        for (const options of [[], ['-co', 'INTERLEAVE=BAND', '-co', 'TILED=YES']]) {
          const scale = ['-scale', '0', '255', '0', String(top)];
          const creation = ['-co', `NBITS=${bits}`, '-co', `COMPRESS=${compress}`];
          const path = translate('packed.tif', [...scale, ...creation, ...options]);
          const { header, read } = await open(path);
          expect(header.dataType).toBe('uint8');
          const { bands: got } = await read({ col: 0, row: 0, ...SIZE });
          const flat = Buffer.concat(got.map((band) => Buffer.from(band)));
          const truth = gdalPixels(path, 'uint8', folder);
          expect(new Set(truth).size).toBe(top + 1);
          expect(Buffer.compare(flat, Buffer.from(truth as Uint8Array))).toBe(0);
        }
      }
    },
  );

  test.each([
    ['none', []],
    ['deflate, predictor 2', ['-co', 'COMPRESS=DEFLATE', '-co', 'PREDICTOR=2']],
    ['zstd, predictor 3', ['-co', 'COMPRESS=ZSTD', '-co', 'PREDICTOR=3', '-co', 'TILED=YES']],
  ])('half floats are floats: %s', async (_name, options) => {
    const scale = ['-ot', 'Float32', '-scale', '0', '255', '-7', '0.3'];
    const path = translate('half.tif', [...scale, '-co', 'NBITS=16', ...options]);
    const { header, read } = await open(path);
    expect(header.dataType).toBe('float32');
    const { bands: got } = await read({ col: 0, row: 0, ...SIZE });
    const truth = gdalPixels(path, 'float32', folder);
    const pixels = SIZE.width * SIZE.height;
    const wrong = truth.findIndex((value, i) => value !== got[Math.floor(i / pixels)]![i % pixels]);
    expect(wrong).toBe(-1);
  });

  test('an unknown compression is refused by name', async () => {
    const path = translate('lzma.tif', ['-co', 'COMPRESS=LZMA']);
    const { header, read } = await open(path);
    expect(header.compression).toBe('LZMA');
    await expect(read({ col: 0, row: 0, width: 1, height: 1 })).rejects.toMatchObject({
      code: 'tiff-unsupported',
      details: { what: 'LZMA compression' },
    });
  });

  test.each(['LERC', 'LERC_DEFLATE', 'LERC_ZSTD'])(
    'masked pixels of %s are NaN, as GDAL reads them',
    async (compress) => {
      const path = join(folder, 'float.tif');
      const values = Float32Array.from(bands(1)[0]!, (value, i) => (i % 9 ? value : Number.NaN));
      writeFileSync(path, writeImage(GRID, [values], { nodata: Number.NaN }));
      const lerc = translate('lerc.tif', ['-co', `COMPRESS=${compress}`], path);
      const { read } = await open(lerc);
      const { bands: got, mask } = await read({ col: 0, row: 0, ...SIZE });
      const truth = gdalPixels(lerc, 'float32', folder);
      expect(truth.findIndex((value, i) => !Object.is(value, got[0]![i]))).toBe(-1);
      expect(mask!.findIndex((known, i) => known !== (i % 9 ? 1 : 0))).toBe(-1);
    },
  );
});
