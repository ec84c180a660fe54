import { createPixelCounts, type PixelCounts } from './class-coverage.ts';
import type { RunStrip } from './runs.ts';

/** Ellipsoidal area of `count` neighbouring pixels of a row from `col` on, m² (core/area/pixel-area). */
export type RunAreaM2 = (row: number, col: number, count: number) => number;

/** Pixels, and m² where the map has a CRS, by pixel value 0 … 255 (nodata's, too). */
export interface ClassTotals {
  readonly counts: PixelCounts;
  readonly areasM2: Float64Array | null;
}

/** Some columns of a strip; its runs count columns from `col` on. */
export interface RunPiece extends RunStrip {
  readonly col: number;
  /** Whether it reaches the right edge of the map. */
  readonly isLast: boolean;
}

/** Adds up a class map from the top: the same bits, however it is cut into strips and pieces. */
export interface ClassTally extends ClassTotals {
  readonly add: (strip: RunStrip) => void;
  /** The pieces of a strip from the left, one after the other. */
  readonly addPiece: (piece: RunPiece) => void;
}

const VALUES = 256;

/** `runAreaM2` null: the map has no CRS, and no area may be claimed. */
export function createClassTally(runAreaM2: RunAreaM2 | null): ClassTally {
  const counts = createPixelCounts();
  const areasM2 = runAreaM2 && new Float64Array(VALUES);
  /** By row of the strip: where its last run so far started, and its class. */
  let starts = new Int32Array(0);
  let classes = new Uint8Array(0);
  /** By row and class, for each row is summed for itself. */
  let rowM2 = new Float64Array(VALUES);

  const addRun = (row: number, col: number, end: number, value: number, sums: number): void => {
    counts[value]! += end - col;
    if (runAreaM2 !== null) rowM2[sums + value]! += runAreaM2(row, col, end - col);
  };
  const closeRow = (sums: number): void => {
    if (areasM2 === null) return;
    for (let value = 0; value < VALUES; value++) {
      if (counts[value] === 0) continue;
      areasM2[value]! += rowM2[sums + value]!;
      rowM2[sums + value] = 0;
    }
  };
  const addPiece: ClassTally['addPiece'] = ({ row, col, height, runs, rowStart, isLast }) => {
    const isWhole = col === 0 && isLast;
    if (!isWhole && starts.length < height) {
      starts = new Int32Array(height);
      classes = new Uint8Array(height);
      if (runAreaM2 !== null) rowM2 = new Float64Array(VALUES * height);
    }
    for (let y = 0; y < height; y++) {
      const sums = isWhole ? 0 : VALUES * y;
      const from = rowStart[y]!;
      const end = rowStart[y + 1]! - 1;
      let start = col === 0 ? 0 : starts[y]!;
      let value = col === 0 ? runs[from]! & 255 : classes[y]!;
      for (let b = from; b < end; b++) {
        const next = runs[b]! & 255;
        if (next === value) continue;
        const at = col + (runs[b]! >>> 8);
        addRun(row + y, start, at, value, sums);
        start = at;
        value = next;
      }
      if (isLast) {
        addRun(row + y, start, col + (runs[end]! >>> 8), value, sums);
        closeRow(sums);
      } else {
        starts[y] = start;
        classes[y] = value;
      }
    }
  };
  return {
    counts,
    areasM2,
    add: (strip) => addPiece({ ...strip, col: 0, isLast: true }),
    addPiece,
  };
}
