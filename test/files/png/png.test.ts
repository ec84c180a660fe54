import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../../src/core/content-id.ts';
import { encodePng } from '../../../src/files/png/png.ts';
import { pngPieces } from '../../../src/files/png/png-pieces.ts';

const rgba = Uint8Array.from({ length: 4 * 3 * 4 }, (_, i) => i * 5);

test('the same pixels give the same bytes, from either kind of array', () => {
  const bytes = encodePng(4, 3, rgba);
  expect(encodePng(4, 3, new Uint8ClampedArray(rgba))).toEqual(bytes);
  expect(Array.from(bytes.subarray(0, 8))).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  // Pinned: a change of these bytes changes every evidence package.
  expect(sha256Hex(bytes)).toBe('1e4087d031dfc409823a3946f793621f24a884e1fc2e079ee0186f240cbb805b');
});

test('in pieces: the same pixels, packed as one stream over several chunks', () => {
  const [width, height] = [700, 900];
  const pixels = Uint8Array.from({ length: 4 * width * height }, (_, i) => (i * i) >>> 7);
  const png = Buffer.concat([...pngPieces(width, height, pixels)]);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
  }
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  expect(packed.length).toBeGreaterThan(1);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', ...packed.map(() => 'IDAT'), 'IEND']);
  const rows = inflateSync(Buffer.concat(packed));
  const stride = 4 * width;
  const back = new Uint8Array(pixels.length);
  for (let i = 0; i < back.length; i++) {
    const row = Math.floor(i / stride);
    back[i] = rows[i + row + 1]! + (row === 0 ? 0 : back[i - stride]!);
  }
  expect(rows.length).toBe((stride + 1) * height);
  expect(Buffer.compare(back, pixels)).toBe(0);
  expect(() => [...pngPieces(width, height + 1, pixels)]).toThrowError(/png-size-wrong/);
});

test.each([
  [4, 4],
  [0, 3],
  [-4, -3],
])('%i × %i pixels don’t fit', (width, height) => {
  expect(() => encodePng(width, height, rgba)).toThrowError(/png-size-wrong/);
});
