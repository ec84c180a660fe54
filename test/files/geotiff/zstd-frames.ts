import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { readTiffFile } from '../../../src/files/geotiff/tiff-directory.ts';
import { readTiffPage } from '../../../src/files/geotiff/tiff-page.ts';
import { writeImage } from '../../../src/files/geotiff/write-image.ts';
import { gdal, temporaryFolder } from './gdal.ts';

interface ZstdFrame {
  readonly data: Uint8Array;
  readonly content: Uint8Array;
}

const SIDE = 700;

/**
 * Contents that use what a frame may hold: noise, skewed noise, runs, text-like repeats, steps, and
 * long literals before long matches of what lies far behind.
 */
function contents(): Uint8Array[] {
  let state = 7;
  const dice = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 16;
  };
  const words = Array.from({ length: 40 }, () => Array.from({ length: 2 + (dice() % 9) }, dice));
  const text = Array.from({ length: SIDE * SIDE }, () => words[dice() % 40]!).flat();
  const noise = Array.from({ length: SIDE * SIDE }, dice);
  /** Of each 128 KB: 40 KB of noise, the same again, and words. */
  const longRuns = (i: number) => {
    const at = i % 131_072;
    if (at >= 80_000) return text[i]!;
    return noise[at < 40_000 ? i : i - 40_000]!;
  };
  return [
    longRuns,
    (_: number) => dice(),
    (_: number) => (dice() & dice() & dice()) >> 3,
    (i: number) => (i < 90_000 ? 7 : (i >> 11) % 3 ? 0 : dice() % 5),
    (i: number) => text[i]!,
    (i: number) => i * 3 + (i >> 9),
  ].map((value) => Uint8Array.from({ length: SIDE * SIDE }, (_, i) => value(i)));
}

/** Frames of GDAL's Zstandard at several levels, a whole image each. */
export function zstdFrames(): Promise<ZstdFrame[]> {
  const folder = temporaryFolder();
  const grid = { width: SIDE, height: SIDE, transform: [1, 0, 0, 0, -1, 0], crs: null } as const;
  const plain = join(folder, 'plain.tif');
  const coded = join(folder, 'coded.tif');
  return Promise.all(
    contents().flatMap((content) => {
      writeFileSync(plain, writeImage(grid, [content]));
      return [1, 9, 19].map(async (level) => {
        const options = ['COMPRESS=ZSTD', `ZSTD_LEVEL=${level}`, `BLOCKYSIZE=${SIDE}`];
        gdal('gdal_translate', ['-q', ...options.flatMap((o) => ['-co', o]), plain, coded]);
        const bytes = new Uint8Array(readFileSync(coded));
        const file = await readTiffFile(bytesSource(bytes, 'coded.tif'));
        const page = await readTiffPage(file, file.directories[0]!);
        const at = page.offsets[0]!;
        return { data: bytes.slice(at, at + page.byteCounts[0]!), content };
      });
    }),
  );
}
