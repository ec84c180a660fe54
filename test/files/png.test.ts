import { expect, test } from 'vitest';
import { sha256Hex } from '../../src/core/content-id.ts';
import { encodePng } from '../../src/files/png.ts';

const rgba = Uint8Array.from({ length: 4 * 3 * 4 }, (_, i) => i * 5);

test('the same pixels give the same bytes, from either kind of array', () => {
  const bytes = encodePng(4, 3, rgba);
  expect(encodePng(4, 3, new Uint8ClampedArray(rgba))).toEqual(bytes);
  expect(Array.from(bytes.subarray(0, 8))).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  // Pinned: a change of these bytes changes every evidence package.
  expect(sha256Hex(bytes)).toBe('1e4087d031dfc409823a3946f793621f24a884e1fc2e079ee0186f240cbb805b');
});

test.each([
  [4, 4],
  [0, 3],
  [-4, -3],
])('%i × %i pixels don’t fit', (width, height) => {
  expect(() => encodePng(width, height, rgba)).toThrowError(/png-size-wrong/);
});
