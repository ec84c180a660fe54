import { featureOf, leftOf, nodeAt, thresholdOf } from './part-forest-nodes';

/** Memory below it is the module's own. */
export const heapBase: usize = __heap_base;

/** Steps after which a search takes every class below for possible. */
const MOST_STEPS: i32 = 24;

/** Right children that wait while a tree of depth ≤ 255 is searched. */
const waiting = memory.data(256 * 4, 8);

@inline
function step<N>(nodes: usize, node: N, codes: usize, at: usize): N {
  const right = <u32>load<u8>(codes + at + featureOf<N>(node)) > thresholdOf<N>(node);
  return nodeAt<N>(nodes, leftOf<N>(node) + <u32>right);
}

@inline
function vote(votes: usize, leafClass: usize, leaf: u32): void {
  const at = votes + (<usize>load<u8>(leafClass + leaf) << 1);
  store<u16>(at, load<u16>(at) + 1);
}

/** Eight pixels side by side, so that one's memory access hides behind the others'. */
@inline
function walk<N>(
  nodes: usize,
  leafClass: usize,
  roots: usize,
  depths: usize,
  firstTree: i32,
  endTree: i32,
  codes: usize,
  stride: usize,
  count: i32,
  votes: usize,
  classCount: usize,
): void {
  const row = classCount << 1;
  for (let tree = firstTree; tree < endTree; tree++) {
    const root = nodeAt<N>(nodes, load<u32>(roots + (<usize>tree << 2)));
    const depth = <i32>load<u8>(depths + tree);
    let c = codes;
    let v = votes;
    for (let pixel = 0; pixel < count; pixel += 8) {
      let n0 = root;
      let n1 = root;
      let n2 = root;
      let n3 = root;
      let n4 = root;
      let n5 = root;
      let n6 = root;
      let n7 = root;
      for (let left = depth; left > 0; left--) {
        n0 = step<N>(nodes, n0, c, 0);
        n1 = step<N>(nodes, n1, c, stride);
        n2 = step<N>(nodes, n2, c, 2 * stride);
        n3 = step<N>(nodes, n3, c, 3 * stride);
        n4 = step<N>(nodes, n4, c, 4 * stride);
        n5 = step<N>(nodes, n5, c, 5 * stride);
        n6 = step<N>(nodes, n6, c, 6 * stride);
        n7 = step<N>(nodes, n7, c, 7 * stride);
      }
      vote(v, leafClass, leftOf<N>(n0));
      vote(v + row, leafClass, leftOf<N>(n1));
      vote(v + 2 * row, leafClass, leftOf<N>(n2));
      vote(v + 3 * row, leafClass, leftOf<N>(n3));
      vote(v + 4 * row, leafClass, leftOf<N>(n4));
      vote(v + 5 * row, leafClass, leftOf<N>(n5));
      vote(v + 6 * row, leafClass, leftOf<N>(n6));
      vote(v + 7 * row, leafClass, leftOf<N>(n7));
      c += stride << 3;
      v += row << 3;
    }
  }
}

/** Adds the votes of trees firstTree … endTree − 1 for `count` pixels (a multiple of 8). */
export function walkNarrow(
  nodes: usize,
  leafClass: usize,
  roots: usize,
  depths: usize,
  firstTree: i32,
  endTree: i32,
  codes: usize,
  stride: usize,
  count: i32,
  votes: usize,
  classCount: usize,
): void {
  if (stride == 4) {
    walk<u32>(
      nodes, leafClass, roots, depths, firstTree, endTree, codes, 4, count, votes, classCount,
    );
  } else if (stride == 8) {
    walk<u32>(
      nodes, leafClass, roots, depths, firstTree, endTree, codes, 8, count, votes, classCount,
    );
  } else {
    walk<u32>(
      nodes, leafClass, roots, depths, firstTree, endTree, codes, 16, count, votes, classCount,
    );
  }
}

/** The same for forests that need wide nodes. */
export function walkWide(
  nodes: usize,
  leafClass: usize,
  roots: usize,
  depths: usize,
  firstTree: i32,
  endTree: i32,
  codes: usize,
  stride: usize,
  count: i32,
  votes: usize,
  classCount: usize,
): void {
  walk<u64>(
    nodes, leafClass, roots, depths, firstTree, endTree, codes, stride, count, votes, classCount,
  );
}

/** One step of a box: down where all its codes go the same way, else it stays. */
@inline
function boxStep<N>(nodes: usize, index: u32, low: usize, stride: usize): u32 {
  const node = nodeAt<N>(nodes, index);
  const code = low + featureOf<N>(node);
  const threshold = thresholdOf<N>(node);
  const right = <u32>(<u32>load<u8>(code) > threshold);
  const same = right == <u32>(<u32>load<u8>(code + stride) > threshold);
  return select<u32>(leftOf<N>(node) + right, index, same);
}

