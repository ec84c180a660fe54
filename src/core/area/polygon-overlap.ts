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

/**
 * Edges that were drawn along one line part by the tolerance on each side: what is narrower than
 * this between them is no ground. A kilometre of such an edge would else be an error of 1 m².
 */
const SLIVER_M = 0.005;

/** The parts that are ground; null where there is none. */
function piece(geometry: Polygon | MultiPolygon): GroundPiece | null {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const ground = parts.flatMap((coordinates) => {
    const part: Polygon = { type: 'Polygon', coordinates };
    const { areaM2, perimeterM } = polygonArea(part, LON_LAT);
    return 2 * areaM2 >= SLIVER_M * perimeterM ? [{ coordinates, areaM2 }] : [];
  });
  const [first] = ground;
  if (!first) return null;
  const areaM2 = ground.reduce((sum, part) => sum + part.areaM2, 0);
  if (ground.length === parts.length) return { geometry, areaM2 };
  const coordinates = ground.map((part) => part.coordinates);
  return ground.length === 1
    ? { geometry: { type: 'Polygon', coordinates: first.coordinates }, areaM2 }
    : { geometry: { type: 'MultiPolygon', coordinates }, areaM2 };
}

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
