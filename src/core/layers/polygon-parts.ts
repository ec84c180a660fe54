import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { VectorLayer } from './vector-layer.ts';

/** Rings of every polygon of a shape, those inside a collection too. */
export function polygonParts(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonParts) : [];
}

/** All polygons of a layer as one outline: a place in any of them is in it. Null: it has none. */
export function layerOutline({ features }: VectorLayer): Polygon | MultiPolygon | null {
  const parts = features.flatMap(({ geometry }) => (geometry ? polygonParts(geometry) : []));
  const [first] = parts;
  if (!first) return null;
  return parts.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: parts };
}
