import type { RunAreaM2 } from '../class-tally.ts';
import { createEdgeChains, type EdgeChains, PINCH_AT_END, PINCH_AT_START } from './edge-chains.ts';
import { createOpenComponents, type OpenComponents } from './open-components.ts';

/** A row of runs (see RunStrip); run `to` closes it. */
export interface SweptRuns {
  readonly runs: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** What is open below each run of a row: its component, and the chains at its sides. */
interface OpenRuns {
  readonly component: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface RowSweep {
  /** The next row from the top; null: the map has ended. */
  readonly add: (row: SweptRuns | null) => void;
  readonly chains: EdgeChains;
  readonly components: OpenComponents;
}

const openRuns = (width: number): OpenRuns => ({
  component: new Int32Array(width),
  left: new Int32Array(width),
  right: new Int32Array(width),
});

/**
 * Outlines of 4-connected components, row by row. Each keeps its component to the left as it is
 * walked (seen with rows running down): down at the left of a run, east below it, up at its right,
 * west above it. `onClosed` gets components that no later row can reach. Beyond the map, and where
 * the class is `skipped`, there is no component.
 */
export function createRowSweep(
  width: number,
  skipped: number,
  runAreaM2: RunAreaM2 | null,
  onClosed: (root: number) => void,
): RowSweep {
  const chains = createEdgeChains();
  const components = createOpenComponents();
  const { open, mateOf, extendHead, extendTail } = chains;
  const outside: SweptRuns = { runs: Int32Array.of(0, width << 8), from: 0, to: 1 };
  let above: SweptRuns | null = null;
  let upper = openRuns(width);
  let lower = openRuns(width);
  let y = 0;

  const join = (head: number, tail: number, pinch: number, component: number): void => {
    const ring = chains.join(head, tail, y, pinch);
    if (ring >= 0) components.addRing(components.rootOf(component), ring);
  };

  const add: RowSweep['add'] = (row) => {
    const { runs: aRuns, from: aFrom, to: aTo } = above ?? outside;
    const { runs: bRuns, from: bFrom, to: bTo } = row ?? outside;
    const { component: aComponent, left: aLeft, right: aRight } = upper;
    const { component: bComponent, left: bLeft, right: bRight } = lower;
    /** The class of a run, −1 where it is no component. */
    const classAbove = (a: number): number => {
      const value = aRuns[a]! & 255;
      return above === null || a < aFrom || a >= aTo || value === skipped ? -1 : value;
    };
    const classBelow = (b: number): number => {
      const value = bRuns[b]! & 255;
      return row === null || b < bFrom || b >= bTo || value === skipped ? -1 : value;
    };
    // The head that runs east below run a, and the tail to which the edge above run b leads west.
    let bottom = -1;
    let bottomPinch = 0;
    let top = -1;
    let topPinch = 0;
    let a = aFrom;
    let b = bFrom;
    let aClass = classAbove(a);
    let bClass = classBelow(b);
    let aStart = 0;
    let bStart = 0;
    let component = -1;
    for (let at = 0; at < width; ) {
      const aEnd = aRuns[a + 1]! >>> 8;
      const bEnd = bRuns[b + 1]! >>> 8;
      const end = Math.min(aEnd, bEnd);
      const isSame = aClass === bClass && aClass >= 0;
      const aBegins = aStart === at;
      const bBegins = bStart === at;
      if (isSame) {
        const own = aComponent[a - aFrom]!;
        component = component < 0 ? components.rootOf(own) : components.unite(component, own);
        if (aBegins && bBegins) bLeft[b - bFrom] = aLeft[a - aFrom]!;
        else if (bBegins) {
          extendHead(bottom, y, bottomPinch, at);
          bLeft[b - bFrom] = bottom;
        } else join(aLeft[a - aFrom]!, top, topPinch, component);
      } else {
        if (aBegins && aClass >= 0) {
          bottom = aLeft[a - aFrom]!;
          bottomPinch = bBegins && aClass === classBelow(b - 1) ? PINCH_AT_START : 0;
        }
        if (bBegins && bClass >= 0) {
          const head = open(at);
          bLeft[b - bFrom] = head;
          top = mateOf(head);
          topPinch = aBegins && bClass === classAbove(a - 1) ? PINCH_AT_END : 0;
        }
      }
      const aEnds = aEnd === end;
      const bEnds = bEnd === end;
      if (isSame) {
        if (aEnds && bEnds) bRight[b - bFrom] = aRight[a - aFrom]!;
        else if (bEnds) {
          bottom = open(end);
          bottomPinch = 0;
          bRight[b - bFrom] = mateOf(bottom);
        } else {
          top = aRight[a - aFrom]!;
          topPinch = 0;
        }
      } else {
        if (aEnds && aClass >= 0) {
          const pinch = bEnds && aClass === classBelow(b + 1) ? PINCH_AT_END : 0;
          join(bottom, aRight[a - aFrom]!, bottomPinch | pinch, aComponent[a - aFrom]!);
        }
        if (bEnds && bClass >= 0) {
          const pinch = aEnds && bClass === classAbove(a + 1) ? PINCH_AT_START : 0;
          extendTail(top, y, topPinch | pinch, end);
          bRight[b - bFrom] = top;
        }
      }
      if (bEnds) {
        if (bClass >= 0) {
          if (component < 0) component = components.begin(bClass);
          const pixels = end - bStart;
          components.addRun(component, pixels, runAreaM2 ? runAreaM2(y, bStart, pixels) : 0);
        }
        bComponent[b - bFrom] = component;
        component = -1;
        bStart = end;
        bClass = classBelow(++b);
      }
      if (aEnds) {
        aStart = end;
        aClass = classAbove(++a);
      }
      at = end;
    }
    for (let i = 0; i < aTo - aFrom; i++) {
      const open = above === null ? -1 : aComponent[i]!;
      if (open < 0) continue;
      const root = components.rootOf(open);
      if (components.endRun(root)) onClosed(root);
    }
    for (let i = 0; i < bTo - bFrom; i++) {
      if (bComponent[i]! >= 0) bComponent[i] = components.rootOf(bComponent[i]!);
    }
    components.forgetUnited();
    above = row;
    [upper, lower] = [lower, upper];
    y++;
  };
  return { add, chains, components };
}
