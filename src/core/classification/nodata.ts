import type { RasterBlock } from '../layers/raster.ts';

/** Pixel value of a coverage map, and of its confidence, where nothing is known. */
export const NODATA = 255;

/** Visits each pixel that is masked or has a feature that is not finite, perhaps twice. */
export function unknownPixels(
  { window, bands, mask }: RasterBlock,
  visit: (pixel: number) => void,
): void {
  const pixels = window.width * window.height;
  for (const band of bands) {
    if (!(band instanceof Float32Array || band instanceof Float64Array)) continue;
    for (let i = 0; i < pixels; i++) if (!Number.isFinite(band[i]!)) visit(i);
  }
  if (mask) for (let i = 0; i < pixels; i++) if (mask[i] === 0) visit(i);
}
