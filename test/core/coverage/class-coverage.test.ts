import { expect, it } from 'vitest';
import {
  classCoverage,
  countPixels,
  createPixelCounts,
  nodataPixels,
} from '../../../src/core/coverage/class-coverage.ts';

it('counts the pixels of every class, those that cover nothing too, and nodata apart', () => {
  const counts = createPixelCounts();
  countPixels(Uint8Array.of(1, 3, 3, 255), counts);
  countPixels(Uint8Array.of(3, 255), counts);
  const areasM2 = new Float64Array(256);
  areasM2[1] = 100.5;
  areasM2[3] = 301.5;
  const named = (id: number) => ({ id, name: `${id}`, color: '#000000', isBed: true });
  expect(classCoverage([named(1), named(2), named(3)], counts, areasM2)).toEqual([
    { classId: 1, pixels: 1, areaM2: 100.5 },
    { classId: 2, pixels: 0, areaM2: 0 },
    { classId: 3, pixels: 3, areaM2: 301.5 },
  ]);
  expect(nodataPixels(counts)).toBe(2);
});
