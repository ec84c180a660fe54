import { SurveyError } from '../errors.ts';
import { type Estimator, type SamplingDesign, stratumWeights } from './sampling-design.ts';
import type { SampledStratum } from './stratified-estimator.ts';

/**
 * What the points say, with the design that drew them. `byStratum[h]` is counts[mapClass][referenceClass]
 * of stratum h, square, in the order of `classes`. Where only the reference class of a point is known
 * (strata that are no classes of a map), `mapped` is false and a stratum has one row.
 */
export interface ErrorMatrix {
  readonly classes: readonly string[];
  readonly design: SamplingDesign;
  readonly mapped: boolean;
  readonly byStratum: readonly (readonly (readonly number[])[])[];
}

type Counts = readonly (readonly number[])[];

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

function assertCounts(counts: Counts, rows: number, columns: number): void {
  const isWhole = counts.length === rows && counts.every((row) => row.length === columns);
  if (!isWhole) throw new SurveyError('matrix-not-square', { rows, columns });
  for (const [i, row] of counts.entries()) {
    const at = row.findIndex((value) => !isCount(value));
    if (at >= 0) {
      const details = { row: i + 1, column: at + 1, value: String(row[at]) };
      throw new SurveyError('matrix-count-invalid', details);
    }
  }
}

/**
 * A matrix counts[mapClass][referenceClass] whose rows are the strata, or the post-strata, of the
 * design (the map's classes, in the order of `classes`). A class of the reference that the map has not
 * is a row of zeros without a stratum: `strata` may be shorter than `classes`.
 * Errors: `matrix-not-square` {rows, columns}, `matrix-count-invalid` {row, column, value},
 * `class-without-stratum` {class}: it has points on a map class of which no size is known.
 */
export function matrixOfMapClasses(
  classes: readonly string[],
  counts: Counts,
  design: SamplingDesign,
): ErrorMatrix {
  assertCounts(counts, classes.length, classes.length);
  const stray = counts.findIndex((row, i) => i >= design.strata.length && pointsOf([row]) > 0);
  if (stray >= 0) throw new SurveyError('class-without-stratum', { class: classes[stray]! });
  const byStratum = design.strata.map((_, h) =>
    counts.map((row, i) => (i === h ? row : row.map(() => 0))),
  );
  return { classes, design, mapped: true, byStratum };
}

/** counts[stratum][referenceClass] of given strata; the class of the map is not known. */
export function matrixOfGivenStrata(
  classes: readonly string[],
  counts: Counts,
  design: SamplingDesign,
): ErrorMatrix {
  assertCounts(counts, design.strata.length, classes.length);
  return { classes, design, mapped: false, byStratum: counts.map((row) => [row]) };
}

/** counts[mapClass][referenceClass] over all strata. */
export function summedCounts({ byStratum }: ErrorMatrix): number[][] {
  const [first = []] = byStratum;
  return first.map((row, i) =>
    row.map((_, j) => byStratum.reduce((sum, counts) => sum + counts[i]![j]!, 0)),
  );
}

/** Points of one stratum. */
export const pointsOf = (counts: Counts): number =>
  counts.reduce((sum, row) => sum + row.reduce((part, value) => part + value, 0), 0);

/**
 * The strata as the estimator takes them: one of everything for `simple-random`, else each of them.
 * Errors: `stratum-without-points` {stratum}, `stratum-one-point` {stratum} (it has no variance),
 * `stratum-points-over-pixels` {stratum, points, pixels}, those of stratumWeights.
 */
export function sampledStrata(matrix: ErrorMatrix, estimator: Estimator): SampledStratum[] {
  const { strata } = matrix.design;
  const { weights } = stratumWeights(strata);
  const points = matrix.byStratum.map(pointsOf);
  if (estimator === 'simple-random') {
    const n = points.reduce((sum, count) => sum + count, 0);
    if (n < 2) throw new SurveyError('sample-too-small', { points: n });
    const pixels = strata.reduce((sum, stratum) => sum + (stratum.pixels ?? Number.NaN), 0);
    return [{ weight: 1, points: n, left: pixels > n ? 1 - n / pixels : 1 }];
  }
  return strata.map(({ name, pixels }, h) => {
    const n = points[h]!;
    if (n === 0) throw new SurveyError('stratum-without-points', { stratum: name });
    if (n === 1) throw new SurveyError('stratum-one-point', { stratum: name });
    if (pixels !== null && n > pixels) {
      throw new SurveyError('stratum-points-over-pixels', { stratum: name, points: n, pixels });
    }
    // Olofsson et al. 2014 leave the finite population correction out.
    const left = estimator === 'olofsson-2014' || pixels === null ? 1 : 1 - n / pixels;
    return { weight: weights[h]!, points: n, left };
  });
}

/** How many points of each estimator's stratum have their (map, reference) classes in a set of cells. */
export function hitsOf(
  { byStratum }: ErrorMatrix,
  estimator: Estimator,
  isHit: (mapClass: number, referenceClass: number) => boolean,
): number[] {
  const hits = byStratum.map((counts) =>
    counts.reduce(
      (sum, row, i) => sum + row.reduce((part, value, j) => part + (isHit(i, j) ? value : 0), 0),
      0,
    ),
  );
  return estimator === 'simple-random' ? [hits.reduce((sum, value) => sum + value, 0)] : hits;
}
