import type { MultiPolygon, Polygon } from 'geojson';
import { type PolygonArea, polygonArea } from '../../area/polygon-area.ts';
import { isSurveyError } from '../../errors.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import { findRingFault } from '../../geo/ring-crossings.ts';

export type MeasuredPolygon =
  | { readonly kind: 'measured'; readonly area: PolygonArea }
  | { readonly kind: 'refused'; readonly issue: string; readonly why: string };

const measured = new WeakMap<Polygon | MultiPolygon, Map<CrsCode, MeasuredPolygon>>();

function measure(geometry: Polygon | MultiPolygon, crs: CrsCode): MeasuredPolygon {
  try {
    const fault = findRingFault(geometry);
    if (fault) return { kind: 'refused', issue: `area-ring-${fault.kind}`, why: fault.kind };
    return { kind: 'measured', area: polygonArea(geometry, crs) };
  } catch (error) {
    if (!isSurveyError(error)) throw error;
    const isCrs = error.code === 'crs-unsupported';
    const issue = isCrs ? 'area-crs-unsupported' : 'area-not-measurable';
    return { kind: 'refused', issue, why: error.code };
  }
}

/**
 * Ellipsoidal area of a polygon, or why it has none. Remembered per geometry object: every edit of
 * a survey evaluates it anew, and geometries are never changed in place.
 */
export function measurePolygon(geometry: Polygon | MultiPolygon, crs: CrsCode): MeasuredPolygon {
  const byCrs = measured.get(geometry) ?? new Map<CrsCode, MeasuredPolygon>();
  measured.set(geometry, byCrs);
  const known = byCrs.get(crs);
  if (known) return known;
  const result = measure(geometry, crs);
  byCrs.set(crs, result);
  return result;
}
