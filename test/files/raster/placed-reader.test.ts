import { describe, expect, it } from 'vitest';
import type { RasterBlock } from '../../../src/core/layers/raster.ts';
import { placedReader } from '../../../src/files/raster/placed-reader.ts';
import { memoryReader } from '../../core/training/memory-reader.ts';

const window = { col: 0, row: 0, width: 2, height: 1 };

describe('an image with a file beside it', () => {
  it.each([
    { what: 'says nothing of nodata', bands: new Map(), mask: null },
    { what: 'names a nodata value', bands: new Map([[0, { nodata: 7 }]]), mask: [1, 0] },
  ])('lends and takes back memory as without it, where that $what', async ({ bands, mask }) => {
    const back: RasterBlock[] = [];
    const reader = {
      ...memoryReader({ width: 2, height: 1, bands: [Uint8Array.of(3, 7)] }),
      recycle: (block: RasterBlock) => back.push(block),
      isBlank: () => true,
    };
    const pam = { transform: null, crs: null, bands };
    const placed = placedReader(reader, { pam, world: null, prj: null }, null);
    const block = await placed.read(window);
    expect(block.mask && [...block.mask]).toEqual(mask);
    placed.recycle?.(block);
    expect(back.map((given) => given.bands[0])).toEqual([block.bands[0]]);
    expect(placed.isBlank?.(window)).toBe(true);
  });
});
