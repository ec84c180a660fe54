import type { PixelWindow, RasterHeader } from '../../layers/raster.ts';
import type { FeatureSpec } from './feature-spec.ts';

/** Size of the image at a level: 0 = full resolution, n = overviews[n − 1]. */
export function levelSize(header: RasterHeader, level: number): { width: number; height: number } {
  return level === 0 ? header : (header.overviews[level - 1] ?? header);
}

/**
 * Radius at a level: that of full resolution over the reduction, at least 1. A reduced picture of a
 * texture is for the eye; what is classified is read at full resolution.
 */
export function radiusAt(spec: FeatureSpec, header: RasterHeader, level: number): number {
  if (spec.kind !== 'texture') return 0;
  const reduction = header.width / levelSize(header, level).width;
  return Math.max(1, Math.round(spec.radiusPixels / reduction));
}

/** A window with `margin` pixels around it, cut at the edges of the image. */
export function widen(
  { col, row, width, height }: PixelWindow,
  margin: number,
  size: { readonly width: number; readonly height: number },
): PixelWindow {
  const left = Math.max(0, col - margin);
  const top = Math.max(0, row - margin);
  const right = Math.min(size.width, col + width + margin);
  const bottom = Math.min(size.height, row + height + margin);
  return { col: left, row: top, width: right - left, height: bottom - top };
}
