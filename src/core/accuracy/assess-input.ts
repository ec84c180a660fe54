import type { ErrorMatrix } from './error-matrix.ts';
import type { InterpreterPairs } from './interpreter-pairs.ts';
import type { IntervalMethod } from './proportion-interval.ts';
import type { Estimator } from './sampling-design.ts';

export interface AssessInput {
  readonly matrix: ErrorMatrix;
  /** Null: the design's own. */
  readonly estimator?: Estimator | null;
  readonly interval?: IntervalMethod;
  /** Of the one-sided lower bound. */
  readonly confidence?: 0.9 | 0.95;
  /** Of the bootstrap. */
  readonly seed?: number;
  /** By class, where strata are no classes of the map; null: not known. */
  readonly mappedM2?: readonly (number | null)[];
  /** Classes that count together (all beds): each union with an error of its own. */
  readonly unions?: readonly (readonly string[])[];
  /** What two interpreters said apart from each other; the matrix has what they agreed on. */
  readonly interpreterPairs?: InterpreterPairs;
}
