import { expect, test } from 'vitest';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { geoFields } from '../../../src/files/geotiff/geo-tags.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { encodeTiff } from '../../../src/files/geotiff/tiff-encoder.ts';
import { TAG, TYPE } from '../../../src/files/geotiff/tiff-tags.ts';

const SIDE = 16;
const one = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
/** Three tiles of 16 × 16: full of 7, full of 9, not in the file. */
const bytes = encodeTiff(
  [
    one(TAG.imageWidth, 3 * SIDE),
    one(TAG.imageLength, SIDE),
    one(TAG.bitsPerSample, 8),
    one(TAG.compression, 1),
    one(TAG.samplesPerPixel, 1),
    one(TAG.tileWidth, SIDE),
    one(TAG.tileLength, SIDE),
    ...geoFields({ width: 3 * SIDE, height: SIDE, transform: [1, 0, 0, 0, -1, 0], crs: null }),
  ],
  [7, 9, null].map((value) =>
    value === null ? new Uint8Array(0) : new Uint8Array(SIDE * SIDE).fill(value),
  ),
);
const tile = (index: number) => ({ col: index * SIDE, row: 0, width: SIDE, height: SIDE });
const open = () => openGeoTiff(bytesSource(bytes, 'tiles.tif'));
const valuesOf = (values: ArrayLike<number>) => [...new Set(Array.from(values))];

test('a later window is read into memory that was given back', async () => {
  const { read, recycle } = await open();
  const first = await read(tile(0));
  recycle?.(first);
  const second = await read(tile(1));
  expect(second.bands[0]!.buffer).toBe(first.bands[0]!.buffer);
  expect(valuesOf(second.bands[0]!)).toEqual([9]);
});

test('memory that was not given back stays as it is', async () => {
  const { read } = await open();
  const first = await read(tile(0));
  const second = await read(tile(1));
  expect([first, second].map(({ bands }) => valuesOf(bands[0]!))).toEqual([[7], [9]]);
});

test('what is not in the file is filled, whatever the memory held', async () => {
  const { read, recycle } = await open();
  recycle?.(await read(tile(0)));
  const { bands, mask } = await read(tile(2));
  expect(valuesOf(bands[0]!)).toEqual([0]);
  expect(valuesOf(mask!)).toEqual([0]);
});

test('a block is taken back once, and by its own image alone', async () => {
  const [one, other] = [await open(), await open()];
  const block = await one.read(tile(0));
  other.recycle?.(block);
  const foreign = await other.read(tile(1));
  expect(foreign.bands[0]!.buffer).not.toBe(block.bands[0]!.buffer);

  one.recycle?.(block);
  one.recycle?.(block);
  const [a, b] = [await one.read(tile(0)), await one.read(tile(1))];
  expect(a.bands[0]!.buffer).not.toBe(b.bands[0]!.buffer);
  expect([a, b].map(({ bands }) => valuesOf(bands[0]!))).toEqual([[7], [9]]);
});
