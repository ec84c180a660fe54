import { createPixelCounts, type PixelCounts } from './class-coverage.ts';
import { grownArray } from './grown-array.ts';
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
  /**
   * The pieces of a strip from the left, between those of other strips, too; their last pieces from
   * the top.
   */
  readonly addPiece: (piece: RunPiece) => void;
}

/** A strip of which pieces are still to come. Memory: 5 bytes a row, and 8 for each class. */
interface OpenStrip {
  /** By row: where its last run so far starts, and its class. */
  readonly starts: Int32Array;
  readonly classes: Uint8Array;
  /** Areas by class and row: each row is summed for itself. */
  areasM2: Float64Array;
}

const VALUES = 256;

const openStrip = (height: number): OpenStrip => ({
  starts: new Int32Array(height),
  classes: new Uint8Array(height),
  areasM2: new Float64Array(height),
});

/** `runAreaM2` null: the map has no CRS, and no area may be claimed. */
export function createClassTally(runAreaM2: RunAreaM2 | null): ClassTally {
  const counts = createPixelCounts();
  const areasM2 = runAreaM2 && new Float64Array(VALUES);
  /** Places of the classes that occur, and those classes. */
  const placeOf = new Int32Array(VALUES).fill(-1);
  const found: number[] = [];
  const open = new Map<number, OpenStrip>();
  /** A strip of one piece is summed here, row by row. */
  const oneRow = openStrip(1);

  const reserve = (strip: OpenStrip, rows: number): void => {
    const length = rows * found.length;
    if (length > strip.areasM2.length) strip.areasM2 = grownArray(strip.areasM2, length);
  };
  const closeRow = (strip: OpenStrip, rows: number, y: number): void => {
    if (areasM2 === null) return;
    for (let place = 0; place < found.length; place++) {
      areasM2[found[place]!]! += strip.areasM2[place * rows + y]!;
      strip.areasM2[place * rows + y] = 0;
    }
  };
  const addPiece: ClassTally['addPiece'] = ({ row, col, height, runs, rowStart, isLast }) => {
    const isWhole = col === 0 && isLast;
    const strip = isWhole ? oneRow : (open.get(row) ?? openStrip(height));
    if (isLast) open.delete(row);
    else open.set(row, strip);
    const { starts, classes } = strip;
    const rows = isWhole ? 1 : height;
    reserve(strip, rows);
    let sums = strip.areasM2;
    for (let y = 0; y < height; y++) {
      const at = isWhole ? 0 : y;
      const end = rowStart[y + 1]! - 1;
      let b = rowStart[y]!;
      let start = col === 0 ? 0 : starts[at]!;
      let value = col === 0 ? runs[b]! & 255 : classes[at]!;
      for (; b <= end; b++) {
        const next = b < end ? runs[b]! & 255 : -1;
        // The last run goes on in the next piece.
        if (next === value || (next < 0 && !isLast)) continue;
        const stop = col + (runs[b]! >>> 8);
        counts[value]! += stop - start;
        if (runAreaM2 !== null) {
          if (placeOf[value]! < 0) {
            placeOf[value] = found.push(value) - 1;
            reserve(strip, rows);
            sums = strip.areasM2;
          }
          sums[placeOf[value]! * rows + at]! += runAreaM2(row + y, start, stop - start);
        }
        start = stop;
        value = next;
      }
      if (isLast) closeRow(strip, rows, at);
      else {
        starts[at] = start;
        classes[at] = value;
      }
    }
  };
  const add: ClassTally['add'] = (strip) => addPiece({ ...strip, col: 0, isLast: true });
  return { counts, areasM2, add, addPiece };
}
