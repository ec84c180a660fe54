import { isSurveyError } from '../../errors.ts';
import { groundMetric, metricAreaM2 } from '../../geo/ground-metric.ts';
import type { SurveyFile } from '../document/document.ts';

const known = new WeakMap<SurveyFile, number | null>();

function measure({ raster, crs }: SurveyFile): number | null {
  if (raster === null || crs === null) return null;
  try {
    const at = groundMetric(raster.transform, crs);
    return Math.sqrt(metricAreaM2(at(raster.width / 2, raster.height / 2)));
  } catch (error) {
    if (isSurveyError(error)) return null;
    throw error;
  }
}

/** Side of a square of the area of a raster's middle cell, m; null where it has no place. */
export function demCellM(file: SurveyFile): number | null {
  const before = known.get(file);
  if (before !== undefined) return before;
  const cellM = measure(file);
  known.set(file, cellM);
  return cellM;
}
