import type { MultiPolygon, Polygon } from 'geojson';

/** Where ground is counted twice, or cut away that was never there. `ring` counts over all parts. */
export interface MisplacedRing {
  readonly ring: number;
  readonly at: readonly [x: number, y: number];
}

/** An edge from its lower end to its upper one, so that two rings that share it agree to the bit. */
interface Edge {
  readonly ring: number;
  readonly part: number;
  readonly isOuter: boolean;
  readonly bottom: readonly [x: number, y: number];
  readonly top: readonly [x: number, y: number];
}

type Crossing = Pick<Edge, 'ring' | 'part' | 'isOuter'> & { readonly x: number };

/** Heights of a ring, as a share of it, at which its neighbours are looked at. */
const LOOKED_AT = [0.29, 0.53, 0.79];

/** Narrower than the rounding of coordinates along an edge that two rings share. */
const NOISE = 1e-9;

/** Every edge that is not level, lowest first; and the heights to look at, lowest first. */
function edgesAndLines(geometry: Polygon | MultiPolygon) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const edges: Edge[] = [];
  const lines: number[] = [];
  let ring = 0;
  for (const [part, rings] of parts.entries()) {
    for (const [index, positions] of rings.entries()) {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const [i, [x1 = 0, y1 = 0]] of positions.entries()) {
        const [x2 = 0, y2 = 0] = positions[(i + 1) % positions.length] ?? [];
        [low, high] = [Math.min(low, y1), Math.max(high, y1)];
        if (y1 === y2) continue;
        const [one, other] = [[x1, y1] as const, [x2, y2] as const];
        const ends = y1 < y2 ? { bottom: one, top: other } : { bottom: other, top: one };
        edges.push({ ring, part, isOuter: index === 0, ...ends });
      }
      lines.push(...LOOKED_AT.map((share) => low + (high - low) * share));
      ring += 1;
    }
  }
  edges.sort((p, q) => p.bottom[1] - q.bottom[1]);
  return { edges, lines: lines.sort((p, q) => p - q), rings: ring };
}

const crossingAt = ({ bottom, top, ring, part, isOuter }: Edge, y: number): Crossing => {
  const share = (y - bottom[1]) / (top[1] - bottom[1]);
  return { x: bottom[0] + share * (top[0] - bottom[0]), ring, part, isOuter };
};

/** Whether rings that hold one point may do so: one outer ring, or it and one hole of its part. */
function mayHold(inside: ReadonlyMap<number, Crossing>): boolean {
  const filled = new Set<number>();
  const cut = new Set<number>();
  for (const { part, isOuter } of inside.values()) {
    const known = isOuter ? filled : cut;
    if (known.has(part)) return false;
    known.add(part);
  }
  for (const part of cut) if (!filled.delete(part)) return false;
  return filled.size <= 1;
}

/** `crossings` of one line, from west to east. */
function firstMisplaced(crossings: readonly Crossing[], y: number): MisplacedRing | null {
  const inside = new Map<number, Crossing>();
  for (const [index, crossing] of crossings.entries()) {
    if (!inside.delete(crossing.ring)) inside.set(crossing.ring, crossing);
    const width = (crossings[index + 1]?.x ?? crossing.x) - crossing.x;
    if (width <= NOISE * Math.max(1, Math.abs(crossing.x)) || mayHold(inside)) continue;
    return { ring: crossing.ring, at: [crossing.x, y] };
  }
  return null;
}

/**
 * A ring where it may not be, or null: a hole outside of its polygon or in another hole, a part of
 * a MultiPolygon over another. For rings that cross none; planar, along three lines of each ring.
 */
export function findMisplacedRing(geometry: Polygon | MultiPolygon): MisplacedRing | null {
  const { edges, lines, rings } = edgesAndLines(geometry);
  if (rings < 2) return null;
  let next = 0;
  let active: Edge[] = [];
  for (const y of lines) {
    for (let edge = edges[next]; edge && edge.bottom[1] <= y; edge = edges[++next]) {
      active.push(edge);
    }
    active = active.filter(({ top }) => top[1] > y);
    const crossings = active.map((edge) => crossingAt(edge, y)).sort((p, q) => p.x - q.x);
    const misplaced = firstMisplaced(crossings, y);
    if (misplaced !== null) return misplaced;
  }
  return null;
}
