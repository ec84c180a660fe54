import { type FinishedFragments, rootOf } from './fragments.ts';
import type { Connectivity, LabelledRow } from './run-labels.ts';

/**
 * The largest neighbour of each component below `minPixels`, by root; −1: none. Among equals the
 * one that GDAL meets first, pixel by pixel: above, above left, above right, left
 * (GDALSieveFilter of GDAL 3.6, CompareNeighbour).
 */
export function createLargestNeighbours(
  fragments: FinishedFragments,
  minPixels: number,
  connectivity: Connectivity,
) {
  const { links, count } = fragments;
  const largest = new Int32Array(count).fill(-1);
  /** Links of roots at or below it are of components that stay. */
  const enough = -1 - minPixels;

  const offer = (to: number, from: number): void => {
    if (links[to]! <= enough) return;
    const known = largest[to]!;
    if (known < 0 || links[known]! > links[from]!) largest[to] = from;
  };
  const meet = (one: number, label: number): void => {
    if (label < 0) return;
    const other = rootOf(links, label);
    if (one === other) return;
    offer(one, other);
    offer(other, one);
  };

  /** Runs above by the pixel of `b` that meets them first; all pixels after that change nothing. */
  const addRow = (above: LabelledRow | null, row: LabelledRow): void => {
    const { runs, labels, to } = row;
    const upper = above?.runs ?? runs;
    const upperLabels = above?.labels ?? labels;
    const end = above?.to ?? 0;
    const width = runs[to]! >>> 8;
    let p = above?.from ?? 0;
    for (let b = row.from; b < to; b++) {
      const label = labels[b]!;
      if (label < 0) continue;
      const one = rootOf(links, label);
      const first = runs[b]! >>> 8;
      const last = runs[b + 1]! >>> 8;
      let q = p;
      if (above !== null) {
        while (upper[p + 1]! >>> 8 <= first) p++;
        meet(one, upperLabels[p]!);
        if (connectivity === 8) {
          if (first > 0) meet(one, upperLabels[upper[p]! >>> 8 < first ? p : p - 1]!);
          if (first + 1 < width) {
            meet(one, upperLabels[upper[p + 1]! >>> 8 > first + 1 ? p : p + 1]!);
          }
        }
        q = p + 1;
      }
      if (b > row.from) meet(one, labels[b - 1]!);
      if (above === null) continue;
      const limit = connectivity === 8 ? Math.min(last + 1, width) : last;
      for (; q < end && upper[q]! >>> 8 < limit; q++) meet(one, upperLabels[q]!);
    }
  };
  return { largest, addRow };
}

/**
 * Where each small component goes: the first of its chain of largest neighbours that is large
 * enough. Itself where the chain ends or runs in a circle. Works in place: −1 = stays, else
 * −2 − the root of where it goes.
 */
export function followChains(
  largest: Int32Array,
  { links, count }: FinishedFragments,
  minPixels: number,
): void {
  const enough = -1 - minPixels;
  const isSmall = (label: number) => label >= 0 && links[label]! < 0 && links[label]! > enough;
  const path: number[] = [];
  for (let start = 0; start < count; start++) {
    if (!isSmall(start) || largest[start]! < 0) continue;
    path.length = 0;
    let at = start;
    // What is on the path points to its place there until its end is known: a circle comes back.
    let goal = -1;
    while (true) {
      if (!isSmall(at)) {
        goal = at < 0 ? -1 : -2 - at;
        break;
      }
      const next = largest[at]!;
      if (next < 0) {
        goal = next === ON_PATH ? -1 : next;
        break;
      }
      largest[at] = ON_PATH;
      path.push(at);
      at = next;
    }
    for (const label of path) largest[label] = goal;
  }
}

/** Below every −2 − root. */
const ON_PATH = -(2 ** 31);
