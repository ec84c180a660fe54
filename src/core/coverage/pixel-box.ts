import type { MultiPolygon, Polygon } from 'geojson';
import { invertAffine } from '../geo/affine.ts';
import type { PixelWindow, RasterGrid } from '../layers/raster.ts';

/** Bounds in pixels, fractions kept. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Bounds of a geometry that is in the grid's CRS. */
export function pixelBox(geometry: Polygon | MultiPolygon, grid: RasterGrid): PixelBox {
  const [a, b, c, d, e, f] = invertAffine(grid.transform) ?? [0, 0, 0, 0, 0, 0];
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const rings of parts) {
    for (const ring of rings) {
      for (const position of ring) {
        const x = position[0]!;
        const y = position[1]!;
        const col = a * x + b * y + c;
        const row = d * x + e * y + f;
        if (col < left) left = col;
        if (col > right) right = col;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
      }
    }
  }
  return { left, top, right, bottom };
}

/** Half a pixel holds no centre. */
export const reachesBeyond = (box: PixelBox, { width, height }: RasterGrid): boolean =>
  box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5;

export const meetsWindow = (box: PixelBox, { col, row, width, height }: PixelWindow): boolean =>
  box.left < col + width && box.right > col && box.top < row + height && box.bottom > row;

export const boxesMeet = (one: PixelBox, other: PixelBox): boolean =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;
