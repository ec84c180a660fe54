import { createPixelCounts, type PixelCounts } from './class-coverage.ts';
import type { RunStrip } from './runs.ts';

/** Ellipsoidal area of `count` neighbouring pixels of a row from `col` on, m² (core/area/pixel-area). */
export type RunAreaM2 = (row: number, col: number, count: number) => number;

/** Pixels, and m² where the map has a CRS, by pixel value 0 … 255 (nodata's, too). */
export interface ClassTotals {
  readonly counts: PixelCounts;
  readonly areasM2: Float64Array | null;
}

/** Adds up strips of a class map, in the order in which they come. */
export interface ClassTally extends ClassTotals {
  readonly add: (strip: RunStrip) => void;
}

/** `runAreaM2` null: the map has no CRS, and no area may be claimed. */
export function createClassTally(runAreaM2: RunAreaM2 | null): ClassTally {
  const counts = createPixelCounts();
  const areasM2 = runAreaM2 && new Float64Array(256);
  const add = ({ row, height, runs, rowStart }: RunStrip): void => {
    for (let y = 0; y < height; y++) {
      for (let i = rowStart[y]!; i < rowStart[y + 1]! - 1; i++) {
        const col = runs[i]! >>> 8;
        const pixels = (runs[i + 1]! >>> 8) - col;
        const value = runs[i]! & 255;
        counts[value]! += pixels;
        if (areasM2 && runAreaM2) areasM2[value]! += runAreaM2(row + y, col, pixels);
      }
    }
  };
  return { counts, areasM2, add };
}
