import { type Allocation, allocate, ownAllocation, type WayName } from '../../accuracy/allocate.ts';
import type { PlannedStratum } from '../../accuracy/planned-stratum.ts';
import { allocationForSe } from '../../accuracy/sample-size.ts';
import { SurveyError } from '../../errors.ts';
import type { SurveyClass } from '../../training/training-set.ts';
import type { DesignKind } from '../document/accuracy-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import { MOST_POINTS } from '../document/schema-accuracy.ts';

export type DrawnKind = Exclude<DesignKind, 'not-probability'>;

/** What a person wishes of a sample, before it is drawn. */
export interface DesignWish {
  readonly kind: DrawnKind;
  /** 0 … 2³² − 1 */
  readonly seed: number;
  /** So many points, or as many as it takes to tell the area of the target class to `seM2`. */
  readonly size: { readonly points: number } | { readonly seM2: number };
  readonly targetClassId: number;
  readonly allocation: WayName;
  /** Points by class as they were typed, for `own`; `size` counts for nothing then. */
  readonly own: Readonly<Record<number, number>>;
  /** Users' accuracy that is thought of each class, %; and how much of the target the others hide. */
  readonly expectedAccuracyPct: number;
  readonly expectedOmissionPct: number;
}

/** One way to share points out, with what the area of the target may be told to. */
export interface PlannedWay {
  readonly name: WayName;
  /** Expected standard error of the target's area. */
  readonly seM2: number;
  /** Expected one-sided 95 % lower bound: the area that may be claimed. */
  readonly lowerM2: number;
  readonly points: readonly number[];
}

export const plannedWay = (
  { name, points, targetSe, targetLower }: Allocation,
  totalM2: number,
): PlannedWay => ({ name, points, seM2: targetSe * totalM2, lowerM2: targetLower * totalM2 });

export interface PlannedDesign {
  readonly points: number;
  /** By the class of the map, in its order. */
  readonly strata: readonly {
    readonly classId: number;
    readonly points: number;
    readonly share: number;
    readonly pixels: number;
  }[];
  /** Each way to share the points out, with what the area of the target may be told to. */
  readonly ways: readonly PlannedWay[];
  /** Expected standard error of the target's area. */
  readonly seM2: number;
}

const pointsOf = ({ points }: Allocation) => points.reduce((sum, n) => sum + n, 0);

/** Points on the whole map fall into the classes by their area, as they happen to. */
const nameOf = ({ kind, allocation }: DesignWish): WayName =>
  kind === 'stratified' ? allocation : 'proportional';

const ownPoints =
  ({ own }: DesignWish) =>
  ({ classId }: { readonly classId: number }): number =>
    own[classId] ?? 0;

function askedPoints(wish: DesignWish, strata: readonly PlannedStratum[], totalM2: number): number {
  if ('points' in wish.size) return wish.size.points;
  const name = nameOf(wish);
  const way = name === 'own' ? 'recommended' : name;
  return pointsOf(allocationForSe(strata, way, 'target', wish.size.seM2 / totalM2, MOST_POINTS));
}

/**
 * How many points where, and what they may be expected to tell. Errors: `sample-too-small`,
 * `stratum-points-over-pixels`, `target-se-out-of-reach` {points}, `sample-too-large` {points, most}; of
 * points that were typed also `stratum-one-point`.
 */
export function planDesign(
  wish: DesignWish,
  coverage: CoverageStep,
  named: readonly SurveyClass[],
): PlannedDesign {
  const mapped = coverage.classes.filter(({ pixels }) => pixels > 0);
  const totalM2 = mapped.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const accuracy = wish.expectedAccuracyPct / 100;
  const strata = mapped.map(
    ({ classId, pixels, areaM2 }): PlannedStratum => ({
      name: named.find(({ id }) => id === classId)?.name ?? String(classId),
      weight: areaM2 / totalM2,
      pixels,
      targetShare: classId === wish.targetClassId ? accuracy : wish.expectedOmissionPct / 100,
      usersAccuracy: accuracy,
    }),
  );
  const name = nameOf(wish);
  const own = name === 'own' ? ownAllocation(strata, mapped.map(ownPoints(wish))) : null;
  const points = own ? pointsOf(own) : askedPoints(wish, strata, totalM2);
  if (points > MOST_POINTS)
    throw new SurveyError('sample-too-large', { points, most: MOST_POINTS });
  const all = [...allocate(strata, points), ...(own ? [own] : [])];
  const chosen = all.find((way) => way.name === name)!;
  return {
    points: pointsOf(chosen),
    seM2: chosen.targetSe * totalM2,
    strata: mapped.map(({ classId, areaM2, pixels }, at) => ({
      classId,
      pixels,
      points: chosen.points[at]!,
      share: areaM2 / totalM2,
    })),
    ways: all.map((way) => plannedWay(way, totalM2)),
  };
}
