import { type ErrorMatrix, matrixOfMapClasses } from '../../accuracy/error-matrix.ts';
import type { SamplingDesign } from '../../accuracy/sampling-design.ts';
import type { SurveyClass } from '../../training/training-set.ts';
import type { AccuracyEntry } from '../document/accuracy-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import { pointWords } from './point-words.ts';

/** A class of the matrix: of the survey, or the points that nobody could tell. */
export type MatrixClass = number | 'unsure';

export interface ReferenceCounts {
  readonly matrix: ErrorMatrix;
  /** In the order of the matrix: the map's, those of the reference alone, and last `unsure`. */
  readonly classes: readonly MatrixClass[];
  /** Fewest points in a class of the map. */
  readonly fewest: number;
}

/** How a class is called in the matrix, whatever its name. */
export const matrixName = (of: MatrixClass): string => String(of);

/**
 * What the points say, against the map. A point that can't be told is a class of its own: it counts
 * for no bed, so that no area is larger for it. Every point must be told or settled. Errors: those of
 * matrixOfMapClasses.
 */
export function referenceCounts(
  entry: AccuracyEntry,
  coverage: CoverageStep,
  named: readonly SurveyClass[],
): ReferenceCounts {
  const mapped = coverage.classes.filter(({ pixels }) => pixels > 0);
  const told = pointWords(entry).flatMap(({ point, word }) =>
    word.kind === 'told' || word.kind === 'resolved' ? [{ point, seen: word.classId }] : [],
  );
  const seen = new Set(told.map((word) => word.seen));
  const mapIds = mapped.map(({ classId }) => classId);
  const others = [...seen].filter((id) => typeof id === 'number' && !mapIds.includes(id));
  const classes: readonly MatrixClass[] = [
    ...mapIds,
    ...others.sort((a, b) => Number(a) - Number(b)),
    ...(seen.has('unsure') ? ['unsure' as const] : []),
  ];
  const counts = classes.map(() => classes.map(() => 0));
  for (const { point, seen: reference } of told) {
    const row = counts[classes.indexOf(point.mapClassId)];
    const column = classes.indexOf(reference);
    if (row) row[column] = row[column]! + 1;
  }
  const strata = mapped.map(({ classId, pixels, areaM2 }) => ({
    name: named.find(({ id }) => id === classId)?.name ?? String(classId),
    pixels,
    areaM2,
  }));
  const rows = counts.slice(0, mapped.length);
  return {
    matrix: matrixOfMapClasses(classes.map(matrixName), counts, designOf(entry, strata)),
    classes,
    fewest: Math.min(...rows.map((row) => row.reduce((sum, value) => sum + value, 0))),
  };
}

function designOf(
  { design: { kind, seed, stepPixels } }: AccuracyEntry,
  strata: SamplingDesign['strata'],
): SamplingDesign {
  if (kind === 'stratified') return { kind, by: 'map-classes', seed, strata };
  if (kind === 'systematic') return { kind, seed, stepPixels, strata };
  return { kind: 'simple-random', seed, strata };
}
