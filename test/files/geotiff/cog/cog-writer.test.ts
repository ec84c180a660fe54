import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../../src/core/content-id.ts';
import { atOnce } from '../../../../src/core/pieces.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { SurveyClass } from '../../../../src/core/training/training-set.ts';
import { memorySink } from '../../../../src/files/bytes/byte-sink.ts';
import { bytesSource } from '../../../../src/files/bytes/byte-source.ts';
import { createCogWriter } from '../../../../src/files/geotiff/cog/cog-writer.ts';
import { coverageFields } from '../../../../src/files/geotiff/cog/coverage-fields.ts';
import { pyramidLevels } from '../../../../src/files/geotiff/cog/pyramid-levels.ts';
import { openGeoTiff } from '../../../../src/files/geotiff/open-geotiff.ts';
import { createCoverageWriter } from '../../../../src/files/geotiff/write-coverage.ts';
import { gdal, gdalInfo, gdalPixels, hasGdal, temporaryFolder } from '../gdal.ts';

const CLASSES: readonly SurveyClass[] = [
  { id: 1, name: 'アマモ', color: '#00c853', isBed: true },
  { id: 2, name: '砂', color: '#d8c48f', isBed: false },
];
const WIDTH = 2300;
const HEIGHT = 1301;
const GRID = {
  width: WIDTH,
  height: HEIGHT,
  transform: [0.1, 0, -20000, 0, -0.1, -60000],
  crs: 'EPSG:6677',
} as const;

/** Blobs of two classes with salt, and an unknown corner. */
function classes(): Uint8Array {
  const random = createRandom(7);
  return Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    if (x + y < 300) return 255;
    return (x * y) % 9000 < 4000 !== random.unit() < 0.02 ? 1 : 2;
  });
}
const IDS = classes();

function tileOf(ids: Uint8Array, col: number, row: number): Uint8Array {
  const tile = new Uint8Array(512 * 512).fill(255);
  const width = Math.min(512, WIDTH - col * 512);
  for (let y = 0; y < Math.min(512, HEIGHT - row * 512); y++) {
    const from = (row * 512 + y) * WIDTH + col * 512;
    tile.set(ids.subarray(from, from + width), y * 512);
  }
  return tile;
}

function write(order: readonly number[]): Uint8Array {
  const writer = createCoverageWriter(GRID, CLASSES);
  for (const i of order)
    writer.writeTile(i % 5, Math.floor(i / 5), tileOf(IDS, i % 5, Math.floor(i / 5)));
  return writer.finish();
}
const BY_ROWS = Array.from({ length: 15 }, (_, i) => i);
const COG = write(BY_ROWS);

/** By the plain words of the definition: the mode of four, unknown ones not counted, first of ties. */
function modeOverview(ids: Uint8Array, width: number, height: number) {
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const seen: number[] = [];
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const [col, row] = [2 * x + dx, 2 * y + dy];
        if (col < width && row < height) seen.push(ids[row * width + col]!);
      }
      const known = seen.filter((id) => id !== 255);
      const votes = (id: number) => known.filter((other) => other === id).length;
      const most = Math.max(0, ...known.map(votes));
      out[y * w + x] = known.find((id) => votes(id) === most) ?? 255;
    }
  }
  return { ids: out, width: w, height: h };
}