@inline
function add(counts: usize, at: usize): void {
  store<u16>(counts + (at << 1), load<u16>(counts + (at << 1)) + 1);
}

/** The set of classes that the box may meet below `index`, a bit each. */
function search<N>(nodes: usize, sets: usize, index: u32, low: usize, stride: usize): u32 {
  let top: usize = 0;
  let met: u32 = 0;
  let at = index;
  let steps = 0;
  while (true) {
    const set = load<u32>(sets + (<usize>at << 2));
    // Nothing new below, or a single class: no need to go on.
    if ((set & ~met) == 0 || (set & (set - 1)) == 0 || steps == MOST_STEPS) {
      met |= set;
      if (top == 0) return met;
      top--;
      at = load<u32>(waiting + (top << 2));
      continue;
    }
    steps++;
    const node = nodeAt<N>(nodes, at);
    const code = low + featureOf<N>(node);
    const threshold = thresholdOf<N>(node);
    const left = leftOf<N>(node);
    if (<u32>load<u8>(code) > threshold) at = left + 1;
    else {
      if (<u32>load<u8>(code + stride) > threshold) {
        store<u32>(waiting + (top << 2), left + 1);
        top++;
      }
      at = left;
    }
  }
}

@inline
function land<N>(
  nodes: usize,
  sets: usize,
  index: u32,
  low: usize,
  stride: usize,
  sure: usize,
  possible: usize,
): void {
  let set = load<u32>(sets + (<usize>index << 2));
  if ((set & (set - 1)) != 0) set = search<N>(nodes, sets, index, low, stride);
  if ((set & (set - 1)) == 0) add(sure, <usize>ctz(set));
  while (set != 0) {
    add(possible, <usize>ctz(set));
    set &= set - 1;
  }
}

@inline
function walkBoxes<N>(
  nodes: usize,
  sets: usize,
  roots: usize,
  depths: usize,
  firstTree: i32,
  endTree: i32,
  boxes: usize,
  stride: usize,
  count: i32,
  sure: usize,
  possible: usize,
  classCount: usize,
): void {
  const row = classCount << 1;
  const next = stride << 1;
  for (let tree = firstTree; tree < endTree; tree++) {
    const root = load<u32>(roots + (<usize>tree << 2));
    const depth = <i32>load<u8>(depths + tree);
    let b = boxes;
    let s = sure;
    let p = possible;
    for (let box = 0; box < count; box += 4) {
      let i0 = root;
      let i1 = root;
      let i2 = root;
      let i3 = root;
      for (let left = depth; left > 0; left--) {
        i0 = boxStep<N>(nodes, i0, b, stride);
        i1 = boxStep<N>(nodes, i1, b + next, stride);
        i2 = boxStep<N>(nodes, i2, b + 2 * next, stride);
        i3 = boxStep<N>(nodes, i3, b + 3 * next, stride);
      }
      land<N>(nodes, sets, i0, b, stride, s, p);
      land<N>(nodes, sets, i1, b + next, stride, s + row, p + row);
      land<N>(nodes, sets, i2, b + 2 * next, stride, s + 2 * row, p + 2 * row);
      land<N>(nodes, sets, i3, b + 3 * next, stride, s + 3 * row, p + 3 * row);
      b += next << 2;
      s += row << 2;
      p += row << 2;
    }
  }
}

/**
 * For `count` boxes (a multiple of 4; `stride` lowest codes, then `stride` highest): in how many of
 * the trees a class is sure, the whole box lying in leaves of it, and in how many it is possible.
 * `sets`: the classes below each node, a bit each, so there must be at most 32.
 */
export function walkBoxesNarrow(
  nodes: usize,
  sets: usize,
  roots: usize,
  depths: usize,
  firstTree: i32,
  endTree: i32,
  boxes: usize,
  stride: usize,
  count: i32,
  sure: usize,
  possible: usize,
  classCount: usize,
): void {
  walkBoxes<u32>(
    nodes, sets, roots, depths, firstTree, endTree, boxes, stride, count, sure, possible,
    classCount,
  );
}

/** The same for forests that need wide nodes. */
export function walkBoxesWide(
  nodes: usize,
  sets: usize,
  roots: usize,
  depths: usize,
  firstTree: i32,
  endTree: i32,
  boxes: usize,
  stride: usize,
  count: i32,
  sure: usize,
  possible: usize,
  classCount: usize,
): void {
  walkBoxes<u64>(
    nodes, sets, roots, depths, firstTree, endTree, boxes, stride, count, sure, possible,
    classCount,
  );
}
