import { cutRow, runsOfRow } from './part-runs';

/** Memory below it is the module's own. */
export const heapBase: usize = __heap_base;

/** On the path that is followed now: this − the next group. Below every code of where groups go. */
const ON_PATH: i32 = -(1 << 30);

// @ts-ignore: decorator
@inline
function at32(base: usize, index: i32): i32 {
  return load<i32>(base + (<usize>index << 2));
}
// @ts-ignore: decorator
@inline
function put32(base: usize, index: i32, value: i32): void {
  store<i32>(base + (<usize>index << 2), value);
}

/** Runs of a tile of class ids, a closing one a row counted in. */
export function countRuns(ids: usize, width: i32, height: i32): i32 {
  let count = 0;
  for (let y = 0; y < height; y++) count += runsOfRow(ids + <usize>y * <usize>width, width);
  return count;
}

/** Its runs, and where those of each row start (height + 1). */
export function cut(ids: usize, width: i32, height: i32, runs: usize, rowStart: usize): void {
  let to = runs;
  store<i32>(rowStart, 0);
  for (let y = 0; y < height; y++) {
    to = cutRow(ids + <usize>y * <usize>width, width, to);
    put32(rowStart, y + 1, <i32>((to - runs) >> 2));
  }
}

function rootOf(links: usize, label: i32): i32 {
  let at = label;
  for (let next = at32(links, at); next >= 0; next = at32(links, at)) {
    const after = at32(links, next);
    if (after >= 0) put32(links, at, after);
    at = next;
  }
  return at;
}

function unite(links: usize, one: i32, other: i32): i32 {
  if (one === other) return one;
  const least = min(one, other);
  const joined = max(one, other);
  put32(links, least, at32(links, least) + at32(links, joined) + 1);
  put32(links, joined, least);
  return least;
}

/**
 * Joins runs of one class that touch (`reach` 1: by corners, too) to groups, numbered by their first
 * runs. `labels`: by run its group, −1 of nodata and of closing runs; `sizes`: −1 − pixels; `values`:
 * the class. `links` is used up. Gives the number of groups.
 */
export function group(
  runs: usize,
  rowStart: usize,
  height: i32,
  nodata: i32,
  reach: i32,
  labels: usize,
  links: usize,
  sizes: usize,
  values: usize,
): i32 {
  let count = 0;
  let upper = 0;
  let end = 0;
  for (let y = 0; y < height; y++) {
    const from = at32(rowStart, y);
    const to = at32(rowStart, y + 1) - 1;
    let p = upper;
    for (let b = from; b < to; b++) {
      const run = at32(runs, b);
      const value = run & 255;
      if (value === nodata) {
        put32(labels, b, -1);
        continue;
      }
      const first = run >>> 8;
      const last = at32(runs, b + 1) >>> 8;
      while (p < end && (at32(runs, p + 1) >>> 8) + reach <= first) p++;
      let own = -1;
      for (let q = p; q < end; q++) {
        const above = at32(runs, q);
        if (above >>> 8 >= last + reach) break;
        if ((above & 255) !== value) continue;
        const met = rootOf(links, at32(labels, q));
        own = own < 0 ? met : unite(links, own, met);
      }
      if (own < 0) {
        own = count++;
        put32(links, own, -1);
        store<u8>(values + own, <u8>value);
      }
      put32(links, own, at32(links, own) - (last - first));
      put32(labels, b, own);
    }
    put32(labels, to, -1);
    upper = from;
    end = to;
  }
  // A link never goes up, so that one pass upward numbers every root before what hangs on it.
  let groups = 0;
  for (let label = 0; label < count; label++) {
    const link = at32(links, label);
    if (link >= 0) {
      put32(links, label, at32(links, link));
      continue;
    }
    put32(sizes, groups, link);
    store<u8>(values + groups, load<u8>(values + label));
    put32(links, label, groups++);
  }
  const length = at32(rowStart, height);
  for (let b = 0; b < length; b++) {
    const label = at32(labels, b);
    if (label >= 0) put32(labels, b, at32(links, label));
  }
  return groups;
}

// @ts-ignore: decorator
@inline
function offer(sizes: usize, largest: usize, keys: usize, to: i32, from: i32, key: i32): void {
  const known = at32(largest, to);
  if (known >= 0 && at32(sizes, known) <= at32(sizes, from)) return;
  put32(largest, to, from);
  put32(keys, to, key);
}

