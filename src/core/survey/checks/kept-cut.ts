import type { MultiPolygon, Polygon } from 'geojson';
import type { GroundPiece, PlacedPolygon } from '../../area/polygon-overlap.ts';

type Cut = (a: PlacedPolygon, b: PlacedPolygon) => GroundPiece | null;
/** `unknown`: the cut failed on a degenerate shape, which a person should be told. */
export type CutResult = GroundPiece | null | 'unknown';
type Geometry = Polygon | MultiPolygon;

/** Two outlines drawn along one line share slivers; from here on it is ground. */
export const SMALLEST_PIECE_M2 = 0.01;

/** A cut of two polygons, remembered per pair of geometries, which are never changed in place. */
export function keptCut(cut: Cut): (a: PlacedPolygon, b: PlacedPolygon) => CutResult {
  const known = new WeakMap<Geometry, WeakMap<Geometry, Map<string, CutResult>>>();
  return (a, b) => {
    const ofFirst = known.get(a.geometry) ?? new WeakMap();
    known.set(a.geometry, ofFirst);
    const ofPair = ofFirst.get(b.geometry) ?? new Map();
    ofFirst.set(b.geometry, ofPair);
    const key = `${a.crs} ${b.crs}`;
    const before = ofPair.get(key);
    if (before !== undefined) return before;
    const found = attempt(cut, a, b);
    ofPair.set(key, found);
    return found;
  };
}

function attempt(cut: Cut, a: PlacedPolygon, b: PlacedPolygon): CutResult {
  try {
    const found = cut(a, b);
    return found && found.areaM2 >= SMALLEST_PIECE_M2 ? found : null;
  } catch {
    return 'unknown';
  }
}
