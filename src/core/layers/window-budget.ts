import type { DataType, RasterHeader } from './raster.ts';

const WINDOW_BYTES = 64 * 1024 * 1024;
const WINDOW_PIXELS = 1 << 19;

const BYTES: Readonly<Record<DataType, number>> = {
  uint8: 1,
  int8: 1,
  uint16: 2,
  int16: 2,
  uint32: 4,
  int32: 4,
  float32: 4,
  float64: 8,
};

/** Pixels to read at once: half a million, fewer where many bands would take more than 64 MB. */
export function windowPixels({ bandCount, dataType }: RasterHeader): number {
  const pixels = Math.floor(WINDOW_BYTES / (Math.max(1, bandCount) * BYTES[dataType]));
  return Math.max(1, Math.min(WINDOW_PIXELS, pixels));
}
