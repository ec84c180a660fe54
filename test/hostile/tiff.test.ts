import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { geoFields } from '../../src/files/geotiff/geo-tags.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { encodeTiff } from '../../src/files/geotiff/tiff-encoder.ts';
import { TAG, TYPE } from '../../src/files/geotiff/tiff-tags.ts';
import { goodTiff, withCount, withNextDirectory, withTag } from './tiff-bytes.ts';

const open = (bytes: Uint8Array) => openGeoTiff(bytesSource(bytes, 'spoiled.tif'));
const text = (content: string) => new TextEncoder().encode(content);
const pixel = { col: 0, row: 0, width: 1, height: 1 };

test('the unspoiled file reads', async () => {
  const { header, read } = await open(goodTiff());
  const { bands, mask } = await read({ col: 3, row: 2, width: 5, height: 1 });
  expect(header).toMatchObject({ width: 20, height: 12, crs: 'EPSG:6677' });
  expect(Array.from(bands[0]!)).toEqual([44, 45, 46, 47, 48]);
  expect(mask).toBeNull();
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['HTML', text('<!DOCTYPE html><title>404</title>')],
  ['a text that starts like one', text('II, the sequel, has 42 pages')],
  ['a PNG', Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13)],
  ['four bytes', Uint8Array.of(0x49, 0x49, 42, 0)],
])('%s is not a TIFF', async (_name, bytes) => {
  await expect(open(bytes)).rejects.toMatchObject({
    code: 'tiff-not-a-tiff',
    details: { file: 'spoiled.tif' },
  });
});

const good = goodTiff();
test.each<[string, Uint8Array, string, string?]>([
  [
    'a directory that follows itself',
    withNextDirectory(good, 8),
    'tiff-malformed',
    'directory loop',
  ],
  ['no width', withTag(good, TAG.imageWidth, 0), 'tiff-malformed', '0 × 12 pixels'],
  ['no height', withTag(good, TAG.imageLength, 0), 'tiff-malformed', '20 × 0 pixels'],
  ['a width of 2³² − 1', withTag(good, TAG.imageWidth, 2 ** 32 - 1), 'tiff-malformed'],
  ['tiles of no width', withTag(good, TAG.tileWidth, 0), 'tiff-malformed', '0 × 256 tiles'],
  ['tiles of no height', withTag(good, TAG.tileLength, 0), 'tiff-malformed', '256 × 0 tiles'],
  ['no samples', withTag(good, TAG.samplesPerPixel, 0), 'tiff-malformed', '0 samples per pixel'],
  ['60,000 samples', withTag(good, TAG.samplesPerPixel, 60000), 'tiff-malformed'],
  [
    '12-bit samples',
    withTag(good, TAG.bitsPerSample, 12),
    'tiff-unsupported',
    '12-bit unsigned samples',
  ],
  [
    'complex samples',
    withTag(good, TAG.sampleFormat, 5),
    'tiff-unsupported',
    '8-bit complex samples',
  ],
  [
    'huge tiles',
    withTag(withTag(good, TAG.tileWidth, 65520), TAG.tileLength, 65520),
    'tiff-unsupported',
  ],
  [
    'more blocks than the table has',
    withTag(good, TAG.imageWidth, 9999),
    'tiff-malformed',
    'block offsets',
  ],
  ['a table of 2³¹ blocks', withCount(good, TAG.tileOffsets, 2 ** 31), 'tiff-malformed', 'tag 324'],
  ['a table beyond the end', withCount(good, TAG.tileOffsets, 100_000), 'tiff-truncated'],
  ['a next directory beyond the end', withNextDirectory(good, 10_000_000), 'tiff-truncated'],
])('%s is refused on opening', async (_name, bytes, code, what) => {
  const refusal = what === undefined ? { code } : { code, details: { file: 'spoiled.tif', what } };
  await expect(open(bytes)).rejects.toMatchObject(refusal);
});

test.each<[string, Uint8Array, string]>([
  ['a block beyond the end', withTag(good, TAG.tileOffsets, good.length), 'tiff-truncated'],
  ['a block longer than the file', withTag(good, TAG.tileByteCounts, 2 ** 31), 'tiff-truncated'],
  ['a block cut short', withTag(good, TAG.tileByteCounts, 9), 'tiff-block-corrupt'],
  ['deflate said to be LZW', withTag(good, TAG.compression, 5), 'tiff-block-corrupt'],
  ['deflate said to be JPEG', withTag(good, TAG.compression, 7), 'tiff-block-corrupt'],
  ['deflate said to be LERC', withTag(good, TAG.compression, 34887), 'tiff-block-corrupt'],
  ['deflate said to be ZSTD', withTag(good, TAG.compression, 50000), 'tiff-block-corrupt'],
  ['deflate said to be raw', withTag(good, TAG.compression, 1), 'tiff-block-corrupt'],
  ['a compression nobody knows', withTag(good, TAG.compression, 4711), 'tiff-unsupported'],
  ['a predictor nobody knows', withTag(good, TAG.predictor, 7), 'tiff-unsupported'],
])('%s is refused on reading, never read as zeros', async (_name, bytes, code) => {
  const { read } = await open(bytes);
  await expect(read(pixel)).rejects.toMatchObject({ code });
});

