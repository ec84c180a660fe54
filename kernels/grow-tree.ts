import { bestThreshold, differs, threshold } from './part-best-threshold';
import { below, seedRandom } from './part-random';

/** Memory below it is the module's own. */
export const heapBase: usize = __heap_base;

const LEAST_GAIN: f64 = 1e-9;
/** What a node or a feature takes beside its rows, as visits of rows. */
const OVERHEAD: i32 = 64;

/** Start, end (addresses in members), depth and node of the work that waits: depth ≤ 60, two each. */
const stack = memory.data(128 * 16, 16);
/** A byte per code: whether a member has it. */
const seen = memory.data(256, 16);

/** How many nodes the tree has, and how deep it is. */
export let nodes: i32 = 0;
export let depth: i32 = 0;

/** Pixels of the bootstrap that are drawn. */
let drawn: u32 = 0;
/** Where the stack ends. */
let top: usize = 0;
/** A node whose split is being looked for: what it is, the best so far, and which feature is next. */
let open: bool = false;
let start: usize = 0;
let end: usize = 0;
let level: i32 = 0;
let node: usize = 0;
let size: u32 = 0;
let score: f64 = 0;
let chosen: i32 = -1;
let chosenCut: i32 = -1;
let tried: u32 = 0;
let next: u32 = 0;

@inline
function push(first: usize, past: usize, depth: u32, own: u32): void {
  store<u32>(top, first);
  store<u32>(top, past, 4);
  store<u32>(top, depth, 8);
  store<u32>(top, own, 12);
  top += 16;
}

/** Draws `count` of `pixels` pixels: weights of the rows in `loads`. */
function draw(count: u32, pixels: u32, rowOf: usize, loads: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    const at = loads + (<usize>load<u32>(rowOf + (<usize>below(pixels) << 2)) << 2);
    store<u32>(at, load<u32>(at) + 256);
  }
}

/** Lists the rows that were drawn. Returns the list's end. */
function listRows(rows: u32, loads: usize, members: usize): usize {
  let end = members;
  for (let row: usize = 0; row < rows; row++) {
    store<u32>(end, row);
    end += load<u32>(loads + (row << 2)) > 255 ? 4 : 0;
  }
  return end;
}

/** Rows of code ≤ threshold first. Returns where the others start. */
@inline
function partition(start: usize, end: usize, codes: usize, most: u32, spare: usize): usize {
  let middle = start;
  let right = spare;
  for (let at = start; at < end; at += 4) {
    const row = load<u32>(at);
    store<u32>(middle, row);
    store<u32>(right, row);
    const left = <usize>(<u32>load<u8>(codes + row) <= most) << 2;
    middle += left;
    right += 4 - left;
  }
  memory.copy(middle, spare, right - spare);
  return middle;
}

/** Begins a tree: `grow` grows it. */
export function begin(seed: u32, rows: u32, features: u32, loads: usize, order: usize): void {
  seedRandom(seed);
  for (let f: u32 = 0; f < features; f++) store<u32>(order + (<usize>f << 2), f);
  for (let row: usize = 0; row < rows; row++) {
    const at = loads + (row << 2);
    store<u32>(at, load<u32>(at) & 255);
  }
  nodes = 1;
  depth = 0;
  drawn = 0;
  top = stack;
  open = false;
}

/**
 * Grows the tree that was begun as growTree in src/core/classification/random-forest/grow-tree.ts
 * does, on `rows` different rows with weights, and stops after about `visits` visits of a row, or one
 * feature of one node. Returns whether it is whole; else it is to be called again. `rowOf`: u32 per pixel; `codes`: u8, feature by feature, `rows`
 * apart; `loads`: u32 per row, the label in the low byte. `order`: u32 per feature; `totals`,
 * `lower`: `rowBytes` each; `counts`: 256 × `rowBytes`, zero. Nodes go to `feature`, `cut`,
 * `leafClass` (u8) and `left` (i32, −1 for a leaf).
 */
export function grow(
  visits: i32,
  pixels: u32,
  rowOf: usize,
  rows: u32,
  features: u32,
  tries: u32,
  codes: usize,
  loads: usize,
  members: usize,
  spare: usize,
  order: usize,
  counts: usize,
  rowBytes: usize,
  totals: usize,
  lower: usize,
  maxDepth: i32,
  minLeaf: u32,
  feature: usize,
  cut: usize,
  left: usize,
  leafClass: usize,
): bool {
  let budget = visits;
  if (drawn < pixels) {
    const count = min<u32>(pixels - drawn, visits);
    draw(count, pixels, rowOf, loads);
    drawn += count;
    budget -= count;
    if (drawn < pixels) return false;
    push(members, listRows(rows, loads, members), 0, 0);
  }
  while (open || top > stack) {
    if (!open) {
      if (budget <= 0) return false;
      top -= 16;
      start = <usize>load<u32>(top);
      end = <usize>load<u32>(top, 4);
      level = <i32>load<u32>(top, 8);
      node = <usize>load<u32>(top, 12);
      budget -= OVERHEAD + <i32>((end - start) >> 2);
      memory.fill(totals, 0, rowBytes);
      for (let at = start, past = end; at < past; at += 4) {
        const own = load<u32>(loads + (<usize>load<u32>(at) << 2));
        const count = totals + ((own & 255) << 2);
        store<u32>(count, load<u32>(count) + (own >>> 8));
      }
      size = 0;
      let squares: f64 = 0;
      let most: u32 = 0;
      let majority: usize = 0;
      for (let k: usize = 0; k < rowBytes; k += 4) {
        const count = load<u32>(totals + k);
        size += count;
        squares += <f64>count * <f64>count;
        if (count > most) {
          most = count;
          majority = k >> 2;
        }
      }
      store<u8>(leafClass + node, majority);
      store<i32>(left + (node << 2), -1);
      depth = max(depth, level);
      if (level >= maxDepth || size < 2 * minLeaf || most === size) continue;
      score = squares / <f64>size + LEAST_GAIN;
      chosen = -1;
      tried = 0;
      next = 0;
      open = true;
    }
    while (next < features && (tried < tries || chosen < 0)) {
      if (budget <= 0) return false;
      budget -= OVERHEAD + <i32>((end - start) >> 2);
      const from = order + (<usize>(next + below(features - next)) << 2);
      const place = order + (<usize>next << 2);
      const own = load<u32>(from);
      store<u32>(from, load<u32>(place));
      store<u32>(place, own);
      next++;
      const best = bestThreshold(
        codes + <usize>own * rows, loads, start, end, counts, seen, rowBytes, totals, lower,
        size, minLeaf, score,
      );
      if (!differs) continue;
      tried++;
      if (threshold < 0) continue;
      score = best;
      chosen = own;
      chosenCut = threshold;
    }
    open = false;
    if (chosen < 0) continue;
    store<u8>(feature + node, chosen);
    store<u8>(cut + node, chosenCut);
    store<i32>(left + (node << 2), nodes);
    const middle = partition(start, end, codes + <usize>chosen * rows, chosenCut, spare);
    push(start, middle, level + 1, nodes);
    push(middle, end, level + 1, nodes + 1);
    nodes += 2;
  }
  return true;
}
