import { allocate, ownAllocation } from '../../accuracy/allocate.ts';
import type { PlannedStratum } from '../../accuracy/planned-stratum.ts';
import { isSurveyError } from '../../errors.ts';
import type { MadeAssessment } from './assessed-map.ts';
import { type PlannedWay, plannedWay } from './planned-design.ts';

/**
 * What as many points may be expected to tell of the area of a class, shared out in each way, now that
 * they say how the map confuses it; `own`: as they were drawn. Empty where the points were not drawn
 * by class, or are too few to share out.
 */
export function nextWays(
  { report, classes }: MadeAssessment,
  targetClassId: number,
): readonly PlannedWay[] {
  const { counts, strata, method } = report;
  const target = classes.indexOf(targetClassId);
  if (counts === null || target < 0 || method.design !== 'stratified') return [];
  const planned = strata.map(({ name, weight, points, pixels }, h): PlannedStratum => {
    const row = counts[h] ?? [];
    const share = (at: number) => (points > 0 ? (row[at] ?? 0) / points : 0);
    return {
      name,
      weight,
      pixels: pixels ?? Number.POSITIVE_INFINITY,
      targetShare: share(target),
      usersAccuracy: share(h),
    };
  });
  const drawn = strata.map(({ points }) => points);
  const totalM2 = strata.reduce((sum, { areaM2 }) => sum + (areaM2 ?? Number.NaN), 0);
  if (!Number.isFinite(totalM2)) return [];
  try {
    const total = drawn.reduce((sum, n) => sum + n, 0);
    const all = [...allocate(planned, total), ownAllocation(planned, drawn)];
    return all.map((way) => plannedWay(way, totalM2));
  } catch (error) {
    if (isSurveyError(error)) return [];
    throw error;
  }
}
