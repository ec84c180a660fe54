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
  const row = openStrip(1);

  const addPiece: ClassTally['addPiece'] = (piece) => {
    const { col, height, runs, rowStart, isLast } = piece;
    const isWhole = col === 0 && isLast;
    const strip = isWhole ? row : (open.get(piece.row) ?? openStrip(height));
    if (isLast) open.delete(piece.row);
    else open.set(piece.row, strip);
    const down = isWhole ? 1 : height;
    const addRun = (y: number, start: number, end: number, value: number): void => {
      counts[value]! += end - start;
      if (runAreaM2 === null) return;
      if (placeOf[value]! < 0) placeOf[value] = found.push(value) - 1;
      const at = placeOf[value]! * down + (isWhole ? 0 : y);
      if (at >= strip.areasM2.length) strip.areasM2 = grownArray(strip.areasM2, at + down);
      strip.areasM2[at]! += runAreaM2(piece.row + y, start, end - start);
    };
    const closeRow = (y: number): void => {
      if (areasM2 === null) return;
      for (let place = 0; place < found.length; place++) {
        const at = place * down + (isWhole ? 0 : y);
        if (at >= strip.areasM2.length) return;
        areasM2[found[place]!]! += strip.areasM2[at]!;
        strip.areasM2[at] = 0;
      }
    };
    for (let y = 0; y < height; y++) {
      const end = rowStart[y + 1]! - 1;
      let b = rowStart[y]!;
      let start = col === 0 ? 0 : strip.starts[y]!;
      let value = col === 0 ? runs[b]! & 255 : strip.classes[y]!;
      for (; b < end; b++) {
        const next = runs[b]! & 255;
        if (next === value) continue;
        const at = col + (runs[b]! >>> 8);
        addRun(y, start, at, value);
        start = at;
        value = next;
      }
      if (isLast) {
        addRun(y, start, col + (runs[end]! >>> 8), value);
        closeRow(y);
      } else {
        strip.starts[y] = start;
        strip.classes[y] = value;
      }
    }
  };
  const add: ClassTally['add'] = (strip) => addPiece({ ...strip, col: 0, isLast: true });
  return { counts, areasM2, add, addPiece };
}
