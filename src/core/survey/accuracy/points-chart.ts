import type { MadeAssessment } from './assessed-map.ts';
import { percentText } from './matrix-view.ts';
import type { MatrixClass } from './reference-counts.ts';

/** Points of a stratum beside its share of the ground, both as parts of the largest, 0 … 1. */
export interface PointsBar {
  readonly of: MatrixClass;
  readonly points: string;
  readonly share: string;
  readonly pointsLength: number;
  readonly shareLength: number;
}

/** How the points are shared out over the classes of the map. */
export function pointsBars({ report, classes }: MadeAssessment): readonly PointsBar[] {
  const { strata } = report;
  const all = strata.reduce((sum, { points }) => sum + points, 0);
  const most = Math.max(...strata.flatMap(({ points, weight }) => [points / all, weight]));
  return strata.map(({ points, weight }, at) => ({
    of: classes[at]!,
    points: String(points),
    share: percentText(weight),
    pointsLength: points / all / most,
    shareLength: weight / most,
  }));
}
