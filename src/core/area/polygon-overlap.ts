import { bbox, difference, feature, featureCollection, intersect } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { CrsCode } from '../geo/crs-code.ts';
import { transformOutline } from '../geo/transform-outline.ts';
import { polygonArea } from './polygon-area.ts';

/** A polygon with the CRS of its coordinates. */
export interface PlacedPolygon {
  readonly geometry: Polygon | MultiPolygon;
  readonly crs: CrsCode;
}

/** A piece of ground in EPSG:4326, with its ellipsoidal area. */
export interface GroundPiece {
  readonly geometry: Polygon | MultiPolygon;
  readonly areaM2: number;
}

const LON_LAT: CrsCode = 'EPSG:4326';
/** Degrees; about 1 mm. */
const EDGE_TOLERANCE = 1e-8;

const lonLatOf = ({ geometry, crs }: PlacedPolygon) =>
  transformOutline(geometry, crs, LON_LAT, EDGE_TOLERANCE);

const piece = (geometry: Polygon | MultiPolygon): GroundPiece => ({
  geometry,
  areaM2: polygonArea(geometry, LON_LAT).areaM2,
});

/**
 * Ground that two polygons share; null where they are apart or only touch. The cut is planar in
 * degrees (turf), the area geodesic. Errors: those of `projection`; refuse invalid rings before.
 */
export function sharedGround(a: PlacedPolygon, b: PlacedPolygon): GroundPiece | null {
  const [first, second] = [lonLatOf(a), lonLatOf(b)];
  if (boxesApart(first, second)) return null;
  const shared = intersect(featureCollection([feature(first), feature(second)]));
  return shared && piece(shared.geometry);
}

/** Ground of `a` that lies outside of `range`; null where there is none. Errors: as sharedGround. */
export function groundOutside(a: PlacedPolygon, range: PlacedPolygon): GroundPiece | null {
  const [own, allowed] = [lonLatOf(a), lonLatOf(range)];
  if (boxesApart(own, allowed)) return piece(own);
  const outside = difference(featureCollection([feature(own), feature(allowed)]));
  return outside && piece(outside.geometry);
}

function boxesApart(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = bbox(a);
  const [otherWest = 0, otherSouth = 0, otherEast = 0, otherNorth = 0] = bbox(b);
  return east <= otherWest || otherEast <= west || north <= otherSouth || otherNorth <= south;
}
