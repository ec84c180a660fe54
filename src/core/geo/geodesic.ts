import geographiclib from 'geographiclib-geodesic';
import type { XY } from './crs.ts';

/** Semi-axis a in m and flattening f. GRS80 is the ellipsoid of JGD2011 and JGD2000. */
export const ELLIPSOIDS = {
  WGS84: { a: 6378137, f: 1 / 298.257223563 },
  GRS80: { a: 6378137, f: 1 / 298.257222101 },
} as const;

export type EllipsoidName = keyof typeof ELLIPSOIDS;

const GEODESICS = {
  WGS84: new geographiclib.Geodesic.Geodesic(ELLIPSOIDS.WGS84.a, ELLIPSOIDS.WGS84.f),
  GRS80: new geographiclib.Geodesic.Geodesic(ELLIPSOIDS.GRS80.a, ELLIPSOIDS.GRS80.f),
};

/**
 * Area in m² (never negative) and perimeter in m of a ring of [lon, lat] whose edges are geodesics;
 * the closing vertex is not repeated. About 1e-5 m² of rounding noise.
 * Source: Karney 2013, J. Geodesy 87, 43–55, by geographiclib-geodesic.
 */
export function geodesicRing(
  lonLats: readonly XY[],
  ellipsoid: EllipsoidName,
): { areaM2: number; perimeterM: number } {
  const polygon = GEODESICS[ellipsoid].Polygon(false);
  for (const [lon, lat] of lonLats) polygon.AddPoint(lat, lon);
  const { area, perimeter } = polygon.Compute(false, true);
  return { areaM2: Math.abs(area ?? 0), perimeterM: perimeter };
}
