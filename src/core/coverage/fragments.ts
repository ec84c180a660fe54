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

/** By label. `root`: the least label of the component. */
export interface FinishedFragments {
  readonly count: number;
  readonly root: Int32Array;
  /** Pixels of the component, at its root. */
  readonly size: Int32Array;
  readonly value: Uint8Array;
}

function grown<A extends Int32Array | Uint8Array>(array: A, length: number): A {
  const made = new (array.constructor as new (length: number) => A)(length);
  made.set(array);
  return made;
}

/** Union-find over the fragments of a class map, 9 bytes each. */
export function createFragments(connectivity: Connectivity): Fragments {
  const reach = connectivity === 8 ? 1 : 0;
  let parent = new Int32Array(1024);
  let size = new Int32Array(1024);
  let value = new Uint8Array(1024);
  let count = 0;

  const reserve = (labelCount: number): void => {
    if (labelCount > parent.length) {
      const length = Math.max(labelCount, parent.length + (parent.length >> 1));
      parent = grown(parent, length);
      size = grown(size, length);
      value = grown(value, length);
    }
    for (; count < labelCount; count++) parent[count] = count;
  };

  const add: Fragments['add'] = (above, row, labelCount) => {
    reserve(labelCount);
    const known = parent;
    const rootOf = (label: number): number => {
      let at = label;
      while (known[at] !== at) {
        known[at] = known[known[at]!]!;
        at = known[at]!;
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
      size[label] = Math.min(MOST_PIXELS, size[label]! + last - first);
      value[label] = own;
      while (p < end && (upper[p + 1]! >>> 8) + reach <= first) p++;
      for (let q = p; q < end && upper[q]! >>> 8 < last + reach; q++) {
        if ((upper[q]! & 255) !== own || upperLabels[q] === label) continue;
        const one = rootOf(label);
        const other = rootOf(upperLabels[q]!);
        if (one < other) known[other] = one;
        else known[one] = other;
      }
    }
  };

  const finish = (): FinishedFragments => {
    // A parent is never above its child, so that one pass upward finds every root.
    for (let label = 0; label < count; label++) {
      const root = parent[parent[label]!]!;
      parent[label] = root;
      if (root !== label) size[root] = Math.min(MOST_PIXELS, size[root]! + size[label]!);
    }
    return { count, root: parent, size, value };
  };
  return { add, finish };
}
