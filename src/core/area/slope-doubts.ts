import type { ErrorDetails } from '../errors.ts';

const COARSEST_CELL_M = 5;
const FEWEST_CELLS = 9;
const MOST_FLAT = 0.05;

/** What is known of a measurement over a DEM. */
export interface SlopeCounts {
  readonly cells: number;
  readonly clampedCells: number;
  readonly flatCells: number;
  readonly steepestDeg: number;
}

/** A code at `issue.<code>` and what its sentence mentions. */
export interface SlopeDoubt {
  readonly code: string;
  readonly details: ErrorDetails;
}

function percent(part: number, whole: number): string {
  const share = (100 * part) / whole;
  return share < 0.05 ? '< 0.1' : share.toFixed(1);
}

/**
 * What makes a measurement worth a second look: cells at the limit, cells without a slope, few
 * cells, large cells. `cellM` null: not known.
 */
export function slopeDoubts(
  counts: SlopeCounts,
  limitDeg: string,
  dem: { readonly name: string; readonly cellM: number | null },
): SlopeDoubt[] {
  const { cells, clampedCells, flatCells } = counts;
  const doubts: SlopeDoubt[] = [];
  const doubt = (code: string, details: ErrorDetails) =>
    doubts.push({ code, details: { ...details, cells } });
  if (clampedCells > 0) {
    const steepest = counts.steepestDeg.toFixed(1);
    const share = percent(clampedCells, cells);
    doubt('slope-clamped', { clamped: clampedCells, share, limit: limitDeg, steepest });
  }
  if (flatCells > MOST_FLAT * cells) {
    doubt('slope-flat-cells', { flat: flatCells, share: percent(flatCells, cells) });
  }
  if (cells < FEWEST_CELLS) doubt('slope-few-cells', {});
  // A cell of 5 m is never 5.000 m on the ellipsoid.
  if (dem.cellM !== null && dem.cellM > COARSEST_CELL_M * 1.001) {
    doubt('slope-dem-coarse', { file: dem.name, cellM: dem.cellM.toFixed(1) });
  }
  return doubts;
}
