import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Rings of one shape as polygons: clockwise rings are outer, others are holes of the smallest outer
 * ring around them. A hole that no outer ring contains is kept as a polygon of its own.
 */
export function groupRings(rings: readonly Position[][]): Polygon | MultiPolygon {
  if (rings.length === 1) return { type: 'Polygon', coordinates: [rings[0] as Position[]] };
  const outers: { ring: Position[]; size: number; holes: Position[][] }[] = [];
  const holes: Position[][] = [];
  for (const ring of rings) {
    const size = clockwiseArea(ring);
    if (size >= 0) outers.push({ ring, size, holes: [] });
    else holes.push(ring);
  }
  outers.sort((s, t) => s.size - t.size);
  const alone: Position[][] = [];
  for (const hole of holes) {
    const owner = outers.find((outer) => contains(outer.ring, hole));
    if (owner) owner.holes.push(hole);
    else alone.push(hole);
  }
  const inFileOrder = outers.sort((s, t) => rings.indexOf(s.ring) - rings.indexOf(t.ring));
  const polygons = [
    ...inFileOrder.map((outer) => [outer.ring, ...outer.holes]),
    ...alone.map((ring) => [ring]),
  ];
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] as Position[][] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Planar, positive for a clockwise ring. Taken from the first vertex, against rounding. */
function clockwiseArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x1, y1] = ring[index - 1] as [number, number];
    const [x2, y2] = ring[index] as [number, number];
    doubled += (x2 - x0) * (y1 - y0) - (x1 - x0) * (y2 - y0);
  }
  return doubled / 2;
}

/** By the first vertex of `inner` that is not on the edge of `outer`. */
function contains(outer: readonly Position[], inner: readonly Position[]): boolean {
  for (const [x, y] of inner as [number, number][]) {
    const side = sideOf(outer, x, y);
    if (side !== 'edge') return side === 'inside';
  }
  return true;
}

function sideOf(ring: readonly Position[], x: number, y: number): 'inside' | 'outside' | 'edge' {
  let inside = false;
  for (let index = 0; index < ring.length; index++) {
    const [x1, y1] = ring[index] as [number, number];
    const [x2, y2] = ring[(index + 1) % ring.length] as [number, number];
    const cross = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    const within =
      x >= Math.min(x1, x2) &&
      x <= Math.max(x1, x2) &&
      y >= Math.min(y1, y2) &&
      y <= Math.max(y1, y2);
    if (cross === 0 && within) return 'edge';
    if (y1 > y !== y2 > y && cross > 0 === y2 > y1) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
