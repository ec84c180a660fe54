import { type BandHistogram, histogramOf } from '../../core/layers/histogram.ts';
import type {
  BandArray,
  PixelWindow,
  RasterBlock,
  RasterReader,
} from '../../core/layers/raster.ts';
import type { CancelSignal } from '../../core/progress.ts';
import { featureReader } from '../../core/training/features/feature-reader.ts';
import type { FeatureSpec } from '../../core/training/features/feature-spec.ts';

/** Longest side that an overview needs for its values to stand for the image's. */
const ENOUGH_PIXELS = 512;
const MOST_PIXELS = 1 << 22;
/** Where no level is small enough: this many windows either way, of this size. */
const SAMPLES = 8;
const SAMPLE_PIXELS = 128;

/**
 * The values of each feature over the smallest overview that stands for the image, every pixel of
 * it counted; where there is none, over 64 windows spread evenly. Null: no value at all.
 */
export async function shownHistograms(
  reader: RasterReader,
  features: readonly FeatureSpec[],
  signal?: CancelSignal,
): Promise<readonly (BandHistogram | null)[]> {
  const { header } = reader;
  const sizes = [{ width: header.width, height: header.height }, ...header.overviews];
  const enough = sizes.filter((size) => Math.max(size.width, size.height) >= ENOUGH_PIXELS);
  const level = Math.max(0, enough.length - 1);
  const size = sizes[level]!;
  const isSmall = size.width * size.height <= MOST_PIXELS;
  const windows = isSmall ? [{ col: 0, row: 0, ...size }] : spreadWindows(size);
  const shown = featureReader(reader, features);
  const blocks: RasterBlock[] = [];
  for (const window of windows) {
    const options = { level, ...(signal ? { signal } : {}) };
    blocks.push(await shown.read(window, options));
  }
  return features.map((_, index) => {
    const values = joined(blocks.map(({ bands }) => bands[index]!));
    const masked = blocks.some(({ mask }) => mask !== null);
    return histogramOf(values, masked ? joined(blocks.map(maskOf)) : null);
  });
}

function spreadWindows(size: { width: number; height: number }): readonly PixelWindow[] {
  const width = Math.min(SAMPLE_PIXELS, size.width);
  const height = Math.min(SAMPLE_PIXELS, size.height);
  return Array.from({ length: SAMPLES * SAMPLES }, (_, index) => ({
    col: Math.floor(((index % SAMPLES) / (SAMPLES - 1)) * (size.width - width)),
    row: Math.floor((Math.floor(index / SAMPLES) / (SAMPLES - 1)) * (size.height - height)),
    width,
    height,
  }));
}

const maskOf = ({ mask, window }: RasterBlock): Uint8Array =>
  mask ?? new Uint8Array(window.width * window.height).fill(1);

function joined<T extends BandArray>(parts: readonly T[]): T {
  if (parts.length === 1) return parts[0]!;
  const Kind = parts[0]!.constructor as new (length: number) => T;
  const all = new Kind(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part as never, at);
    at += part.length;
  }
  return all;
}
