import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSource } from '../../../src/cli/node-files.ts';
import { SurveyError } from '../../../src/core/errors.ts';
import type { BandArray } from '../../../src/core/layers/raster.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { readTiffFile } from '../../../src/files/geotiff/tiff-directory.ts';
import { readTiffPage } from '../../../src/files/geotiff/tiff-page.ts';
import { writeImage } from '../../../src/files/geotiff/write-image.ts';
import { goodTiff } from '../../hostile/tiff-bytes.ts';
import { gdal, hasGdal, temporaryFolder } from './gdal.ts';

// Tiles of 512 kB and strips of 480 kB, which are read from a file straight into the kernel.
const [WIDTH, HEIGHT] = [600, 300] as const;
const grid = { width: WIDTH, height: HEIGHT, transform: [1, 0, 0, 0, -1, 0], crs: null } as const;
let state = 3;
const dice = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state >>> 20;
};
const bands = Array.from({ length: 4 }, () => Uint16Array.from({ length: WIDTH * HEIGHT }, dice));
const folder = temporaryFolder();
const plain = join(folder, 'plain.tif');
const coded = join(folder, 'coded.tif');
writeFileSync(plain, writeImage(grid, bands));

const KINDS = ['NONE', 'LZW', 'PACKBITS', 'DEFLATE', 'ZSTD'].flatMap((name) =>
  [['TILED=YES', 'BLOCKXSIZE=256', 'BLOCKYSIZE=256'], ['BLOCKYSIZE=100']].map((blocks) => [
    `COMPRESS=${name}`,
    ...blocks,
  ]),
);

const bytesOf = ({ buffer, byteOffset, byteLength }: BandArray) =>
  new Uint8Array(buffer, byteOffset, byteLength);
const sameBytes = (a: BandArray, b: BandArray) => Buffer.compare(bytesOf(a), bytesOf(b)) === 0;

function translate(options: readonly string[]): void {
  gdal('gdal_translate', ['-q', ...options.flatMap((o) => ['-co', o]), plain, coded]);
}

async function readFromDisk(window: { col: number; row: number; width: number; height: number }) {
  const source = await nodeFileSource(coded);
  try {
    const { read } = await openGeoTiff(source);
    return (await read(window)).bands;
  } finally {
    await source.close();
  }
}

test.skipIf(!hasGdal).each(KINDS)(
  'a file on the disk gives its pixels, whole or in part: %s %s (skipped without gdal_translate)',
  async (...options) => {
    translate(options);
    const all = await readFromDisk({ col: 0, row: 0, width: WIDTH, height: HEIGHT });
    expect(all.every((band, i) => sameBytes(band, bands[i]!))).toBe(true);
    const part = await readFromDisk({ col: 0, row: 30, width: 512, height: 270 });
    const cut = bands.map((band) =>
      Uint16Array.from(
        { length: 512 * 270 },
        (_, i) => band[(30 + Math.floor(i / 512)) * WIDTH + (i % 512)]!,
      ),
    );
    expect(part.every((band, i) => sameBytes(band, cut[i]!))).toBe(true);
  },
);

test.skipIf(!hasGdal).each(KINDS.filter(([name]) => name !== 'COMPRESS=NONE'))(
  'a spoiled block on the disk is said to be one: %s %s (skipped without gdal_translate)',
  async (...options) => {
    translate(options);
    const bytes = readFileSync(coded);
    const file = await readTiffFile(await nodeFileSource(coded));
    const page = await readTiffPage(file, file.directories[0]!);
    bytes.fill(0x80, page.offsets[1]!, page.offsets[1]! + page.byteCounts[1]!);
    writeFileSync(coded, bytes);
    await expect(
      readFromDisk({ col: 0, row: 0, width: WIDTH, height: HEIGHT }),
    ).rejects.toMatchObject({ code: 'tiff-block-corrupt', details: { block: 1 } });
  },
);

test('a length below nothing is refused as one beyond the end is', async () => {
  const bytes = goodTiff();
  const directory = Buffer.from(bytes.buffer);
  // TileByteCounts, one LONG: made an SLONG of −111.
  const entry = directory.indexOf(Uint8Array.of(0x45, 0x01, 4, 0, 1, 0, 0, 0));
  expect(entry).toBeGreaterThan(0);
  directory.writeUInt16LE(9, entry + 2);
  directory.writeInt32LE(-111, entry + 8);
  writeFileSync(coded, bytes);
  const window = { col: 0, row: 0, width: 20, height: 12 };
  await expect(readFromDisk(window)).rejects.toThrow(SurveyError);
});
