import { describe, expect, it } from 'vitest';
import type { BandArray, RasterBlock } from '../../../src/core/layers/raster.ts';
import { computeStretch, stretchRgba } from '../../../src/core/layers/stretch.ts';

const block = (bands: BandArray[], width: number, mask: Uint8Array | null = null): RasterBlock => ({
  window: { col: 0, row: 0, width, height: bands[0]!.length / width },
  bands,
  mask,
});

describe('computeStretch', () => {
  it('takes the 2nd and 98th percentile of 16-bit bands', () => {
    const ramp = Uint16Array.from({ length: 101 }, (_, i) => 1000 + i * 10);
    const { low, high } = computeStretch(block([ramp, ramp, ramp], 101), [0, 1, 2]);
    expect(low).toEqual([1020, 1020, 1020]);
    expect(high).toEqual([1980, 1980, 1980]);
  });

  it('leaves an 8-bit picture as it is, but stretches a dark 8-bit measurement', () => {
    const wide = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(computeStretch(block([wide, wide, wide], 16), [0, 1, 2]).high).toEqual([255, 255, 255]);
    const dark = Uint8Array.from({ length: 256 }, (_, i) => i >> 4);
    expect(computeStretch(block([dark, dark, dark], 16), [0, 1, 2]).high).toEqual([15, 15, 15]);
  });

  it('leaves masked pixels and NaN out', () => {
    const values = Float32Array.of(1, 2, Number.NaN, 9999);
    const { low, high } = computeStretch(block([values], 4, Uint8Array.of(1, 1, 1, 0)), [0, 0, 0]);
    expect([low[0], high[0]]).toEqual([1, 2]);
  });

  it('has an answer for an image of nothing and for a flat one', () => {
    const empty = computeStretch(block([Uint16Array.of(5, 5)], 2, Uint8Array.of(0, 0)), [0, 0, 0]);
    expect([empty.low[0], empty.high[0]]).toEqual([0, 1]);
    const flat = computeStretch(block([Uint16Array.of(5, 5)], 2), [0, 0, 0]);
    expect([flat.low[0], flat.high[0]]).toEqual([5, 6]);
  });
});

describe('stretchRgba', () => {
  it('maps low to 0 and high to 255, clamps, and makes nodata transparent', () => {
    const values = Float32Array.of(10, 15, 20, 99, Number.NaN, 10);
    const rgba = stretchRgba(block([values], 6, Uint8Array.of(1, 1, 1, 1, 1, 0)), {
      bands: [0, 0, 0],
      low: [10, 10, 10],
      high: [20, 20, 20],
    });
    const red = Array.from({ length: 6 }, (_, i) => rgba[4 * i]);
    const alpha = Array.from({ length: 6 }, (_, i) => rgba[4 * i + 3]);
    expect(red.slice(0, 4)).toEqual([0, 128, 255, 255]);
    expect(alpha).toEqual([255, 255, 255, 255, 0, 0]);
  });
});
