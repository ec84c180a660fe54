import type { Place } from './control-grid.ts';

/** A square of the web-mercator pyramid: z levels, x eastward, y southward from the date line. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Where a place on Earth lies in an image, in pixels of it; null where the projection has no answer. */
export type LonLatToPixel = (
  lon: number,
  lat: number,
) => readonly [col: number, row: number] | null;

/** Longitude and latitude in degrees of a point of a tile; u, v in 0 … 1 from its north-west corner. */
export function tileLonLat(tile: TileAddress, u: number, v: number): [lon: number, lat: number] {
  const span = 2 ** tile.z;
  const lon = ((tile.x + u) / span) * 360 - 180;
  const mercatorY = Math.PI * (1 - (2 * (tile.y + v)) / span);
  return [lon, (Math.atan(Math.sinh(mercatorY)) * 180) / Math.PI];
}

/** Where the points of a tile lie in an image. */
export const tilePlace =
  (tile: TileAddress, toPixel: LonLatToPixel): Place =>
  (u, v) =>
    toPixel(...tileLonLat(tile, u, v));
