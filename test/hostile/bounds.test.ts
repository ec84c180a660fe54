import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { encodeTiff } from '../../src/files/geotiff/tiff-encoder.ts';
import { TAG, TYPE } from '../../src/files/geotiff/tiff-tags.ts';
import { goodTiff, withCount, withNextDirectory, withTag } from './tiff-bytes.ts';

/** What the app promises of any file, however spoiled. */
const LIMIT_MS = 5000;
const LIMIT_MB = 512;
const READER = fileURLToPath(new URL('read-bounded.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'moba-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Outcome = readonly [name: string, what: string, ms: number, peakMb: number];

/** All files in one process of their own: its peak is the peak of each. */
function readAll(files: Readonly<Record<string, Uint8Array>>): Outcome[] {
  const own = mkdtempSync(join(folder, 'files-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(own, name), bytes);
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', READER, own], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  const lines = stdout.trim().split('\n');
  // One that hangs leaves no line, nor do those behind it.
  expect(lines.length, stderr).toBe(Object.keys(files).length);
  return lines.map((line) => JSON.parse(line) as Outcome);
}

function expectBounded(outcomes: readonly Outcome[]): void {
  for (const [name, what, ms, peakMb] of outcomes) {
    expect(what, name).toMatch(/^(picture$|(tiff|file|raster)-[a-z-]+$)/);
    expect(ms, name).toBeLessThan(LIMIT_MS);
    expect(peakMb, name).toBeLessThan(LIMIT_MB);
  }
}

const good = goodTiff();
const one = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });

/** One tile of `side`² bytes, so compressed. */
const oneTile = (side: number, compression: number, data: Uint8Array) =>
  encodeTiff(
    [
      one(TAG.imageWidth, side),
      one(TAG.imageLength, side),
      one(TAG.bitsPerSample, 8),
      one(TAG.compression, compression),
      one(TAG.tileWidth, side),
      one(TAG.tileLength, side),
    ],
    [data],
  );

test('cut at every 64th: none takes long, or much', () => {
  const cuts = Array.from({ length: 63 }, (_, i) => [
    `cut-${i + 1}.tif`,
    good.subarray(0, Math.ceil((good.length * (i + 1)) / 64)),
  ]);
  const outcomes = readAll(Object.fromEntries(cuts));
  expectBounded(outcomes);
  for (const [name, what] of outcomes) expect(what, name).not.toBe('picture');
}, 150_000);

test('loops, sizes beyond all sense and bombs: none takes long, or much', () => {
  const zeros = deflateSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
  const outcomes = readAll({
    'loop.tif': withNextDirectory(good, 8),
    'next-beyond.tif': withNextDirectory(good, 10_000_000),
    'next-inside-itself.tif': withNextDirectory(good, 10),
    'wide.tif': withTag(good, TAG.imageWidth, 2 ** 31 - 1),
    'tall.tif': withTag(good, TAG.imageLength, 2 ** 31 - 1),
    'vast.tif': withTag(withTag(good, TAG.imageWidth, 2 ** 20), TAG.imageLength, 2 ** 20),
    'no-width.tif': withTag(good, TAG.imageWidth, 0),
    'tiles-of-no-width.tif': withTag(good, TAG.tileWidth, 0),
    'tiles-of-no-height.tif': withTag(good, TAG.tileLength, 0),
    'huge-tiles.tif': withTag(withTag(good, TAG.tileWidth, 65520), TAG.tileLength, 65520),
    'many-offsets.tif': withCount(good, TAG.tileOffsets, 2 ** 31),
    'many-samples.tif': withTag(good, TAG.samplesPerPixel, 60_000),
    'bomb.tif': oneTile(16, 8, zeros),
    'bomb-large.tif': oneTile(8192, 8, zeros),
    'bomb-largest.tif': oneTile(16_384, 8, zeros),
    'bomb-as-lzw.tif': oneTile(8192, 5, zeros),
    'bomb-as-packbits.tif': oneTile(8192, 32773, zeros),
    'bomb-as-zstd.tif': oneTile(8192, 50000, zeros),
  });
  expectBounded(outcomes);
  const what = Object.fromEntries(outcomes);
  expect(what['bomb.tif']).toBe('picture');
  expect(what['bomb-large.tif']).toBe('picture');
}, 150_000);
