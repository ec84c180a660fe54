import { expect, test } from 'vitest';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';

/** Files whose bytes hold their bits in the other order, and the pixels that GDAL 3.6.2 reads. */
const FILES: readonly [string, readonly (readonly number[])[], string][] = [
  [
    '1 bit',
    [
      [1, 0, 0, 1, 1, 0, 1, 0, 1, 1],
      [0, 1, 1, 0, 0, 0, 0, 1, 1, 0],
    ],
    'SUkqAAgAAAAKAAABAwABAAAACgAAAAEBAwABAAAAAgAAAAIBAwABAAAAAQAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAAAoBAwABAAAAAgAAABEBBAABAAAAhgAAABUBAwABAAAAAQAAABYBAwABAAAAAgAAABcBBAABAAAABAAAAAAAAABZA4YB',
  ],
  [
    '4 bits',
    [
      [1, 2, 15],
      [8, 7, 3],
    ],
    'SUkqAAgAAAAKAAABAwABAAAAAwAAAAEBAwABAAAAAgAAAAIBAwABAAAABAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAAAoBAwABAAAAAgAAABEBBAABAAAAhgAAABUBAwABAAAAAQAAABYBAwABAAAAAgAAABcBBAABAAAABAAAAAAAAABID+EM',
  ],
  [
    '8 bits',
    [
      [1, 2, 3, 4, 5],
      [250, 7, 128, 64, 0],
      [9, 9, 9, 33, 255],
    ],
    'SUkqAAgAAAAKAAABAwABAAAABQAAAAEBAwABAAAAAwAAAAIBAwABAAAACAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAAAoBAwABAAAAAgAAABEBBAABAAAAhgAAABUBAwABAAAAAQAAABYBAwABAAAAAwAAABcBBAABAAAADwAAAAAAAACAQMAgoF/gAQIAkJCQhP8=',
  ],
  [
    '16 bits',
    [
      [1, 258, 40000],
      [65535, 7, 4096],
    ],
    'SUkqAAgAAAAKAAABAwABAAAAAwAAAAEBAwABAAAAAgAAAAIBAwABAAAAEAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAAAoBAwABAAAAAgAAABEBBAABAAAAhgAAABUBAwABAAAAAQAAABYBAwABAAAAAgAAABcBBAABAAAADAAAAAAAAACAAECAAjn//+AAAAg=',
  ],
  [
    '16 bits, deflate and differences',
    [
      [1, 258, 40000],
      [65535, 7, 4096],
    ],
    'SUkqAAgAAAALAAABAwABAAAAAwAAAAEBAwABAAAAAgAAAAIBAwABAAAAEAAAAAMBAwABAAAACAAAAAYBAwABAAAAAQAAAAoBAwABAAAAAgAAABEBBAABAAAAkgAAABUBAwABAAAAAQAAABYBAwABAAAAAgAAABcBBAABAAAAFAAAAD0BAwABAAAAAgAAAAAAAAAeOcYmBiYt2b///ODD8n4AyHbA1w==',
  ],
  [
    '8 bits, LZW',
    [
      [1, 2, 3, 4, 5],
      [250, 7, 128, 64, 0],
      [9, 9, 9, 33, 255],
    ],
    'SUkqAAgAAAAKAAABAwABAAAABQAAAAEBAwABAAAAAwAAAAIBAwABAAAACAAAAAMBAwABAAAABQAAAAYBAwABAAAAAQAAAAoBAwABAAAAAgAAABEBBAABAAAAhgAAABUBAwABAAAAAQAAABYBAwABAAAAAwAAABcBBAABAAAAEgAAAAAAAAABAAICDASoL+ACCAAAGQah/4A=',
  ],
];

test.each(FILES)('FillOrder 2, %s: the pixels of GDAL', async (name, rows, base64) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const { read } = await openGeoTiff(bytesSource(bytes, name));
  const window = { col: 0, row: 0, width: rows[0]!.length, height: rows.length };
  const { bands, mask } = await read(window);
  expect(bands.map((band) => Array.from(band))).toEqual([rows.flat()]);
  expect(mask).toBeNull();
});

test('the order is read from the tag: the same bytes without it are other pixels', async () => {
  const [, rows, base64] = FILES.find(([name]) => name === '8 bits')!;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  // The sixth entry, FillOrder: its value.
  const at = 8 + 2 + 5 * 12;
  expect(new DataView(bytes.buffer).getUint16(at, true)).toBe(266);
  bytes[at + 8] = 1;
  const { read } = await openGeoTiff(bytesSource(bytes, 'other.tif'));
  const { bands } = await read({ col: 0, row: 0, width: 5, height: 3 });
  expect(Array.from(bands[0]!)).not.toEqual(rows.flat());
});
