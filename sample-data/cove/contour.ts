import type { LocalPoint, LocalRing, Patch } from './local-ring.ts';

export interface ContourGrid {
  readonly u: number;
  readonly v: number;
  readonly columns: number;
  readonly rows: number;
  readonly stepM: number;
}

/** Ends of the outline in a cell by its corners inside (nw 8, ne 4, se 2, sw 1): inside on the right. */
const SEGMENTS: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [['w', 's']],
  [['s', 'e']],
  [['w', 'e']],
  [['e', 'n']],
  [
    ['w', 's'],
    ['e', 'n'],
  ],
  [['s', 'n']],
  [['w', 'n']],
  [['n', 'w']],
  [['n', 's']],
  [
    ['n', 'w'],
    ['s', 'e'],
  ],
  [['n', 'e']],
  [['e', 'w']],
  [['e', 's']],
  [['s', 'w']],
  [],
];
type Side = 'n' | 'e' | 's' | 'w';

/** Twice the signed area, m². */
export function twiceArea(ring: LocalRing): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1];
  }
  return sum;
}

/**
 * Outlines of the places where `field` is positive, by marching squares with linear crossings.
 * The field must be negative on the border of the grid. Rings under `minAreaM2` are left out.
 */
export function contourRings(
  field: (u: number, v: number) => number,
  grid: ContourGrid,
  minAreaM2: number,
): LocalRing[] {
  const { columns, rows, stepM } = grid;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < columns; col++) {
      values[row * columns + col] = field(grid.u + col * stepM, grid.v + row * stepM);
    }
  }
  const at = (col: number, row: number) => values[row * columns + col]!;
  /** Crossing points by edge: an even key is the edge east of a node, an odd key the one south. */
  const next = new Map<number, number>();
  const points = new Map<number, LocalPoint>();
  const edge = (col: number, row: number, side: Side): number => {
    const c = side === 'e' ? col + 1 : col;
    const r = side === 's' ? row + 1 : row;
    const vertical = side === 'e' || side === 'w';
    const key = (r * columns + c) * 2 + (vertical ? 1 : 0);
    if (!points.has(key)) {
      const a = at(c, r);
      const b = vertical ? at(c, r + 1) : at(c + 1, r);
      const t = a / (a - b);
      const cu = grid.u + (c + (vertical ? 0 : t)) * stepM;
      const cv = grid.v + (r + (vertical ? t : 0)) * stepM;
      points.set(key, [cu, cv]);
    }
    return key;
  };
  for (let row = 0; row + 1 < rows; row++) {
    for (let col = 0; col + 1 < columns; col++) {
      const inside =
        (at(col, row) > 0 ? 8 : 0) +
        (at(col + 1, row) > 0 ? 4 : 0) +
        (at(col + 1, row + 1) > 0 ? 2 : 0) +
        (at(col, row + 1) > 0 ? 1 : 0);
      for (const [from, to] of SEGMENTS[inside]!)
        next.set(edge(col, row, from), edge(col, row, to));
    }
  }
  const rings: LocalRing[] = [];
  for (const start of [...next.keys()].sort((a, b) => a - b)) {
    const ring: LocalPoint[] = [];
    for (let key = start; next.has(key); ) {
      ring.push(points.get(key)!);
      const following = next.get(key)!;
      next.delete(key);
      key = following;
    }
    const area = twiceArea(ring) / 2;
    if (ring.length > 2 && (area < 0 ? -area : area) >= minAreaM2) rings.push(ring);
  }
  return rings;
}

/** Outer outlines with the holes that lie in them, told apart by the way round they run. */
export function patchesOfRings(
  rings: readonly LocalRing[],
  inside: (ring: LocalRing, u: number, v: number) => boolean,
): Patch[] {
  const outers = rings.filter((ring) => twiceArea(ring) > 0);
  const holes = rings.filter((ring) => twiceArea(ring) < 0);
  return outers.map((outer) => ({
    outer,
    holes: holes.filter((hole) => inside(outer, hole[0]![0], hole[0]![1])),
  }));
}