test.each([
  { col: -1, row: 0, width: 2, height: 1 },
  { col: 19, row: 0, width: 2, height: 1 },
  { col: 0, row: 0, width: 0, height: 1 },
  { col: 0, row: 0.5, width: 1, height: 1 },
  { col: 0, row: Number.NaN, width: 1, height: 1 },
])('a window outside the image is refused: %j', async (window) => {
  const { read } = await open(good);
  await expect(read(window)).rejects.toMatchObject({ code: 'raster-window-outside' });
});

test('a band or level that is not there is refused', async () => {
  const { read } = await open(good);
  await expect(read(pixel, { bands: [1] })).rejects.toMatchObject({ code: 'raster-band-missing' });
  await expect(read(pixel, { level: 1 })).rejects.toMatchObject({ code: 'raster-band-missing' });
});

test('a cancelled read stops before the next block', async () => {
  const { read } = await open(good);
  await expect(read(pixel, { signal: { aborted: true } })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

describe('a sparse file of 60,000 × 60,000 in 110 KB', () => {
  const side = 60_000;
  const tile = 512;
  const blocks = Array<Uint8Array>(Math.ceil(side / tile) ** 2).fill(new Uint8Array(0));
  const one = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
  const sparse = encodeTiff(
    [
      one(TAG.imageWidth, side),
      one(TAG.imageLength, side),
      one(TAG.bitsPerSample, 8),
      one(TAG.compression, 8),
      one(TAG.samplesPerPixel, 1),
      one(TAG.tileWidth, tile),
      one(TAG.tileLength, tile),
      ...geoFields({ width: side, height: side, transform: [1, 0, 0, 0, -1, 0], crs: null }),
    ],
    blocks,
  );

  test('opens, and its windows are nodata, in little memory', async () => {
    expect(sparse.length).toBeLessThan(120_000);
    const before = process.memoryUsage().arrayBuffers;
    const { header, read } = await open(sparse);
    expect([header.width, header.height]).toEqual([side, side]);
    for (const col of [0, 31_000, side - 256]) {
      const { mask } = await read({ col, row: side - 256, width: 256, height: 256 });
      expect(mask?.every((known) => known === 0)).toBe(true);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test('the whole image at once is refused', async () => {
    const { read } = await open(sparse);
    await expect(read({ col: 0, row: 0, width: side, height: side })).rejects.toMatchObject({
      code: 'raster-window-too-large',
    });
  });
});

test('one raw strip of 2³¹ rows is refused before its parts are counted out', async () => {
  const one = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
  const bytes = encodeTiff(
    [
      one(TAG.imageWidth, 2 ** 20),
      one(TAG.imageLength, 2 ** 31 - 1),
      one(TAG.bitsPerSample, 8),
      one(TAG.compression, 1),
      one(TAG.stripOffsets, 8),
      one(TAG.stripByteCounts, 1),
    ],
    [],
  );
  await expect(open(bytes)).rejects.toMatchObject({ code: 'tiff-unsupported' });
});

test('LZW as it was before TIFF 6.0 is refused, never read as what it is not', async () => {
  const one = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
  // Codes of 9 bits, the lowest first: clear, 65, 66, end.
  const codes = [256, 65, 66, 257];
  const bits = codes.reduce((sum, code, i) => sum + BigInt(code) * 2n ** BigInt(9 * i), 0n);
  const block = Uint8Array.from({ length: 5 }, (_, i) => Number((bits >> BigInt(8 * i)) & 255n));
  expect([...block.subarray(0, 2)]).toEqual([0, 0x83]);
  const { read } = await open(
    encodeTiff(
      [
        one(TAG.imageWidth, 2),
        one(TAG.imageLength, 1),
        one(TAG.bitsPerSample, 8),
        one(TAG.compression, 5),
        one(TAG.tileWidth, 16),
        one(TAG.tileLength, 16),
      ],
      [block],
    ),
  );
  await expect(read(pixel)).rejects.toMatchObject({
    code: 'tiff-unsupported',
    details: { what: 'LZW compression of before 1992' },
  });
});

test('a deflate bomb is not inflated beyond its block', async () => {
  const { zlibSync } = await import('fflate');
  const bomb = zlibSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
  const one = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
  const bytes = encodeTiff(
    [
      one(TAG.imageWidth, 16),
      one(TAG.imageLength, 16),
      one(TAG.bitsPerSample, 8),
      one(TAG.compression, 8),
      one(TAG.tileWidth, 16),
      one(TAG.tileLength, 16),
    ],
    [bomb],
  );
  const { read } = await open(bytes);
  const before = process.memoryUsage().arrayBuffers;
  await read(pixel);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
});

const TRUNCATED = new URL('../../../shared/data/malformed/truncated_60pct.tif', import.meta.url);

test.skipIf(!existsSync(TRUNCATED))(
  'truncated_60pct.tif opens; what is there reads, what is missing is named',
  async () => {
    const { header, read } = await open(readFileSync(TRUNCATED));
    expect(header).toMatchObject({ width: 287, height: 310, bandCount: 7 });
    const { bands } = await read({ col: 0, row: 0, width: 287, height: 10 });
    expect(bands[0]!.some((value) => value > 0)).toBe(true);
    await expect(read({ col: 0, row: 300, width: 287, height: 10 })).rejects.toMatchObject({
      code: 'tiff-truncated',
      details: { file: 'spoiled.tif', size: 470505 },
    });
  },
);
