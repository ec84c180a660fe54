import { expect, test } from 'vitest';
import { createBlockKernel } from '../../../src/files/geotiff/block-kernel.ts';
import { decodeZstd } from '../../../src/files/geotiff/codecs.ts';
import { xxh64 } from '../../../src/files/geotiff/xxh64.ts';

const text = (content: string) => new TextEncoder().encode(content);
const CONTENT = text(
  `abcabcabcabcabcabc hello moba ${Array.from({ length: 60 }, (_, i) => `${i + 1} `).join('')}`,
);
/** Of `zstd --check`, version 1.5.4. */
const FRAME =
  'KLUv/STJXQMAossYE7Al6QAWLbLAUBwhhOwtpS4ZswgP8qlNXWpSV011a9arR31oQxea0EUTXZr06EGfbnrppFen3s6+PvrhhhdOeHHi5eTjg59tdtlk16bdzb099tlcJtd051sYisEFQQQEAwYhAQB2bgidFRx7';
const frame = () => Uint8Array.from(atob(FRAME), (letter) => letter.charCodeAt(0));
const kernel = createBlockKernel();

// Published: github.com/Cyan4973/xxHash, and the empty string.
test.each([
  ['', 0xef46db3751d8e999n],
  ['a', 0xd24ec4f1a98c6e5bn],
  ['abc', 0x44bc2cf5ad770999n],
])('XXH64 of %j', (content, hash) => {
  expect(xxh64(text(content))).toBe(hash);
});

test('a frame with a checksum decodes, in kernel and twin', async () => {
  expect(CONTENT.length).toBe(201);
  expect(kernel?.decode('decodeZstd', frame(), 201)).toBe(201);
  expect(kernel?.block(201)).toEqual(CONTENT);
  expect(await decodeZstd(frame(), 201)).toEqual(CONTENT);
});

test('a wrong checksum, or half of one, is refused by both', async () => {
  const wrong = frame();
  wrong[wrong.length - 1]! ^= 1;
  for (const data of [wrong, frame().subarray(0, -2)]) {
    expect(kernel?.decode('decodeZstd', data, 201)).toBe(-1);
    expect(await decodeZstd(data, 201)).toBeNull();
  }
});
