import { type ErrorMatrix, matrixOfMapClasses } from '../../accuracy/error-matrix.ts';
import type { InterpreterPairs } from '../../accuracy/interpreter-pairs.ts';
import type { SamplingDesign } from '../../accuracy/sampling-design.ts';
import type { SurveyClass } from '../../training/training-set.ts';
import type { AccuracyEntry, ReferenceLabel } from '../document/accuracy-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import { pointWords } from './point-words.ts';

/** A class of the matrix: of the survey, or the points that nobody could tell. */
export type MatrixClass = number | 'unsure';

export interface ReferenceCounts {
  readonly matrix: ErrorMatrix;
  /** In the order of the matrix: the map's, those of the reference alone, and last `unsure`. */
  readonly classes: readonly MatrixClass[];
  /** What two said apart from each other; null where one told alone, or not all of the points. */
  readonly pairs: InterpreterPairs | null;
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
  const told = pointWords(entry).flatMap(({ point, word, labels }) =>
    word.kind === 'told' || word.kind === 'resolved' ? [{ point, seen: word.classId, labels }] : [],
  );
  const isTwice = told.length > 0 && told.every(({ labels }) => labels.length === 2);
  const seen = new Set(
    told.flatMap((word) => [word.seen, ...(isTwice ? saidOf(word.labels) : [])]),
  );
  const mapIds = mapped.map(({ classId }) => classId);
  const others = [...seen].filter((id) => typeof id === 'number' && !mapIds.includes(id));
  const classes: readonly MatrixClass[] = [
    ...mapIds,
    ...others.sort((a, b) => Number(a) - Number(b)),
    ...(seen.has('unsure') ? ['unsure' as const] : []),
  ];
  const zeros = () => classes.map(() => classes.map(() => 0));
  const counts = zeros();
  const pairs = mapIds.map(zeros);
  for (const { point, seen: reference, labels } of told) {
    const stratum = classes.indexOf(point.mapClassId);
    const row = counts[stratum];
    const column = classes.indexOf(reference);
    if (row) row[column] = row[column]! + 1;
    const [first, second] = saidOf(labels).map((said) => classes.indexOf(said));
    const pair = pairs[stratum]?.[first ?? -1];
    if (pair && second !== undefined) pair[second] = (pair[second] ?? 0) + 1;
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
    pairs: isTwice ? pairs : null,
    fewest: Math.min(...rows.map((row) => row.reduce((sum, value) => sum + value, 0))),
  };
}

const saidOf = (labels: readonly ReferenceLabel[]): readonly MatrixClass[] =>
  labels.flatMap(({ classId }) => (classId === null ? [] : [classId]));

function designOf(
  { design: { kind, seed, stepPixels } }: AccuracyEntry,
  strata: SamplingDesign['strata'],
): SamplingDesign {
  if (kind === 'stratified') return { kind, by: 'map-classes', seed, strata };
  if (kind === 'systematic') return { kind, seed, stepPixels, strata };
  return { kind: 'simple-random', seed, strata };
}
