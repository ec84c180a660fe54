import type { Connectivity, LabelledRow } from './run-labels.ts';

/** A component has at most this many pixels here, as in GDAL. */
const MOST_PIXELS = 2 ** 31 - 1;

/** Pieces of components, by label (run-labels), and which of them are one. */
export interface Fragments {
  /** A labelled row and the one above: sizes grow, labels that meet become one. */
  readonly add: (above: LabelledRow | null, row: LabelledRow, labelCount: number) => void;
  /** Ends the union: from here on `root` and `size` may be read. */
  readonly finish: () => FinishedFragments;
}

/** What is known of the components of a class map, once all of it was seen. */
export interface FinishedFragments {
  readonly count: number;
  /** By label: the root, which is the least label of the component; at a root −1 − its pixels. */
  readonly links: Int32Array;
  readonly value: Uint8Array;
}

/** The least label of a component, by any of its labels. */
export const rootOf = (links: Int32Array, label: number): number => {
  const link = links[label]!;
  return link < 0 ? label : link;
};

function grown<A extends Int32Array | Uint8Array>(array: A, length: number): A {
  const made = new (array.constructor as new (length: number) => A)(length);
  made.set(array);
  return made;
}

/** Union-find over the fragments of a class map, 5 bytes each: a root has its pixels for a link. */
export function createFragments(connectivity: Connectivity): Fragments {
  const reach = connectivity === 8 ? 1 : 0;
  let links = new Int32Array(1024);
  let value = new Uint8Array(1024);
  let count = 0;

  const reserve = (labelCount: number): void => {
    if (labelCount > links.length) {
      const length = Math.max(labelCount, links.length + (links.length >> 2));
      links = grown(links, length);
      value = grown(value, length);
    }
    if (labelCount > count) links.fill(-1, count, labelCount);
    count = Math.max(count, labelCount);
  };

  const add: Fragments['add'] = (above, row, labelCount) => {
    reserve(labelCount);
    const known = links;
    const root = (label: number): number => {
      let at = label;
      for (let next = known[at]!; next >= 0; next = known[at]!) {
        const after = known[next]!;
        if (after >= 0) known[at] = after;
        at = next;
      }
      return at;
    };
    const { runs, labels, to } = row;
    const upper = above?.runs ?? runs;
    const upperLabels = above?.labels ?? labels;
    const end = above?.to ?? 0;
    let p = above?.from ?? 0;
    for (let b = row.from; b < to; b++) {
      const label = labels[b]!;
      if (label < 0) continue;
      const own = runs[b]! & 255;
      const first = runs[b]! >>> 8;
      const last = runs[b + 1]! >>> 8;
      let one = root(label);
      known[one] = Math.max(-1 - MOST_PIXELS, known[one]! - (last - first));
      value[label] = own;
      while (p < end && (upper[p + 1]! >>> 8) + reach <= first) p++;
      for (let q = p; q < end && upper[q]! >>> 8 < last + reach; q++) {
        if ((upper[q]! & 255) !== own || upperLabels[q] === label) continue;
        const other = root(upperLabels[q]!);
        if (one === other) continue;
        const [least, joined] = one < other ? [one, other] : [other, one];
        known[least] = Math.max(-1 - MOST_PIXELS, known[least]! + known[joined]! + 1);
        known[joined] = least;
        one = least;
      }
    }
  };

  const finish = (): FinishedFragments => {
    // A link never goes up, so that one pass upward finds every root.
    for (let label = 0; label < count; label++) {
      const link = links[label]!;
      if (link >= 0 && links[link]! >= 0) links[label] = links[link]!;
    }
    return { count, links, value };
  };
  return { add, finish };
}
