import type { RasterHeader } from '../../core/layers/raster.ts';

/** A reduced copy of an image, and how much of it is skipped where even that is too fine. */
export interface LevelChoice {
  /** 0 = full resolution, n = overviews[n − 1]. */
  readonly level: number;
  readonly size: { readonly width: number; readonly height: number };
  /** Every factor-th pixel of the level is used. */
  readonly factor: number;
  /** Pixels of the full image per pixel used. */
  readonly reductionX: number;
  readonly reductionY: number;
}

/** The smallest level that still has a pixel for every `footprint` pixels of the full image. */
export function levelFor(header: RasterHeader, footprint: number): LevelChoice {
  const sizes = [{ width: header.width, height: header.height }, ...header.overviews];
  let level = 0;
  for (const [index, size] of sizes.entries()) {
    if (header.width / size.width <= Math.max(1, footprint)) level = index;
  }
  const size = sizes[level]!;
  const factor = Math.max(1, Math.floor(footprint / (header.width / size.width)));
  return {
    level,
    size,
    factor,
    reductionX: (header.width / size.width) * factor,
    reductionY: (header.height / size.height) * factor,
  };
}
