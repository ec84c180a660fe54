import { SurveyError } from '../errors.ts';
import type { ErrorMatrix } from './error-matrix.ts';
import type { InterpreterPairs } from './interpreter-pairs.ts';
import type { SamplingDesign } from './sampling-design.ts';

/** A reference point with the names of its classes, and with its stratum's place in the design. */
export interface LabelledPoint {
  readonly stratum: number;
  readonly mapClass: string;
  readonly reference: string;
  /** What each of two interpreters said before they agreed on `reference`. */
  readonly interpreters?: readonly [first: string, second: string];
}

type Counts = number[][];

const zeros = (n: number): Counts => Array.from({ length: n }, () => new Array<number>(n).fill(0));

export interface PointCounts {
  readonly matrix: ErrorMatrix;
  readonly interpreterPairs: InterpreterPairs | null;
}

/**
 * Counts labelled points. Classes are the map's, in order, then those that only the reference has,
 * sorted. Errors: `reference-classes-unlike` {reference, map}: no point says what any class of the map
 * is called.
 */
export function matrixFromPoints(
  mapClasses: readonly string[],
  points: readonly LabelledPoint[],
  design: SamplingDesign,
): PointCounts {
  const said = points.flatMap(({ reference, interpreters = [] }) => [reference, ...interpreters]);
  const others = [...new Set(said)].filter((name) => !mapClasses.includes(name)).sort();
  if (points.length > 0 && !said.some((name) => mapClasses.includes(name))) {
    const details = { reference: others.slice(0, 10).join(', '), map: mapClasses.join(', ') };
    throw new SurveyError('reference-classes-unlike', details);
  }
  const classes = [...mapClasses, ...others];
  const place = new Map(classes.map((name, k) => [name, k]));
  const byStratum = design.strata.map(() => zeros(classes.length));
  const pairs = design.strata.map(() => zeros(classes.length));
  const isTwice = points.length > 0 && points.every(({ interpreters }) => interpreters);
  for (const { stratum, mapClass, reference, interpreters } of points) {
    byStratum[stratum]![place.get(mapClass)!]![place.get(reference)!]! += 1;
    if (!interpreters) continue;
    const [first, second] = interpreters;
    pairs[stratum]![place.get(first)!]![place.get(second)!]! += 1;
  }
  return {
    matrix: { classes, design, mapped: true, byStratum },
    interpreterPairs: isTwice ? pairs : null,
  };
}
