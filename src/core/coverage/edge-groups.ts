import { grownArray } from './grown-array.ts';
import type { Connectivity, LabelledRow } from './labelled-row.ts';
import type { RunStrip } from './runs.ts';
import type { StripGroups } from './strip-groups.ts';

/** A component has at most this many pixels here, as in GDAL. */
const MOST_PIXELS = 2 ** 31 - 1;

/**
 * Groups that reach the edge of their strip, and may go on beyond it: numbered from the top, and
 * joined to components. All others are whole within their strip, and nothing is kept of them.
 */
export interface EdgeGroups {
  readonly count: number;
  /** By number: the root, which is the least number of the component; at a root −1 − its pixels. */
  readonly links: Int32Array;
  readonly values: Uint8Array;
  /** The least number in each strip. */
  readonly starts: readonly number[];
  /** The row above each strip, labelled by those numbers; null above the first. */
  readonly above: readonly (LabelledRow | null)[];
}

/** Where the edges of a strip lie: none at the top and at the bottom of the map. */
export interface StripPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Numbers the groups of a strip that reach its edges, from `start` on, into `numbers` by their
 * roots (−1 at all others; length ≥ count). Gives the next free number: the same in every pass.
 */
export function numberEdges(
  { rowStart, height }: RunStrip,
  { labels, links, count }: StripGroups,
  { isFirst, isLast }: StripPlace,
  start: number,
  numbers: Int32Array,
): number {
  numbers.fill(-1, 0, count);
  let next = start;
  const numberRow = (y: number): void => {
    for (let b = rowStart[y]!; b < rowStart[y + 1]! - 1; b++) {
      const label = labels[b]!;
      if (label < 0) continue;
      const root = rootOf(links, label);
      if (numbers[root]! < 0) numbers[root] = next++;
    }
  };
  if (!isFirst) numberRow(0);
  if (!isLast) numberRow(height - 1);
  return next;
}

/** The root of a label whose links all point to roots. */
export const rootOf = (links: Int32Array, label: number): number => {
  const link = links[label]!;
  return link < 0 ? label : link;
};

/** Takes the strips from the top, once. 5 bytes a number and 8 a run of the rows at edges. */
export function createEdgeGroups(connectivity: Connectivity) {
  const reach = connectivity === 8 ? 1 : 0;
  let links = new Int32Array(1024);
  let values = new Uint8Array(1024);
  let count = 0;
  let numbers = new Int32Array(0);
  const starts: number[] = [];
  const above: (LabelledRow | null)[] = [null];

  const root = (number: number): number => {
    let at = number;
    for (let next = links[at]!; next >= 0; next = links[at]!) at = next;
    if (at !== number) links[number] = at;
    return at;
  };

  /** Joins a strip's first row to the row above. */
  const joinRows = (
    upper: LabelledRow,
    { runs, rowStart }: RunStrip,
    groups: StripGroups,
  ): void => {
    let p = upper.from;
    for (let b = 0; b < rowStart[1]! - 1; b++) {
      const label = groups.labels[b]!;
      if (label < 0) continue;
      const number = numbers[rootOf(groups.links, label)]!;
      const first = runs[b]! >>> 8;
      const last = (runs[b + 1]! >>> 8) + reach;
      while (p < upper.to && (upper.runs[p + 1]! >>> 8) + reach <= first) p++;
      for (let q = p; q < upper.to && upper.runs[q]! >>> 8 < last; q++) {
        if (((upper.runs[q]! ^ runs[b]!) & 255) !== 0) continue;
        const [one, other] = [root(number), root(upper.labels[q]!)];
        if (one === other) continue;
        const [least, joined] = one < other ? [one, other] : [other, one];
        links[least] = Math.max(-1 - MOST_PIXELS, links[least]! + links[joined]! + 1);
        links[joined] = least;
      }
    }
  };

  const add = (strip: RunStrip, groups: StripGroups, place: StripPlace): void => {
    starts.push(count);
    if (numbers.length < groups.count) numbers = new Int32Array(groups.count);
    const next = numberEdges(strip, groups, place, count, numbers);
    if (next > links.length) {
      links = grownArray(links, next);
      values = grownArray(values, links.length);
    }
    for (let label = 0; label < groups.count; label++) {
      const number = numbers[label]!;
      if (number < 0) continue;
      links[number] = groups.links[label]!;
      values[number] = groups.values[label]!;
    }
    count = next;
    const upper = above.at(-1);
    if (upper) joinRows(upper, strip, groups);
    if (place.isLast) return;
    const { runs, rowStart, height } = strip;
    const row = runs.slice(rowStart[height - 1]!, rowStart[height]!);
    const rowLabels = groups.labels.slice(rowStart[height - 1]!, rowStart[height]! - 1);
    for (let b = 0; b < rowLabels.length; b++) {
      const label = rowLabels[b]!;
      if (label >= 0) rowLabels[b] = numbers[rootOf(groups.links, label)]!;
    }
    above.push({ runs: row, labels: rowLabels, from: 0, to: rowLabels.length });
  };

  const finish = (): EdgeGroups => {
    // A link never goes up, so that one pass upward finds every root.
    for (let number = 0; number < count; number++) {
      const link = links[number]!;
      if (link >= 0 && links[link]! >= 0) links[number] = links[link]!;
    }
    return { count, links, values, starts, above };
  };
  return { add, finish };
}
