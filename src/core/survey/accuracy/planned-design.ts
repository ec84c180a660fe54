import { type Allocation, type AllocationName, allocate } from '../../accuracy/allocate.ts';
import type { PlannedStratum } from '../../accuracy/planned-stratum.ts';
import { allocationForSe } from '../../accuracy/sample-size.ts';
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
  readonly allocation: AllocationName;
  /** Users' accuracy that is thought of each class, %; and how much of the target the others hide. */
  readonly expectedAccuracyPct: number;
  readonly expectedOmissionPct: number;
}

export interface PlannedDesign {
  readonly points: number;
  /** By the class of the map, in its order. */
  readonly strata: readonly {
    readonly classId: number;
    readonly points: number;
    readonly share: number;
  }[];
  /** Each way to share the points out, with what the area of the target may be told to. */
  readonly ways: readonly {
    readonly name: AllocationName;
    readonly seM2: number;
    /** Expected one-sided 95 % lower bound: the area that may be claimed. */
    readonly lowerM2: number;
    readonly points: readonly number[];
  }[];
  /** Expected standard error of the target's area. */
  readonly seM2: number;
}

const pointsOf = ({ points }: Allocation) => points.reduce((sum, n) => sum + n, 0);

/** Points on the whole map fall into the classes by their area, as they happen to. */
const nameOf = ({ kind, allocation }: DesignWish): AllocationName =>
  kind === 'stratified' ? allocation : 'proportional';

/**
 * How many points where, and what they may be expected to tell. Errors: `sample-too-small`,
 * `stratum-points-over-pixels`, `target-se-out-of-reach` {points}.
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
  const points =
    'points' in wish.size
      ? wish.size.points
      : pointsOf(allocationForSe(strata, name, 'target', wish.size.seM2 / totalM2, MOST_POINTS));
  const all = allocate(strata, points);
  const chosen = all.find((way) => way.name === name)!;
  return {
    points: pointsOf(chosen),
    seM2: chosen.targetSe * totalM2,
    strata: mapped.map(({ classId, areaM2 }, at) => ({
      classId,
      points: chosen.points[at]!,
      share: areaM2 / totalM2,
    })),
    ways: all.map(({ name: way, points: each, targetSe, targetLower }) => ({
      name: way,
      points: each,
      seM2: targetSe * totalM2,
      lowerM2: targetLower * totalM2,
    })),
  };
}
