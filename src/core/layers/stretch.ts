import type { BandArray, RasterBlock } from './raster.ts';

/** How three bands become a picture. `bands` index `RasterBlock.bands`; low → 0, high → 255. */
export interface Stretch {
  readonly bands: readonly [number, number, number];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Enough for a percentile that no eye can tell from the exact one. */
const MAX_SAMPLES = 200_000;

/** An 8-bit image that spreads over this much of 0 … 255 is a picture already. */
const PICTURE_SPREAD = 96;

/**
 * 2nd and 98th percentile of each band, nodata and NaN left out. 8-bit bands that are already a
 * picture stay as they are (0, 255), so that colours agree with other programs.
 */
export function computeStretch(
  block: RasterBlock,
  bands: readonly [number, number, number],
): Stretch {
  const ranges = bands.map((band) => percentileRange(block.bands[band]!, block.mask));
  const low = Math.min(...ranges.map((range) => range[0]));
  const high = Math.max(...ranges.map((range) => range[1]));
  const picture =
    bands.every((band) => block.bands[band] instanceof Uint8Array) && high - low >= PICTURE_SPREAD;
  if (picture) return { bands, low: [0, 0, 0], high: [255, 255, 255] };
  return { bands, low: ranges.map((range) => range[0]), high: ranges.map((range) => range[1]) };
}

function percentileRange(values: BandArray, mask: Uint8Array | null): [number, number] {
  const step = Math.max(1, Math.ceil(values.length / MAX_SAMPLES));
  const kept = new Float64Array(Math.ceil(values.length / step));
  let count = 0;
  for (let i = 0; i < values.length; i += step) {
    const value = values[i]!;
    if ((mask === null || mask[i] !== 0) && Number.isFinite(value)) kept[count++] = value;
  }
  if (count === 0) return [0, 1];
  const sorted = kept.subarray(0, count).sort();
  const low = sorted[Math.floor(0.02 * (count - 1))]!;
  const high = sorted[Math.ceil(0.98 * (count - 1))]!;
  return high > low ? [low, high] : [low, low + 1];
}

/** Row-major RGBA, length 4·width·height; alpha 0 where masked or not finite, else 255. */
export function stretchRgba(block: RasterBlock, stretch: Stretch): Uint8ClampedArray {
  const size = block.window.width * block.window.height;
  const rgba = new Uint8ClampedArray(size * 4);
  for (let i = 0; i < size; i++)
    rgba[4 * i + 3] = block.mask !== null && block.mask[i] === 0 ? 0 : 255;
  for (let channel = 0; channel < 3; channel++) {
    const values = block.bands[stretch.bands[channel]!]!;
    const low = stretch.low[channel]!;
    const scale = 255 / (stretch.high[channel]! - low);
    for (let i = 0; i < size; i++) {
      const value = values[i]!;
      if (Number.isFinite(value)) rgba[4 * i + channel] = (value - low) * scale;
      else rgba[4 * i + 3] = 0;
    }
  }
  return rgba;
}
