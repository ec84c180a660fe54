import type { LonLatBounds } from './survey-bounds.ts';

/** A part of the web-mercator world, x and y in 0 … 1 eastward and southward. */
export interface MercatorFrame {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

const MARGIN = 1.06;

/** Eastward and southward, 0 … 1. */
export const mercator = ([lon, lat]: readonly [number, number]): readonly [number, number] => [
  mercatorX(lon),
  mercatorY(lat),
];

const mercatorX = (lon: number) => (lon + 180) / 360;
const mercatorY = (lat: number) => {
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
};

/** The bounds in the middle of a picture of that shape, with a little room around them. */
export function stillFrame(
  [west, south, east, north]: LonLatBounds,
  size: { readonly width: number; readonly height: number },
): MercatorFrame {
  const [left, right] = [mercatorX(west), mercatorX(east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const perPixel =
    MARGIN * Math.max((right - left) / size.width, (bottom - top) / size.height, 1e-12);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [halfX, halfY] = [(perPixel * size.width) / 2, (perPixel * size.height) / 2];
  return { west: x - halfX, east: x + halfX, north: y - halfY, south: y + halfY };
}
