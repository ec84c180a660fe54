import type { RasterGrid } from '../layers/raster.ts';
import type { SurveyClass } from '../training/training-set.ts';

export const COVERAGE_NODATA = 255;

/** Row-major class ids, length width·height; 255 = nodata. */
export interface CoverageMap extends RasterGrid {
  readonly classIds: Uint8Array;
  readonly classes: readonly SurveyClass[];
}

/** What a coverage map says of one class. `areaM2` is ellipsoidal, pixel by pixel. */
export interface ClassCoverage {
  readonly classId: number;
  readonly pixels: number;
  readonly areaM2: number;
}
