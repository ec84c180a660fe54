import type { SurveyClass } from '../training/training-set.ts';
import { type ClassCoverage, COVERAGE_NODATA } from './coverage-map.ts';

/** Pixels by value, 0 … 255. Whole numbers, exact to 2⁵³. */
export type PixelCounts = Float64Array;

export const createPixelCounts = (): PixelCounts => new Float64Array(256);

/** Adds the pixels of a part of the map. */
export function countPixels(classIds: Uint8Array, counts: PixelCounts): void {
  for (let i = 0; i < classIds.length; i++) counts[classIds[i]!]!++;
}

export const nodataPixels = (counts: PixelCounts): number => counts[COVERAGE_NODATA]!;

/** One entry per class of the survey, those that cover nothing too. `areasM2` by class id. */
export function classCoverage(
  classes: readonly SurveyClass[],
  counts: PixelCounts,
  areasM2: Float64Array,
): ClassCoverage[] {
  return classes.map(({ id }) => ({
    classId: id,
    pixels: counts[id]!,
    areaM2: areasM2[id]!,
  }));
}
