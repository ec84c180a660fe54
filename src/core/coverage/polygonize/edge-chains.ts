import { grownArray } from '../grown-array.ts';

/** A level edge begins, ends at a corner where its ring may touch itself. */
export const PINCH_AT_START = 1;
export const PINCH_AT_END = 2;

/**
 * Outlines while they grow: upright and level edges by turns, linked. An upright edge keeps its
 * column, a level one its row << 2 | pinches: 8 bytes a corner. An open chain has two ends, its
 * head (where its last edge, upright, runs on) and its tail (where its first one began), each under
 * a number of its own that stays while the chain is joined to others.
 */
export interface EdgeChains {
  /** A chain of one upright edge. Gives its head; its tail is `mateOf(head)`. */
  readonly open: (col: number) => number;
  readonly mateOf: (end: number) => number;
  /** The head goes along `row` to `col`, and on upright. */
  readonly extendHead: (head: number, row: number, pinch: number, col: number) => void;
  /** The tail comes from an upright edge at `col`, along `row`. */
  readonly extendTail: (tail: number, row: number, pinch: number, col: number) => void;
  /** Head to tail along `row`. Gives an upright edge of the ring that this closes, or −1. */
  readonly join: (head: number, tail: number, row: number, pinch: number) => number;
  /** Calls `visit` for each level edge of a ring, and forgets the ring. */
  readonly take: (
    ring: number,
    visit: (fromCol: number, levelEdge: number, toCol: number) => void,
  ) => void;
}

/** Numbers that are given out and taken back; those taken back first. */
function createSlots() {
  let free = new Int32Array(1024);
  let freeCount = 0;
  let used = 0;
  const take = (): number => (freeCount > 0 ? free[--freeCount]! : used++);
  const give = (slot: number): void => {
    if (freeCount === free.length) free = grownArray(free, freeCount + 1);
    free[freeCount++] = slot;
  };
  return { take, give };
}

export function createEdgeChains(): EdgeChains {
  let place = new Int32Array(4096);
  let next = new Int32Array(4096);
  let edges = 0;
  let firstFree = -1;
  let edgeOf = new Int32Array(1024);
  let mate = new Int32Array(1024);
  const ends = createSlots();

  const edge = (at: number, after: number): number => {
    let made = firstFree;
    if (made >= 0) firstFree = next[made]!;
    else {
      made = edges++;
      if (made === place.length) {
        place = grownArray(place, made + 1);
        next = grownArray(next, made + 1);
      }
    }
    place[made] = at;
    next[made] = after;
    return made;
  };
  const end = (at: number): number => {
    const made = ends.take();
    if (made >= mate.length) {
      mate = grownArray(mate, made + 1);
      edgeOf = grownArray(edgeOf, made + 1);
    }
    edgeOf[made] = at;
    return made;
  };
  const open: EdgeChains['open'] = (col) => {
    const upright = edge(col, -1);
    const head = end(upright);
    const tail = end(upright);
    mate[head] = tail;
    mate[tail] = head;
    return head;
  };
  const extendHead: EdgeChains['extendHead'] = (head, row, pinch, col) => {
    const upright = edge(col, -1);
    const level = edge((row << 2) | pinch, upright);
    next[edgeOf[head]!] = level;
    edgeOf[head] = upright;
  };
  const extendTail: EdgeChains['extendTail'] = (tail, row, pinch, col) => {
    const level = edge((row << 2) | pinch, edgeOf[tail]!);
    edgeOf[tail] = edge(col, level);
  };
  const join: EdgeChains['join'] = (head, tail, row, pinch) => {
    const after = edgeOf[tail]!;
    const level = edge((row << 2) | pinch, after);
    next[edgeOf[head]!] = level;
    const farTail = mate[head]!;
    const farHead = mate[tail]!;
    ends.give(head);
    ends.give(tail);
    if (farTail === tail) return after;
    mate[farTail] = farHead;
    mate[farHead] = farTail;
    return -1;
  };
  const take: EdgeChains['take'] = (ring, visit) => {
    let upright = ring;
    do {
      const level = next[upright]!;
      const after = next[level]!;
      visit(place[upright]!, place[level]!, place[after]!);
      upright = after;
    } while (upright !== ring);
    const second = next[ring]!;
    next[ring] = firstFree;
    firstFree = second;
  };
  return { open, mateOf: (of) => mate[of]!, extendHead, extendTail, join, take };
}
