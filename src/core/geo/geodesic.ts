import geographiclib from 'geographiclib-geodesic';
import type { XY } from './crs.ts';
import { ELLIPSOIDS, type EllipsoidName } from './ellipsoids.ts';
import { shortEdgeRingAreaM2 } from './short-edge-ring.ts';

const GEODESICS = {
  WGS84: new geographiclib.Geodesic.Geodesic(ELLIPSOIDS.WGS84.a, ELLIPSOIDS.WGS84.f),
  GRS80: new geographiclib.Geodesic.Geodesic(ELLIPSOIDS.GRS80.a, ELLIPSOIDS.GRS80.f),
};

/**
 * Area in m² (never negative) and perimeter in m of a ring of [lon, lat] whose edges are geodesics;
 * the closing vertex is not repeated. Short edges by closed form, long ones by GeographicLib.
 * Source: Karney 2013, J. Geodesy 87, 43–55; see geo/short-edge-ring.
 */
export function geodesicRing(
  lonLats: readonly XY[],
  ellipsoid: EllipsoidName,
): { areaM2: number; perimeterM: number } {
  const polygon = GEODESICS[ellipsoid].Polygon(false);
  for (const [lon, lat] of lonLats) polygon.AddPoint(lat, lon);
  const { area = 0, perimeter } = polygon.Compute(false, true);
  const areaM2 = shortEdgeRingAreaM2(lonLats, ellipsoid) ?? area;
  return { areaM2: Math.abs(areaM2), perimeterM: perimeter };
}
