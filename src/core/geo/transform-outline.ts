import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { XY } from './crs.ts';
import type { CrsCode } from './crs-code.ts';
import { pointTransform } from './transform.ts';

/** 2¹² parts of one edge; an edge that long crosses a continent. */
const DEEPEST = 12;

/** How far the images of ¼, ½ and ¾ of an edge lie from the same places of its chord. */
function deviation(p: XY, q: XY, move: (xy: XY) => XY, from: XY, to: XY): number {
  return Math.max(
    ...[0.25, 0.5, 0.75].map((t) => {
      const [x, y] = move([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]);
      return Math.hypot(
        x - (from[0] + t * (to[0] - from[0])),
        y - (from[1] + t * (to[1] - from[1])),
      );
    }),
  );
}

/**
 * A polygon in another CRS, its edges still straight lines of the CRS in which it was drawn: extra
 * vertices keep them within `tolerance` (units of `to`). Without them a long edge would cut across
 * the bend, and two outlines that share part of an edge would no longer meet.
 * Errors: those of `projection`.
 */
export function transformOutline<Outline extends Polygon | MultiPolygon>(
  geometry: Outline,
  from: CrsCode,
  to: CrsCode,
  tolerance: number,
): Outline {
  if (from === to) return geometry;
  const move = pointTransform(from, to);

  const edge = (p: XY, q: XY, start: XY, end: XY, depth: number, out: Position[]): void => {
    if (depth < DEEPEST && deviation(p, q, move, start, end) > tolerance) {
      // Halves do not depend on the direction, so that neighbours cut a shared edge alike.
      const half: XY = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
      const middle = move(half);
      edge(p, half, start, middle, depth + 1, out);
      edge(half, q, middle, end, depth + 1, out);
    } else out.push([end[0], end[1]]);
  };
  const ring = (positions: readonly Position[]): Position[] => {
    const places = positions.map(([x = Number.NaN, y = Number.NaN]): XY => [x, y]);
    const moved = places.map(move);
    const out: Position[] = moved.slice(0, 1);
    for (let i = 1; i < places.length; i++) {
      edge(places[i - 1]!, places[i]!, moved[i - 1]!, moved[i]!, 0, out);
    }
    const [first, last] = [places[0], places.at(-1)];
    const isOpen = first && last && (first[0] !== last[0] || first[1] !== last[1]);
    if (isOpen) edge(last, first, moved.at(-1)!, moved[0]!, 0, out);
    return out;
  };
  const coordinates =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map(ring)
      : geometry.coordinates.map((rings) => rings.map(ring));
  return { type: geometry.type, coordinates } as Outline;
}
