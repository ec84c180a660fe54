import { type GroundMetric, metricAreaM2 } from '../geo/ground-metric.ts';
import type { PixelWindow } from '../layers/raster.ts';
import type { RowSpan } from '../layers/rasterize.ts';

/** Heights of a window of a DEM, m, row-major; NaN = not known. */
export interface Heights {
  readonly window: PixelWindow;
  readonly values: Float64Array;
}

/** What the cells of a DEM under an outline add up to. */
export interface SlopeTally {
  cells: number;
  /** Steeper than the limit, and taken at the limit. */
  clampedCells: number;
  /** Without all eight neighbours (edge, nodata), and taken as flat. */
  flatCells: number;
  groundM2: number;
  slopedM2: number;
  /** Greatest tan² of slope, before the limit. */
  steepestTan2: number;
}

export const emptySlopeTally = (): SlopeTally => ({
  cells: 0,
  clampedCells: 0,
  flatCells: 0,
  groundM2: 0,
  slopedM2: 0,
  steepestTan2: 0,
});

/** tan² of slope from height differences per pixel: |∇z|² = g^{ij} z_i z_j on the ground. */
const tan2 = (perCol: number, perRow: number, { e, f, g }: GroundMetric): number =>
  (g * perCol * perCol - 2 * f * perCol * perRow + e * perRow * perRow) / (e * g - f * f);

const RADIANS = Math.PI / 180;

/** Slope of the steepest cell, degrees. */
export const steepestDeg = (tally: SlopeTally): number =>
  Math.atan(Math.sqrt(tally.steepestTan2)) / RADIANS;

/**
 * Adds the cells of `spans` (pixels of the DEM) that lie in the window: ground area and ground
 * area ÷ cos(slope), the slope limited to `maxSlopeDeg`. `heights` holds the cells' neighbours too:
 * where its window ends the DEM ends. Gradient: Horn 1981, Proc. IEEE 69, 14–47 (3 × 3, weights
 * 1-2-1), in metres on the ellipsoid, whatever the CRS.
 */
export function addSlopedCells(
  tally: SlopeTally,
  heights: Heights,
  spans: readonly RowSpan[],
  metricAt: (col: number, row: number) => GroundMetric,
  maxSlopeDeg: number,
): void {
  const { window, values } = heights;
  const { width } = window;
  const steepest = Math.tan(maxSlopeDeg * RADIANS) ** 2;
  for (const { row, colStart, colEnd } of spans) {
    const y = row - window.row;
    const inner = y > 0 && y < window.height - 1;
    for (let col = colStart; col < colEnd; col++) {
      const x = col - window.col;
      const metric = metricAt(col + 0.5, row + 0.5);
      const cellM2 = metricAreaM2(metric);
      tally.cells += 1;
      tally.groundM2 += cellM2;
      let gradient2 = Number.NaN;
      if (inner && x > 0 && x < width - 1) {
        const at = y * width + x;
        const [nw, n, ne] = [values[at - width - 1]!, values[at - width]!, values[at - width + 1]!];
        const [sw, s, se] = [values[at + width - 1]!, values[at + width]!, values[at + width + 1]!];
        const [w, e] = [values[at - 1]!, values[at + 1]!];
        const perCol = (ne + 2 * e + se - (nw + 2 * w + sw)) / 8;
        const perRow = (sw + 2 * s + se - (nw + 2 * n + ne)) / 8;
        // The weights leave the cell itself out, but a cell without a height has no slope.
        gradient2 = tan2(perCol, perRow, metric) + 0 * values[at]!;
      }
      if (Number.isNaN(gradient2)) {
        tally.flatCells += 1;
        tally.slopedM2 += cellM2;
        continue;
      }
      if (gradient2 > tally.steepestTan2) tally.steepestTan2 = gradient2;
      if (gradient2 > steepest) tally.clampedCells += 1;
      tally.slopedM2 += cellM2 * Math.sqrt(1 + Math.min(gradient2, steepest));
    }
  }
}
