import type { BandArray } from '../layers/raster.ts';

/** Class ids of the first `pixels` values of the bands; nothing is masked here. */
export type PredictPixels = (bands: readonly BandArray[], pixels: number, out: Uint8Array) => void;
