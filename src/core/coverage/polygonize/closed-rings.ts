import { grownArray } from '../grown-array.ts';
import { type EdgeChains, PINCH_AT_END, PINCH_AT_START } from './edge-chains.ts';

/** Rings of one component. Corners are columns and rows by turns; none lies on a straight line. */
export interface RingList {
  readonly corners: Int32Array;
  /** First corner of each ring and the one after its last; the shell first. */
  readonly bounds: Int32Array;
  readonly ringCount: number;
}

export interface RingCollector {
  readonly clear: () => void;
  /** Adds a ring of `chains`, cut where it touches itself, and forgets it there. */
  readonly add: (chains: EdgeChains, ring: number) => void;
  /** The rings since `clear`. Good until the next `clear`. */
  readonly rings: () => RingList;
}

/**
 * Collects the rings of components as simple ones. A ring that walks through a corner twice
 * surrounds what meets there corner to corner; cut there, it is a shell and its holes.
 */
export function createRingCollector(width: number): RingCollector {
  let corners = new Int32Array(4096);
  let used = 0;
  let bounds = new Int32Array(256);
  let ringCount = 0;
  let shell = -1;
  let pinches = new Uint8Array(2048);

  const reserve = (more: number): void => {
    if (used + more <= corners.length) return;
    corners = grownArray(corners, used + more);
    pinches = grownArray(pinches, corners.length / 2 + 1);
  };
  /** `areaPixels` above 0: a shell. */
  const close = (from: number, to: number, areaPixels: number): void => {
    if (2 * ringCount + 2 > bounds.length) bounds = grownArray(bounds, 2 * ringCount + 2);
    if (areaPixels > 0) shell = ringCount;
    bounds[2 * ringCount] = from;
    bounds[2 * ringCount + 1] = to;
    ringCount++;
  };
  const areaOf = (from: number, to: number): number => {
    let twice = 0;
    for (let i = from, j = to - 1; i < to; j = i++) {
      twice += corners[2 * i]! * corners[2 * j + 1]! - corners[2 * j]! * corners[2 * i + 1]!;
    }
    return twice / 2;
  };

  /** Cuts the last ring (corners from … used / 2 − 1) wherever it comes to a pinch again. */
  const cut = (from: number): void => {
    const ring = corners.slice(2 * from, used);
    const flags = pinches.slice(from, used / 2);
    used = 2 * from;
    const stack: number[] = [];
    const placeOf = new Map<number, number>();
    const keyOf = (i: number) => ring[2 * i + 1]! * (width + 1) + ring[2 * i]!;
    const put = (loop: readonly number[]): void => {
      const start = used / 2;
      for (const i of loop) {
        corners[used++] = ring[2 * i]!;
        corners[used++] = ring[2 * i + 1]!;
      }
      close(start, used / 2, areaOf(start, used / 2));
    };
    for (let i = 0; i < flags.length; i++) {
      if (flags[i] === 0) {
        stack.push(i);
        continue;
      }
      const key = keyOf(i);
      const known = placeOf.get(key);
      if (known === undefined) {
        placeOf.set(key, stack.length);
        stack.push(i);
        continue;
      }
      const loop = stack.splice(known);
      for (const passed of loop) if (flags[passed] !== 0) placeOf.delete(keyOf(passed));
      put(loop);
      placeOf.set(key, stack.length);
      stack.push(i);
    }
    put(stack);
  };

  const add: RingCollector['add'] = (chains, ring) => {
    const from = used / 2;
    let area = 0;
    let pinched = 0;
    chains.take(ring, (fromCol, levelEdge, toCol) => {
      reserve(4);
      const row = levelEdge >> 2;
      pinches[used / 2] = levelEdge & PINCH_AT_START;
      pinches[used / 2 + 1] = levelEdge & PINCH_AT_END;
      if ((levelEdge & 3) !== 0) pinched += levelEdge & 1 & (levelEdge >> 1) ? 2 : 1;
      corners[used++] = fromCol;
      corners[used++] = row;
      corners[used++] = toCol;
      corners[used++] = row;
      area += (toCol - fromCol) * row;
    });
    if (pinched > 1) cut(from);
    else close(from, used / 2, area);
  };
  const rings = (): RingList => {
    for (let side = 0; side < 2 && shell > 0; side++) {
      const first = bounds[side]!;
      bounds[side] = bounds[2 * shell + side]!;
      bounds[2 * shell + side] = first;
    }
    return { corners, bounds, ringCount };
  };
  const clear = (): void => {
    used = 0;
    ringCount = 0;
    shell = -1;
  };
  return { clear, add, rings };
}
