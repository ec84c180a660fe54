import type { BandArray } from '../layers/raster.ts';

/** Class ids and whole percents (0 … 100) of the first `pixels` values; nothing is masked here. */
export type ConfidentPixels = (
  bands: readonly BandArray[],
  pixels: number,
  classIds: Uint8Array,
  confidencePct: Uint8Array,
) => void;
