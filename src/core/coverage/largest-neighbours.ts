import type { Connectivity, LabelledRow } from './labelled-row.ts';

/** Components by label: at a label −1 − pixels; labels of rows are of components, not of pieces. */
export interface SizedLabels {
  readonly sizes: Int32Array;
  /** The largest neighbour of each small component so far; −1: none. */
  readonly largest: Int32Array;
}

/**
 * Offers the components of a row and of the one above to each other, as neighbours. The largest
 * wins; among equals the one that GDAL meets first, pixel by pixel: above, above left, above right,
 * left (GDALSieveFilter of GDAL 3.6, CompareNeighbour).
 */
export function createNeighbourRows(minPixels: number, connectivity: Connectivity) {
  /** Sizes at or below it are of components that stay. */
  const enough = -1 - minPixels;

  /** Runs above by the pixel of `b` that meets them first; all pixels after that change nothing. */
  return (above: LabelledRow | null, row: LabelledRow, { sizes, largest }: SizedLabels): void => {
    const offer = (to: number, from: number): void => {
      if (sizes[to]! <= enough) return;
      const known = largest[to]!;
      if (known < 0 || sizes[known]! > sizes[from]!) largest[to] = from;
    };
    const meet = (one: number, other: number): void => {
      if (other < 0 || one === other) return;
      offer(one, other);
      offer(other, one);
    };
    const { runs, labels, to } = row;
    const upper = above?.runs ?? runs;
    const upperLabels = above?.labels ?? labels;
    const end = above?.to ?? 0;
    const width = runs[to]! >>> 8;
    let p = above?.from ?? 0;
    for (let b = row.from; b < to; b++) {
      const one = labels[b]!;
      if (one < 0) continue;
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
}
