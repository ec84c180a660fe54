import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { geoFields } from '../../src/files/geotiff/geo-tags.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { encodeTiff } from '../../src/files/geotiff/tiff-encoder.ts';
import { TAG, TYPE } from '../../src/files/geotiff/tiff-tags.ts';

/** Ten gigapixels, of which two blocks are there: below 100 on the left of each, above on the right. */
const SIDE = 100_000;
const TILE = 512;
const ACROSS = Math.ceil(SIDE / TILE);
const [COL, ROW] = [100, 101];
const [WEST, NORTH, PIXEL] = [5000, -30_000, 0.1];
/** What a run with one worker may take: 64 + 256. */
const LIMIT_MB = 320;

const dice = createRandom(7);
const block = () =>
  deflateSync(
    Uint8Array.from({ length: TILE * TILE }, (_, i) => {
      return (i % TILE < TILE / 2 ? 1 : 150) + dice.below(90);
    }),
  );

function vast(): Uint8Array {
  const one = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
  const blocks = Array<Uint8Array>(ACROSS * ACROSS).fill(new Uint8Array(0));
  blocks[ROW * ACROSS + COL] = block();
  blocks[ROW * ACROSS + COL + 1] = block();
  const transform = [PIXEL, 0, WEST, 0, -PIXEL, NORTH] as const;
  return encodeTiff(
    [
      one(TAG.imageWidth, SIDE),
      one(TAG.imageLength, SIDE),
      one(TAG.bitsPerSample, 8),
      one(TAG.compression, 8),
      one(TAG.samplesPerPixel, 1),
      one(TAG.tileWidth, TILE),
      one(TAG.tileLength, TILE),
      ...geoFields({ width: SIDE, height: SIDE, transform, crs: 'EPSG:6673' }),
    ],
    blocks,
    0,
  );
}

/** A rectangle of pixels as a file of one polygon. */
function rectangle(col: number, row: number, width: number, height: number): string {
  const at = (x: number, y: number) => [WEST + x * PIXEL, NORTH - y * PIXEL];
  const [right, bottom] = [col + width, row + height];
  const ring = [at(col, row), at(col, bottom), at(right, bottom), at(right, row), at(col, row)];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return JSON.stringify({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6673' } },
    features: [{ type: 'Feature', properties: {}, geometry }],
  });
}

const folder = mkdtempSync(join(tmpdir(), 'moba-vast-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const bytes = vast();

beforeAll(() => {
  writeFileSync(at('vast.tif'), bytes);
  writeFileSync(at('area.geojson'), rectangle(COL * TILE, ROW * TILE, 2 * TILE, TILE));
  writeFileSync(at('zone.geojson'), rectangle(COL * TILE + 10, ROW * TILE + 10, 100, 100));
});

const BOUNDED = fileURLToPath(new URL('run-bounded.ts', import.meta.url));

describe('a BigTIFF of 10 gigapixels with two blocks in it', () => {
  test('says without a read which windows hold nothing', async () => {
    expect([bytes[2], bytes.length < 1_000_000]).toEqual([43, true]);
    const { isBlank, read } = await openGeoTiff(bytesSource(bytes, 'vast.tif'));
    const window = (col: number, row: number, side: number) =>
      isBlank?.({ col, row, width: side, height: side });
    const [left, top] = [COL * TILE, ROW * TILE];
    expect(window(left, top, 1)).toBe(false);
    expect(window(left - 1, top - 1, 1)).toBe(true);
    expect(window(left - 1, top - 1, 2)).toBe(false);
    expect(window(0, 0, TILE)).toBe(true);
    expect(window(SIDE - 9, SIDE - 9, 9)).toBe(true);
    const edge = { col: left - 1, row: top + 1, width: 2, height: 1 };
    expect((await read(edge)).mask).toEqual(Uint8Array.of(0, 1));
  });

  test('is looked at, classified and measured in the memory of any other', () => {
    const classify = ['--model', 'threshold', '--cut', '100', '--features', 'b1', '--workers', '1'];
    const commands = [
      ['inspect', at('vast.tif')],
      ['classify', at('vast.tif'), ...classify, '--aoi', at('area.geojson'), '--out', at('c.tif')],
      ['zonal', at('c.tif'), '--zones', at('zone.geojson')],
    ];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', BOUNDED, JSON.stringify(commands)],
      { encoding: 'utf8', timeout: 280_000 },
    );
    const lines = stdout.trim().split('\n');
    expect(lines.length, stderr).toBe(3);
    const [inspected, classified, measured] = lines.map((line) => {
      const [code, text, peakMb] = JSON.parse(line) as [number, string, number];
      expect(code, text).toBe(0);
      expect(peakMb).toBeLessThan(LIMIT_MB);
      return JSON.parse(text);
    });
    expect(inspected.files[0]).toMatchObject({ width: SIDE, height: SIDE, dataType: 'uint8' });
    const half = TILE * TILE;
    expect(classified.classes.map(({ pixels }: { pixels: number }) => pixels)).toEqual([
      half,
      half,
    ]);
    expect(classified.nodataPixels).toBe(SIDE * SIDE - 2 * half);
    expect(measured.zones[0]).toMatchObject({
      classes: [{ value: 1, pixels: 10_000 }],
      nodataPixels: 0,
    });
  }, 300_000);
});
