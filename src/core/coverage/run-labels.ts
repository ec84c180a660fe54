/** One row of runs (see RunStrip) and the label of each; −1 where there is no class. */
export interface LabelledRow {
  readonly runs: Int32Array;
  readonly labels: Int32Array;
  /** Runs from … to − 1; run `to` closes the row. */
  readonly from: number;
  readonly to: number;
}

/** 4: pixels touch by sides; 8: by corners, too. */
export type Connectivity = 4 | 8;

/**
 * Labels a row by the first run above that each run touches with its own class; the others get new
 * labels from `next` on. Gives the next free label. Depends on the rows alone: the same in every pass.
 */
export function labelRow(
  above: LabelledRow | null,
  row: LabelledRow,
  nodata: number,
  connectivity: Connectivity,
  next: number,
): number {
  const { runs, labels, to } = row;
  const reach = connectivity === 8 ? 1 : 0;
  const upper = above?.runs ?? runs;
  const upperLabels = above?.labels ?? labels;
  const end = above?.to ?? 0;
  let p = above?.from ?? 0;
  let free = next;
  for (let b = row.from; b < to; b++) {
    const value = runs[b]! & 255;
    if (value === nodata) {
      labels[b] = -1;
      continue;
    }
    const first = runs[b]! >>> 8;
    const last = (runs[b + 1]! >>> 8) + reach;
    while (p < end && (upper[p + 1]! >>> 8) + reach <= first) p++;
    let q = p;
    while (q < end && upper[q]! >>> 8 < last && (upper[q]! & 255) !== value) q++;
    labels[b] = q < end && upper[q]! >>> 8 < last ? upperLabels[q]! : free++;
  }
  return free;
}