describe('a cloud-optimised class map', () => {
  test('has the pixels at full resolution, and the mode of four at every level', async () => {
    const { header, read } = await openGeoTiff(bytesSource(COG, 'classes.tif'));
    expect(header).toMatchObject({ ...GRID, tiled: true, blockWidth: 512, nodata: 255 });
    expect(header.overviews).toEqual([
      { width: 1150, height: 651 },
      { width: 575, height: 326 },
      { width: 288, height: 163 },
    ]);
    let level = { ids: IDS, width: WIDTH, height: HEIGHT };
    for (let n = 0; n <= 3; n++) {
      const window = { col: 0, row: 0, width: level.width, height: level.height };
      const { bands } = await read(window, { level: n });
      expect(Buffer.compare(bands[0] as Uint8Array, level.ids)).toBe(0);
      level = modeOverview(level.ids, level.width, level.height);
    }
  });

  test('is the same file whatever the order of its tiles', () => {
    const random = createRandom(1);
    const shuffled = [...BY_ROWS].sort(() => random.unit() - 0.5);
    expect(shuffled).not.toEqual(BY_ROWS);
    expect(Buffer.compare(write(shuffled), COG)).toBe(0);
  });

  test('becomes BigTIFF where offsets need it, with the same pixels', async () => {
    const grid = { ...GRID, width: 700, height: 40 };
    const levels = pyramidLevels(grid);
    const writer = createCogWriter(levels, (n) => coverageFields(grid, levels[n]!, n, CLASSES));
    const sink = memorySink();
    const put = (level: number, col: number, tile: Uint8Array) => {
      const bytes = zlibSync(tile);
      const offset = sink.size();
      sink.write(offset, bytes);
      writer.place(level, col, 0, { sink, offset, length: bytes.length });
    };
    for (const col of [0, 1]) put(0, col, new Uint8Array(512 * 512).fill(1 + col));
    put(1, 0, new Uint8Array(512 * 512).fill(2));
    for (const [bigAbove, magic] of [
      [1000, 43],
      [undefined, 42],
    ] as const) {
      const out = memorySink();
      const { bytes, sha256 } = atOnce(writer.finishing(out, bigAbove));
      const written = out.take();
      expect([bytes, sha256]).toEqual([written.length, sha256Hex(written)]);
      expect([...written.subarray(0, 4)]).toEqual([0x49, 0x49, magic, 0]);
      const reader = await openGeoTiff(bytesSource(written, 'classes.tif'));
      const { bands } = await reader.read({ col: 510, row: 39, width: 4, height: 1 });
      expect([...bands[0]!]).toEqual([1, 1, 2, 2]);
    }
  });

  test('is written in pieces of a few megabytes, whatever the size of a tile', async () => {
    const levels = pyramidLevels({ width: 1500, height: 40 });
    const sink = memorySink();
    const random = createRandom(4);
    const sizes = [3_000_000, 5_000_000, 2_500_000, 100];
    const tiles = sizes.map((length) => {
      const offset = sink.size();
      sink.write(
        offset,
        Uint8Array.from({ length }, () => random.below(256)),
      );
      return { sink, offset, length };
    });
    const writer = createCogWriter(levels, () => []);
    const places = levels.flatMap(({ across }, level) =>
      Array.from({ length: across }, (_, col) => [level, col] as const),
    );
    expect(places.length).toBeGreaterThanOrEqual(4);
    for (const [i, [level, col]] of places.entries()) writer.place(level, col, 0, tiles[i % 4]!);
    const out = memorySink();
    const writing = writer.finishing(out);
    let pieces = 1;
    let step = writing.next();
    for (; !step.done; step = writing.next()) pieces += 1;
    const written = out.take();
    expect(step.value).toEqual({ bytes: written.length, sha256: sha256Hex(written) });
    expect(pieces).toBeGreaterThanOrEqual(4);
    // Each tile lies whole between its size and its last four bytes.
    for (const { offset, length } of tiles) {
      const own = Buffer.from(sink.read(offset, length));
      const at = Buffer.from(written).indexOf(own);
      expect(Buffer.from(written).readUInt32LE(at - 4)).toBe(length);
      const end = written.subarray(at + length, at + length + 4);
      expect(Buffer.compare(end, own.subarray(-4))).toBe(0);
    }
  });

  test('a tile that is missing at any level is told', () => {
    const levels = pyramidLevels(GRID);
    const writer = createCogWriter(levels, () => []);
    const tile = { sink: memorySink(), offset: 0, length: 0 };
    for (const [n, { across, down }] of levels.entries()) {
      for (let i = 0; i < across * down; i++) {
        if (n === 1 && i === 4) continue;
        writer.place(n, i % across, Math.floor(i / across), tile);
      }
    }
    expect(() => atOnce(writer.finishing(memorySink()))).toThrowError(
      /coverage-tile-missing.*"tileCol":1,"tileRow":1,"level":1/,
    );
    expect(() => writer.place(9, 0, 0, tile)).toThrowError(/coverage-tile-wrong/);
  });
});

describe.skipIf(!hasGdal)('read by GDAL (skipped without gdalinfo)', () => {
  const folder = hasGdal ? temporaryFolder() : '';
  const path = join(folder, 'classes.tif');
  if (hasGdal) writeFileSync(path, COG);

  test('is a COG by its layout, its overviews and its pixels', () => {
    const info = gdalInfo(path);
    expect(info.metadata?.IMAGE_STRUCTURE).toMatchObject({ LAYOUT: 'COG', COMPRESSION: 'DEFLATE' });
    const band = info.bands[0] as unknown as { overviews: { size: number[] }[] };
    expect(band.overviews.map(({ size }) => size)).toEqual([
      [1150, 651],
      [575, 326],
      [288, 163],
    ]);
    expect(Buffer.compare(gdalPixels(path, 'uint8', folder) as Uint8Array, IDS)).toBe(0);
    const overview = join(folder, 'overview.tif');
    gdal('gdal_translate', ['-q', '-oo', 'OVERVIEW_LEVEL=0', path, overview]);
    const expected = modeOverview(IDS, WIDTH, HEIGHT);
    const pixels = gdalPixels(overview, 'uint8', folder) as Uint8Array;
    expect(Buffer.compare(pixels, expected.ids)).toBe(0);
  });

  test('passes the validator of GDAL’s samples', ({ skip }) => {
    const code =
      'import sys; from osgeo_utils.samples import validate_cloud_optimized_geotiff as v; print(v.validate(sys.argv[1], full_check=True)[:2])';
    const run = spawnSync('/usr/bin/python3', ['-c', code, path], { encoding: 'utf8' });
    if (/ModuleNotFoundError/.test(run.stderr)) skip('python3-gdal is not installed');
    expect(run.stdout.trim()).toBe('([], [])');
  });
});