/** Two groups that touch: each is offered to the other, if that one is small. */
function meet(
  sizes: usize,
  largest: usize,
  keys: usize,
  enough: i32,
  one: i32,
  other: i32,
  key: i32,
): void {
  if (other < 0 || one === other) return;
  if (at32(sizes, one) > enough) offer(sizes, largest, keys, one, other, key);
  if (at32(sizes, other) > enough) offer(sizes, largest, keys, other, one, key);
}

/**
 * The largest neighbour in the tile of each group of a size above `enough` (−1 − pixels), −1 where
 * there is none, and as `keys` when it was met: (row · width + column) · 4 + 0 above, 1 above left,
 * 2 above right, 3 left. Among equals the first. Of others −2 − the class.
 */
export function neighbours(
  runs: usize,
  rowStart: usize,
  width: i32,
  height: i32,
  reach: i32,
  labels: usize,
  sizes: usize,
  values: usize,
  groups: i32,
  enough: i32,
  largest: usize,
  keys: usize,
): void {
  for (let g = 0; g < groups; g++) {
    put32(largest, g, at32(sizes, g) <= enough ? -2 - <i32>load<u8>(values + g) : -1);
  }
  let upper = 0;
  let end = 0;
  for (let y = 0; y < height; y++) {
    const from = at32(rowStart, y);
    const to = at32(rowStart, y + 1) - 1;
    let p = upper;
    let left = -1;
    for (let b = from; b < to; b++) {
      const one = at32(labels, b);
      if (one < 0) {
        left = -1;
        continue;
      }
      const first = at32(runs, b) >>> 8;
      const last = at32(runs, b + 1) >>> 8;
      const key = (y * width + first) << 2;
      let q = p;
      if (y > 0) {
        while (at32(runs, p + 1) >>> 8 <= first) p++;
        meet(sizes, largest, keys, enough, one, at32(labels, p), key);
        q = p + 1;
        if (reach > 0) {
          if (first > 0 && at32(runs, p) >>> 8 === first) {
            meet(sizes, largest, keys, enough, one, at32(labels, p - 1), key + 1);
          }
          if (q < end && at32(runs, q) >>> 8 === first + 1) {
            meet(sizes, largest, keys, enough, one, at32(labels, q), key + 2);
            q++;
          }
        }
      }
      meet(sizes, largest, keys, enough, one, left, key + 3);
      left = one;
      for (; q < end; q++) {
        const start = at32(runs, q) >>> 8;
        if (start >= last + reach) break;
        const met = ((y * width + start - reach) << 2) + (reach << 1);
        meet(sizes, largest, keys, enough, one, at32(labels, q), met);
      }
    }
    upper = from;
    end = to;
  }
}

/**
 * Follows the largest neighbours to where they lead, and puts that in their place: a code below 0.
 * A chain that runs in a circle leads nowhere: −1.
 */
export function follow(largest: usize, groups: i32): void {
  for (let g = 0; g < groups; g++) {
    let at = g;
    let next = at32(largest, at);
    while (next >= 0) {
      put32(largest, at, ON_PATH - next);
      at = next;
      next = at32(largest, at);
    }
    const goal = next <= ON_PATH ? -1 : next;
    at = g;
    for (next = at32(largest, at); next <= ON_PATH; next = at32(largest, at)) {
      put32(largest, at, goal);
      at = ON_PATH - next;
    }
  }
}

/**
 * The class that each group gets, by its code: its own for −1, −2 − the class, or below that of what
 * is decided elsewhere; for now its own. Gives the number of the last, which go to `later`.
 */
export function decide(
  largest: usize,
  groups: i32,
  values: usize,
  decided: usize,
  later: usize,
): i32 {
  let count = 0;
  for (let g = 0; g < groups; g++) {
    const code = at32(largest, g);
    let value = load<u8>(values + g);
    if (code < -257) put32(later, count++, g);
    else if (code < -1) value = <u8>(-2 - code);
    store<u8>(decided + g, value);
  }
  return count;
}

/** Writes the tile, 16 bytes at a time: up to 15 beyond its end are written to, too. */
export function paint(
  runs: usize,
  rowStart: usize,
  width: i32,
  height: i32,
  labels: usize,
  decided: usize,
  ids: usize,
): void {
  for (let y = 0; y < height; y++) {
    const row = ids + <usize>y * <usize>width;
    const to = at32(rowStart, y + 1) - 1;
    for (let b = at32(rowStart, y); b < to; b++) {
      const run = at32(runs, b);
      const label = at32(labels, b);
      const value = label < 0 ? <u8>run : load<u8>(decided + label);
      const bytes = i8x16.splat(<i8>value);
      const end = row + (at32(runs, b + 1) >>> 8);
      for (let at = row + (run >>> 8); at < end; at += 16) v128.store(at, bytes);
    }
  }
}
