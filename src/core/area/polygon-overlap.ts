import { bbox, feature, featureCollection, intersect } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { CrsCode } from '../geo/crs-code.ts';
import { transformGeometry } from '../geo/transform.ts';
import { polygonArea } from './polygon-area.ts';

/** A polygon with the CRS of its coordinates. */
export interface PlacedPolygon {
  readonly geometry: Polygon | MultiPolygon;
  readonly crs: CrsCode;
}

const LON_LAT: CrsCode = 'EPSG:4326';

/**
 * Ellipsoidal area that two polygons share, m²; 0 where they only touch. The cut is planar in
 * degrees (turf), the area geodesic. Errors: those of `projection`; invalid rings must be refused before.
 */
export function overlapAreaM2(a: PlacedPolygon, b: PlacedPolygon): number {
  const [first, second] = [a, b].map(({ geometry, crs }) =>
    transformGeometry(geometry, crs, LON_LAT),
  );
  if (!first || !second || boxesApart(first, second)) return 0;
  const shared = intersect(featureCollection([feature(first), feature(second)]));
  return shared ? polygonArea(shared.geometry, LON_LAT).areaM2 : 0;
}

function boxesApart(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = bbox(a);
  const [otherWest = 0, otherSouth = 0, otherEast = 0, otherNorth = 0] = bbox(b);
  return east <= otherWest || otherEast <= west || north <= otherSouth || otherNorth <= south;
}
