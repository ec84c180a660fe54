import type { MultiPolygon, Polygon } from 'geojson';
import { findMisplacedRing } from './ring-nesting.ts';

/** Why a polygon's area by formula would mean nothing. `ring` counts over all parts. */
export interface RingFault {
  readonly kind: 'self-intersecting' | 'degenerate' | 'overlapping';
  readonly ring: number;
  /** Near where it happens, in the polygon's own coordinates. */
  readonly at: readonly [x: number, y: number];
}

interface Segment {
  readonly ring: number;
  readonly index: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/**
 * The first fault of a polygon, or null: an edge that crosses, touches or runs back over another of
 * its own ring, one that crosses an edge of another ring, a ring of fewer than three vertices, or a
 * hole or part where it may not be. A sweep; planar, in the polygon's own coordinates.
 */
export function findRingFault(geometry: Polygon | MultiPolygon): RingFault | null {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = parts.flat();
  const segments: Segment[] = [];
  const sizes: number[] = [];
  if (rings.length === 0) return { kind: 'degenerate', ring: 0, at: [0, 0] };
  for (const [ring, positions] of rings.entries()) {
    const vertices = openRing(positions);
    sizes.push(vertices.length);
    if (vertices.length < 3) {
      const [x = 0, y = 0] = vertices[0] ?? [];
      return { kind: 'degenerate', ring, at: [x, y] };
    }
    for (const [index, [x1, y1]] of vertices.entries()) {
      const [x2, y2] = vertices[(index + 1) % vertices.length] as readonly [number, number];
      const [minX, maxX] = [Math.min(x1, x2), Math.max(x1, x2)];
      const [minY, maxY] = [Math.min(y1, y2), Math.max(y1, y2)];
      segments.push({ ring, index, x1, y1, x2, y2, minX, maxX, minY, maxY });
    }
  }
  const crossed = firstConflict(segments, sizes);
  if (crossed !== null) return crossed;
  const misplaced = findMisplacedRing(geometry);
  return misplaced && { kind: 'overlapping', ...misplaced };
}

/** Sweeps along the axis on which fewer segments overlap: a comb of long teeth is quick then, too. */
function firstConflict(segments: Segment[], sizes: readonly number[]): RingFault | null {
  const [low, high] = (
    overlap(segments, 'minX', 'maxX') <= overlap(segments, 'minY', 'maxY')
      ? ['minX', 'maxX']
      : ['minY', 'maxY']
  ) as readonly [keyof Segment, keyof Segment];
  segments.sort((s, t) => s[low] - t[low]);
  const active: Segment[] = [];
  for (const segment of segments) {
    let kept = 0;
    for (const other of active) {
      if (other[high] < segment[low]) continue;
      active[kept++] = other;
      if (conflict(segment, other, sizes[segment.ring] as number)) {
        return { kind: 'self-intersecting', ring: segment.ring, at: [segment.x1, segment.y1] };
      }
    }
    active.length = kept;
    active.push(segment);
  }
  return null;
}

/** Mean share of an axis that one segment takes, times their number. */
function overlap(segments: readonly Segment[], low: keyof Segment, high: keyof Segment): number {
  let [least, most, sum] = [Infinity, -Infinity, 0];
  for (const segment of segments) {
    least = Math.min(least, segment[low]);
    most = Math.max(most, segment[high]);
    sum += segment[high] - segment[low];
  }
  return most > least ? sum / (most - least) : segments.length;
}

function openRing(positions: readonly (readonly number[])[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const [x = Number.NaN, y = Number.NaN] of positions) {
    const last = kept.at(-1);
    if (!last || last[0] !== x || last[1] !== y) kept.push([x, y]);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (first && last && kept.length > 1 && first[0] === last[0] && first[1] === last[1]) kept.pop();
  return kept;
}

/** Sign of the turn a → b → c. */
const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

function conflict(s: Segment, t: Segment, size: number): boolean {
  if (s.maxY < t.minY || t.maxY < s.minY || s.maxX < t.minX || t.maxX < s.minX) return false;
  if (s.ring === t.ring) {
    if ((s.index + 1) % size === t.index) return foldsBack(s, t);
    if ((t.index + 1) % size === s.index) return foldsBack(t, s);
  }
  const s1 = turn(t.x1, t.y1, t.x2, t.y2, s.x1, s.y1);
  const s2 = turn(t.x1, t.y1, t.x2, t.y2, s.x2, s.y2);
  const t1 = turn(s.x1, s.y1, s.x2, s.y2, t.x1, t.y1);
  const t2 = turn(s.x1, s.y1, s.x2, s.y2, t.x2, t.y2);
  if (s1 * s2 < 0 && t1 * t2 < 0) return true;
  // Rings of one polygon may share points and edges; a ring may not touch itself.
  if (s.ring !== t.ring) return false;
  return (
    (s1 === 0 && within(t, s.x1, s.y1)) ||
    (s2 === 0 && within(t, s.x2, s.y2)) ||
    (t1 === 0 && within(s, t.x1, t.y1)) ||
    (t2 === 0 && within(s, t.x2, t.y2))
  );
}

/** Two neighbouring edges, `next` after `first`, that run back over each other: a spike. */
function foldsBack(first: Segment, next: Segment): boolean {
  if (turn(first.x1, first.y1, first.x2, first.y2, next.x2, next.y2) !== 0) return false;
  const dot =
    (first.x2 - first.x1) * (next.x2 - next.x1) + (first.y2 - first.y1) * (next.y2 - next.y1);
  return dot < 0;
}

const within = (s: Segment, x: number, y: number): boolean =>
  x >= s.minX && x <= s.maxX && y >= s.minY && y <= s.maxY;
