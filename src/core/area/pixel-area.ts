import { isSurveyError, SurveyError } from '../errors.ts';
import { affineDeterminant } from '../geo/affine.ts';
import { crsEllipsoid, crsInfo } from '../geo/crs.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import { zoneCellAreaM2 } from '../geo/ellipsoid-zone.ts';
import type { PixelWindow, RasterGrid } from '../layers/raster.ts';
import { addRunAreas, type RunArea } from './class-runs.ts';
import { interpolatedField } from './interpolated-field.ts';
import { pixelDensity } from './pixel-density.ts';

/** The ellipsoidal area of every pixel of a grid, in any CRS. */
export interface PixelAreaField {
  readonly pixelAreaM2: (col: number, row: number) => number;
  readonly runAreaM2: RunArea;
  /**
   * Adds each class's area to `sumsM2` (length 256, by class id). `classIds` is the window,
   * row-major. Fixed order: the same windows in the same order give the same bits.
   */
  readonly addClassAreas: (window: PixelWindow, classIds: Uint8Array, sumsM2: Float64Array) => void;
}

/**
 * Within 1e-8 of the ellipsoid's own area, relative, for pixels up to about 1 km.
 * Errors: `raster-without-crs`, `crs-unsupported`, `raster-without-area` (no size, or outside
 * the CRS).
 */
export function pixelAreaField(grid: RasterGrid): PixelAreaField {
  if (grid.crs === null) throw new SurveyError('raster-without-crs');
  const determinant = affineDeterminant(grid.transform);
  if (
    !Number.isFinite(determinant) ||
    determinant === 0 ||
    !grid.transform.every(Number.isFinite)
  ) {
    throw new SurveyError('raster-without-area', { crs: grid.crs });
  }
  const runArea = rowArea(grid, grid.crs) ?? interpolatedArea(grid, grid.crs);
  return {
    pixelAreaM2: (col, row) => runArea(row, col, 1),
    runAreaM2: runArea,
    addClassAreas: (window, classIds, sumsM2) => addRunAreas(runArea, window, classIds, sumsM2),
  };
}

/** Rows that follow parallels: every pixel of a row has one area, known in closed form. */
function rowArea(grid: RasterGrid, crs: CrsCode): RunArea | null {
  const { kind, shifted } = crsInfo(crs);
  const [a, b, , d, e, f] = grid.transform;
  if (kind !== 'geographic' || shifted || b !== 0 || d !== 0) return null;
  const ellipsoid = crsEllipsoid(crs);
  const latLimit = 90 + Math.abs(e);
  if (Math.abs(f) > latLimit || Math.abs(f + e * grid.height) > latLimit) {
    throw new SurveyError('raster-without-area', { crs });
  }
  let lastRow = -1;
  let lastM2 = 0;
  return (row, _col, count) => {
    if (row !== lastRow) {
      lastRow = row;
      lastM2 = zoneCellAreaM2(a, f + e * row, f + e * (row + 1), ellipsoid);
    }
    return lastM2 * count;
  };
}

function interpolatedArea(grid: RasterGrid, crs: CrsCode): RunArea {
  const { unit } = crsInfo(crs);
  const density = pixelDensity(grid.transform, crs, unit);
  const checked = (col: number, row: number): number => {
    const areaM2 = densityOrNaN(density, col, row);
    if (!(areaM2 > 0) || !Number.isFinite(areaM2)) {
      throw new SurveyError('raster-without-area', { crs });
    }
    return areaM2;
  };
  return interpolatedField(grid, checked);
}

/** A place outside the CRS is a raster without area, whichever way the projection says it. */
function densityOrNaN(density: (col: number, row: number) => number, col: number, row: number) {
  try {
    return density(col, row);
  } catch (error) {
    if (isSurveyError(error) && error.code === 'coordinate-outside-crs') return Number.NaN;
    throw error;
  }
}
