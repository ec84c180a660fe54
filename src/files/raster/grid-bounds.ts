import { type Affine, applyAffine } from '../../core/geo/affine.ts';
import type { RasterHeader } from '../../core/layers/raster.ts';

/** [minX, minY, maxX, maxY] of a grid, all four corners counted. */
export function gridBounds(
  transform: Affine,
  width: number,
  height: number,
): RasterHeader['bounds'] {
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([col, row]) => applyAffine(transform, col!, row!));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
