import type { FinishedFragments } from './fragments.ts';
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
  const { root, size, count } = fragments;
  const largest = new Int32Array(count).fill(-1);

  const offer = (to: number, from: number): void => {
    if (size[to]! >= minPixels) return;
    const known = largest[to]!;
    if (known < 0 || size[known]! < size[from]!) largest[to] = from;
  };
  const meet = (one: number, label: number): void => {
    if (label < 0) return;
    const other = root[label]!;
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
      const one = root[label]!;
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
 * enough. Itself where the chain ends or runs in a circle. Works in place: −1 = stays.
 */
export function followChains(
  largest: Int32Array,
  { root, size, count }: FinishedFragments,
  minPixels: number,
): void {
  const seen = new Int32Array(count);
  const path: number[] = [];
  for (let start = 0; start < count; start++) {
    if (root[start] !== start || size[start]! >= minPixels || seen[start] !== 0) continue;
    const mark = start + 1;
    path.length = 0;
    let at = start;
    while (at >= 0 && size[at]! < minPixels && seen[at] === 0) {
      seen[at] = mark;
      path.push(at);
      at = largest[at]!;
    }
    // Seen before this walk: its own end is known. Seen on it: a circle.
    const isKnown = at >= 0 && size[at]! < minPixels && seen[at] !== mark;
    const isCircle = at >= 0 && seen[at] === mark;
    const goal = isCircle ? -1 : isKnown ? largest[at]! : at;
    for (const label of path) largest[label] = goal;
  }
}
