/** Pixel value of a coverage map (row-major class ids, one byte a pixel) where there is no class. */
export const COVERAGE_NODATA = 255;

/** What a coverage map says of one class. `areaM2` is ellipsoidal, pixel by pixel. */
export interface ClassCoverage {
  readonly classId: number;
  readonly pixels: number;
  readonly areaM2: number;
}
