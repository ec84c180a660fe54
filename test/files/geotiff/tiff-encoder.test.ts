import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../src/core/content-id.ts';
import type { BandArray, RasterGrid } from '../../../src/core/layers/raster.ts';
import type { SurveyClass } from '../../../src/core/training/training-set.ts';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { createCoverageWriter } from '../../../src/files/geotiff/write-coverage.ts';
import { writeImage } from '../../../src/files/geotiff/write-image.ts';

const GRID: RasterGrid = {
  width: 600,
  height: 520,
  transform: [0.1, 0, -20000, 0, -0.1, -60000],
  crs: 'EPSG:6677',
};
const CLASSES: readonly SurveyClass[] = [
  { id: 1, name: 'アマモ場', color: '#00c853', isBed: true },
];
const pixels = GRID.width * GRID.height;
const whole = { col: 0, row: 0, width: GRID.width, height: GRID.height };

const reopen = (bytes: Uint8Array) => openGeoTiff(bytesSource(bytes, 'written.tif'));

function coverage(): Uint8Array {
  const writer = createCoverageWriter(GRID, CLASSES);
  const tile = Uint8Array.from({ length: 512 * 512 }, (_, i) => (i % 5 === 0 ? 255 : 1));
  for (const row of [0, 1]) for (const col of [0, 1]) writer.writeTile(col, row, tile);
  return writer.finish();
}

describe('coverage maps', () => {
  test('the same classes give the same bytes in every engine and version', () => {
    // Pinned: these bytes are hashed into the evidence package.
    expect(sha256Hex(coverage())).toBe(
      '6a12f0434d30753d34420a22a9d27d9c8728f8ac94b060ad6182a364e439cd4a',
    );
  });

  test('reads back with palette, nodata and grid', async () => {
    const { header, read } = await reopen(coverage());
    expect(header).toMatchObject({ ...GRID, nodata: 255, dataType: 'uint8', tiled: true });
    expect(header.palette?.length).toBe(768);
    expect([0, 256, 512].map((at) => header.palette![at + 1]! >> 8)).toEqual([0x00, 0xc8, 0x53]);
    const { bands, mask } = await read({ col: 510, row: 0, width: 3, height: 1 });
    expect(Array.from(bands[0]!)).toEqual([255, 1, 255]);
    expect(Array.from(mask!)).toEqual([0, 1, 0]);
  });

  test('a missing tile, a wrong tile and a wrong colour are refused', () => {
    const writer = createCoverageWriter(GRID, CLASSES);
    writer.writeTile(0, 0, new Uint8Array(512 * 512));
    expect(() => writer.finish()).toThrowError(/coverage-tile-missing.*"tileCol":1,"tileRow":0/);
    expect(() => writer.writeTile(2, 0, new Uint8Array(512 * 512))).toThrowError(
      /coverage-tile-wrong/,
    );
    expect(() => writer.writeTile(1, 0, new Uint8Array(9))).toThrowError(/coverage-tile-wrong/);
    const red = [{ ...CLASSES[0]!, color: 'red' }];
    expect(() => createCoverageWriter(GRID, red)).toThrowError(/class-color-malformed/);
  });
});

const images: [string, BandArray[]][] = [
  ['uint8', [1, 7].map((k) => Uint8Array.from({ length: pixels }, (_, i) => i * k))],
  ['int8', [1, 7].map((k) => Int8Array.from({ length: pixels }, (_, i) => i * k))],
  ['uint16', [1, 7].map((k) => Uint16Array.from({ length: pixels }, (_, i) => i * k))],
  ['int16', [1, 7].map((k) => Int16Array.from({ length: pixels }, (_, i) => i * k))],
  ['uint32', [1, 7].map((k) => Uint32Array.from({ length: pixels }, (_, i) => i * k * 9973))],
  ['int32', [1, 7].map((k) => Int32Array.from({ length: pixels }, (_, i) => -i * k * 9973))],
  ['float32', [1, 7].map((k) => Float32Array.from({ length: pixels }, (_, i) => i / k))],
  ['float64', [1, 7].map((k) => Float64Array.from({ length: pixels }, (_, i) => -i / k))],
];

/** As toEqual, which takes seconds for so many values. */
function expectSame(got: readonly BandArray[], wanted: readonly BandArray[]): void {
  expect(got.map((band) => band.constructor)).toEqual(wanted.map((band) => band.constructor));
  const bytes = (band: BandArray) => Buffer.from(band.buffer, band.byteOffset, band.byteLength);
  expect(got.map((band, i) => bytes(band).equals(bytes(wanted[i]!)))).toEqual(
    wanted.map(() => true),
  );
}

describe.each(images)('an image of two %s bands', (type, bands) => {
  test.each([
    ['TIFF', undefined],
    ['BigTIFF', 0],
  ])('is the same after writing and reading, as %s', async (_name, bigAbove) => {
    const { header, read } = await reopen(writeImage(GRID, bands, { bigAbove }));
    expect(header).toMatchObject({ ...GRID, bandCount: 2, dataType: type, nodata: null });
    const block = await read(whole);
    expect(block.mask).toBeNull();
    expectSame(block.bands, bands);
    const swapped = await read(whole, { bands: [1, 0] });
    expectSame(swapped.bands, [bands[1]!, bands[0]!]);
  });
});

test('nodata of any band asked for masks, and NaN always does', async () => {
  const first = Float32Array.from({ length: pixels }, (_, i) => (i === 2 ? Number.NaN : i));
  const second = new Float32Array(pixels).fill(7).fill(-3.4e38, 5, 6);
  const { header, read } = await reopen(writeImage(GRID, [first, second], { nodata: -3.4e38 }));
  expect(header.nodata).toBe(-3.4e38);
  const zeros = async (bands: number[]) => {
    const { mask } = await read(whole, { bands });
    return [...(mask ?? [])].flatMap((known, i) => (known === 0 ? [i] : []));
  };
  expect(await zeros([0])).toEqual([2]);
  expect(await zeros([1])).toEqual([5]);
  expect(await zeros([0, 1])).toEqual([2, 5]);
});

test('an alpha band masks the others though it is not asked for', async () => {
  const alpha = Uint8Array.from({ length: pixels }, (_, i) => (i < 4 ? 0 : 200));
  const bands = [...images[0]![1], images[0]![1][0]!, alpha];
  const bytes = writeImage(GRID, bands, { photometric: 'rgb', alpha: true });
  const { header, read } = await reopen(bytes);
  expect(header.alphaBand).toBe(3);
  const { bands: got, mask } = await read(whole, { bands: [1] });
  expect(got.length).toBe(1);
  expect(Array.from(mask!.subarray(0, 6))).toEqual([0, 0, 0, 0, 1, 1]);
});

test('bands that don’t fit the grid are refused', () => {
  const short = new Uint8Array(pixels - 1);
  const other = new Uint16Array(pixels);
  expect(() => writeImage(GRID, [])).toThrowError(/image-bands-wrong/);
  expect(() => writeImage(GRID, [short])).toThrowError(/image-bands-wrong/);
  expect(() => writeImage(GRID, [new Uint8Array(pixels), other])).toThrowError(/image-bands-wrong/);
});
