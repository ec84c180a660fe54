import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSurveyError } from '../../src/core/errors.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { gdal, hasGdal, temporaryFolder } from '../files/geotiff/gdal.ts';
import { goodTiff } from './tiff-bytes.ts';

/** A spoiled file ends in a SurveyError or in a block of the right shape: no other exception. */
async function readSpoiled(bytes: Uint8Array): Promise<void> {
  try {
    const { header, read } = await openGeoTiff(bytesSource(bytes, 'spoiled.tif'));
    const window = {
      col: 0,
      row: 0,
      width: Math.min(header.width, 64),
      height: Math.min(header.height, 64),
    };
    const block = await read(window);
    expect(block.bands.length).toBe(header.bandCount);
    for (const band of block.bands) expect(band.length).toBe(window.width * window.height);
    for (let level = 1; level <= header.overviews.length; level++) {
      await read({ col: 0, row: 0, width: 1, height: 1 }, { level });
    }
  } catch (error) {
    if (!isSurveyError(error)) throw error;
    expect(error.code).toMatch(/^(tiff|file|raster)-/);
  }
}

/** Flips of single bits, bytes set to extremes, and cuts. */
const spoiling = (size: number) =>
  fc.record({
    edits: fc.array(
      fc.record({
        at: fc.nat(size - 1),
        value: fc.oneof(fc.constantFrom(0, 1, 255, 254, 128), fc.nat(255)),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    keep: fc.oneof(
      { weight: 4, arbitrary: fc.constant(size) },
      { weight: 1, arbitrary: fc.nat(size) },
    ),
  });

/** MOBA_FLIPS=10000 spoils every sample so often; the ordinary run less. */
const FLIPS = Number(process.env.MOBA_FLIPS ?? 0);
const LONG_MS = 60_000 + FLIPS * 100;

async function spoilMany(bytes: Uint8Array, usual: number): Promise<void> {
  const runs = FLIPS > 0 ? FLIPS : usual;
  await fc.assert(
    fc.asyncProperty(spoiling(bytes.length), async ({ edits, keep }) => {
      const spoiled = bytes.slice();
      for (const { at, value } of edits) spoiled[at] = value;
      await readSpoiled(spoiled.subarray(0, keep));
    }),
    { numRuns: runs, seed: 20260722 },
  );
}

test('deflate, spoiled at random', () => spoilMany(goodTiff(), 600), LONG_MS);

/** Cut at every 64th of its length: a picture or a clear error. */
async function cutEverywhere(bytes: Uint8Array): Promise<void> {
  for (let part = 0; part < 64; part++) {
    await readSpoiled(bytes.subarray(0, Math.floor((bytes.length * part) / 64)));
  }
}

test('deflate, cut at every 64th', () => cutEverywhere(goodTiff()));

test('any bytes after a TIFF signature', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom('II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08', 'II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0'),
      fc.uint8Array({ maxLength: 200 }),
      async (signature, rest) => {
        const bytes = Uint8Array.from([...signature].map((c) => c.charCodeAt(0)).concat([...rest]));
        await readSpoiled(bytes);
      },
    ),
    { numRuns: 300, seed: 20260722 },
  ));

describe.skipIf(!hasGdal)('codecs, spoiled at random (skipped without gdal_translate)', () => {
  const folder = hasGdal ? temporaryFolder() : '';
  const base = join(folder, 'base.tif');
  const grid = { width: 40, height: 30, transform: [1, 0, 0, 0, -1, 0], crs: null } as const;
  const band = (step: number) => Uint8Array.from({ length: 1200 }, (_, i) => (i * step) % 97);
  if (hasGdal)
    writeFileSync(base, writeImage(grid, [band(1), band(3), band(7)], { photometric: 'rgb' }));

  test.each([
    ['LZW', 'PREDICTOR=2'],
    ['LZW', 'BIGTIFF=YES'],
    ['PACKBITS', 'ENDIANNESS=BIG'],
    ['ZSTD', 'INTERLEAVE=BAND'],
    ['JPEG', 'PHOTOMETRIC=YCBCR'],
    ['LERC', 'TILED=YES'],
    ['LERC_DEFLATE', 'INTERLEAVE=BAND'],
    ['LERC_ZSTD', 'TILED=YES'],
    ['ZSTD', 'PREDICTOR=2'],
    ['JPEG', 'JPEGTABLESMODE=0'],
    ['DEFLATE', 'BLOCKYSIZE=3'],
  ])(
    '%s %s',
    async (compress, option) => {
      const path = join(folder, `${compress}-${option}.tif`);
      gdal('gdal_translate', ['-q', '-co', `COMPRESS=${compress}`, '-co', option, base, path]);
      const bytes = new Uint8Array(readFileSync(path));
      await cutEverywhere(bytes);
      await spoilMany(bytes, 250);
    },
    LONG_MS,
  );
});

const SHARED = [
  ['edge', 'rotated.tif'],
  ['edge', 'float_nan.tif'],
  ['edge', 'big.endian.tiff'],
  ['edge', 'geotiffkeys_lcc2sp.tif'],
  ['edge', 'RGBA.uint16.tif'],
  ['edge', 'alpha.tif'],
  ['edge', 'cog_scale.tif'],
  ['malformed', 'bigtiff_deflate_pred2.tif'],
  ['malformed', 'planar_separate_strip.tif'],
  ['scenes', 'sent2_L2A_2024-08-24.tif'],
] as const;
const DATA = new URL('../../../shared/data/', import.meta.url);

test.skipIf(!existsSync(DATA)).each(SHARED)(
  'shared %s/%s, cut and spoiled at random',
  async (folder, name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${name}`, DATA)));
    await cutEverywhere(bytes);
    await spoilMany(bytes, 60);
  },
  LONG_MS,
);
