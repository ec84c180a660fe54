import { type EdgeGroups, numberEdges, rootOf } from './edge-groups.ts';
import { followChain, STAYS, takesClass, WITH_EDGE } from './follow-chain.ts';
import type { LabelledRow } from './labelled-row.ts';
import { createNeighbourRows } from './largest-neighbours.ts';
import type { RunStrip } from './runs.ts';
import type { SieveSettings } from './sieve-settings.ts';
import type { StripGroups } from './strip-groups.ts';

/** Of each component that crosses strips the code of where it goes (follow-chain.ts). */
export interface EdgeGoals {
  readonly goals: Int32Array;
  /** −1 − the pixels of its largest neighbour so far; 0: none. */
  readonly sizes: Int32Array;
}

/** One strip at a time: its components, those that cross its edges too, and their neighbours. */
export interface StripSieve {
  /**
   * Takes a strip. Its labels now are of components: below `count` of one that is whole in it, above
   * of one that is not.
   */
  readonly take: (strip: RunStrip, groups: StripGroups, index: number) => void;
  /** Notes the largest neighbours of what crosses the strip's edges. */
  readonly note: () => void;
  /** What becomes of each label: good until the next strip. */
  readonly decide: () => DecidedStrip;
}

/** A strip as it will be, but for what follows components that cross its edges. */
export interface DecidedStrip {
  /** By run: its component; −1 where there is no class. */
  readonly labels: Int32Array;
  /** By label: the class that it gets. */
  readonly values: Uint8Array;
  /** Pairs: a label, and the root in EdgeGroups with which it goes. */
  readonly later: readonly number[];
}

/** Puts in what follows components that cross edges, once their goals are known. */
export function settle({ values, later }: DecidedStrip, goals: Int32Array): void {
  for (let i = 0; i < later.length; i += 2) {
    const goal = goals[later[i + 1]!]!;
    if (goal !== STAYS) values[later[i]!] = takesClass(goal);
  }
}

const NOTHING: StripGroups = {
  labels: new Int32Array(0),
  links: new Int32Array(0),
  values: new Uint8Array(0),
  count: 0,
};

export function createStripSieve(
  edges: EdgeGroups,
  stripCount: number,
  { goals, sizes: goalSizes }: EdgeGoals,
  { minPixels, connectivity }: SieveSettings,
): StripSieve {
  const addRow = createNeighbourRows(minPixels, connectivity);
  const enough = -1 - minPixels;
  /** By root the component: itself, or the label of what crosses an edge. */
  let target = new Int32Array(0);
  let sizes = new Int32Array(0);
  let largest = new Int32Array(0);
  let newValue = new Uint8Array(0);
  let groups = NOTHING;
  /** Components that cross an edge, by their root in `edges`; each has two labels from `count` on:
   * itself, and its largest neighbour in the strips above. */
  let crossing: number[] = [];
  const labelOf = new Map<number, number>();
  const path: number[] = [];

  const crossingLabel = (number: number): number => {
    const root = rootOf(edges.links, number);
    const known = labelOf.get(root);
    if (known !== undefined) return known;
    const label = groups.count + 2 * crossing.length;
    labelOf.set(root, label);
    crossing.push(root);
    sizes[label] = edges.links[root]!;
    sizes[label + 1] = goalSizes[root]!;
    largest[label] = goalSizes[root] === 0 ? -1 : label + 1;
    return label;
  };

  const reserve = (length: number): void => {
    if (length <= sizes.length) return;
    const room = length + (length >> 2);
    target = new Int32Array(room);
    sizes = new Int32Array(room);
    largest = new Int32Array(room);
    newValue = new Uint8Array(room);
  };

  const take: StripSieve['take'] = (strip, own, index) => {
    groups = own;
    const { labels, links, count } = own;
    const above = edges.above[index] ?? null;
    const start = edges.starts[index]!;
    const end = edges.starts[index + 1] ?? edges.count;
    reserve(count + 2 * (end - start + (above?.to ?? 0)));
    crossing = [];
    labelOf.clear();
    largest.fill(-1, 0, count);
    const place = { isFirst: index === 0, isLast: index === stripCount - 1 };
    numberEdges(strip, own, place, start, target);
    for (let label = 0; label < count; label++) {
      const link = links[label]!;
      sizes[label] = link;
      if (link >= 0) target[label] = target[link]!;
      else target[label] = target[label]! < 0 ? label : crossingLabel(target[label]!);
    }
    const { runs, rowStart, height } = strip;
    const length = runs.length;
    for (let b = 0; b < length; b++) if (labels[b]! >= 0) labels[b] = target[labels[b]!]!;
    let upper: LabelledRow | null = above && {
      ...above,
      labels: above.labels.map((number) => (number < 0 ? -1 : crossingLabel(number))),
    };
    for (let y = 0; y < height; y++) {
      const row = { runs, labels, from: rowStart[y]!, to: rowStart[y + 1]! - 1 };
      addRow(upper, row, { sizes, largest });
      upper = row;
    }
  };

  const classOf = (label: number): number =>
    label < groups.count
      ? groups.values[label]!
      : edges.values[crossing[(label - groups.count) >> 1]!]!;
  const endOf = (label: number): number => {
    if (sizes[label]! <= enough) return takesClass(classOf(label));
    return label < groups.count ? 0 : WITH_EDGE - crossing[(label - groups.count) >> 1]!;
  };

  const note = (): void => {
    crossing.forEach((root, i) => {
      const label = groups.count + 2 * i;
      const found = largest[label]!;
      if (found < 0 || found === label + 1 || sizes[label]! <= enough) return;
      goalSizes[root] = sizes[found]!;
      goals[root] = followChain(largest, found, endOf, path);
    });
  };

  const decide = (): DecidedStrip => {
    const { labels, links, values, count } = groups;
    const later: number[] = [];
    for (let label = 0; label < count; label++) {
      newValue[label] = values[label]!;
      if (links[label]! >= 0 || sizes[label]! <= enough || largest[label] === STAYS) continue;
      const found = largest[label]!;
      const goal = found < 0 ? found : followChain(largest, label, endOf, path);
      if (goal <= WITH_EDGE) later.push(label, WITH_EDGE - goal);
      else if (goal !== STAYS) newValue[label] = takesClass(goal);
    }
    crossing.forEach((root, i) => {
      const label = count + 2 * i;
      newValue[label] = edges.values[root]!;
      if (sizes[label]! > enough) later.push(label, root);
    });
    return { labels, values: newValue, later };
  };
  return { take, note, decide };
}
