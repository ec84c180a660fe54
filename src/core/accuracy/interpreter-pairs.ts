import { SurveyError } from '../errors.ts';
import type { SampledStratum } from './stratified-estimator.ts';

/**
 * What two interpreters said of the same points, each without the other: pairs[stratum][class of the
 * first][class of the second], in the order of the classes.
 */
export type InterpreterPairs = readonly (readonly (readonly number[])[])[];

export interface InterpreterAgreement {
  readonly points: number;
  /** Share of the points that both gave the same class, by the weights of their strata. */
  readonly agreement: number;
  readonly classes: readonly {
    readonly class: string;
    readonly both: number;
    readonly firstOnly: number;
    readonly secondOnly: number;
  }[];
}

/** One table of all points where the estimator knows one stratum. */
export const pooledPairs = (pairs: InterpreterPairs, strata: readonly SampledStratum[]) =>
  strata.length === pairs.length
    ? pairs
    : [pairs[0]!.map((row, a) => row.map((_, b) => pairs.reduce((sum, p) => sum + p[a]![b]!, 0)))];

const total = (table: InterpreterPairs[number], isCounted: (a: number, b: number) => boolean) =>
  table.reduce(
    (sum, row, a) => sum + row.reduce((part, n, b) => part + (isCounted(a, b) ? n : 0), 0),
    0,
  );

/** Errors: `interpreter-pairs-incomplete` {points, pairs}: points that one of them has not labelled. */
export function assertPairs(pairs: InterpreterPairs, strata: readonly SampledStratum[]): void {
  for (const [h, { points }] of strata.entries()) {
    const count = total(pairs[h]!, () => true);
    if (count !== points) {
      throw new SurveyError('interpreter-pairs-incomplete', { points, pairs: count });
    }
  }
}

/** Parts of the variance of a share of the ground. */
export interface InterpreterVariance {
  /** One degree of freedom: two people are one difference. */
  readonly habit: number;
  readonly single: number;
}

/**
 * Variance that interpreters add to the share of a set of classes: (p̂₁ − p̂₂)² ÷ 4, what the mean of
 * two that differ as a habit is off by, and Σ W_h² d_h ÷ 2 n_h, d_h the share of points of which only
 * one says so (errors of single points). On the safe side: the second part is in the sampling error
 * already as far as labels stayed wrong. After McRoberts et al. 2018 (ISPRS J. 142, 292–300).
 */
export function interpreterVariance(
  pairs: InterpreterPairs,
  strata: readonly SampledStratum[],
  classes: readonly number[],
): InterpreterVariance {
  const isIn = (k: number) => classes.includes(k);
  let [habit, single] = [0, 0];
  for (const [h, { weight, points }] of strata.entries()) {
    const first = total(pairs[h]!, (a, b) => isIn(a) && !isIn(b)) / points;
    const second = total(pairs[h]!, (a, b) => !isIn(a) && isIn(b)) / points;
    habit += weight * (first - second);
    single += (weight * weight * (first + second)) / (2 * points);
  }
  return { habit: (habit * habit) / 4, single };
}

/** How far two interpreters agree, and on which classes they do not. */
export function interpreterAgreement(
  names: readonly string[],
  pairs: InterpreterPairs,
  strata: readonly SampledStratum[],
): InterpreterAgreement {
  const sumOf = (isCounted: (a: number, b: number) => boolean) =>
    pairs.reduce((sum, table) => sum + total(table, isCounted), 0);
  return {
    points: sumOf(() => true),
    agreement: strata.reduce(
      (sum, { weight, points }, h) => sum + (weight * total(pairs[h]!, (a, b) => a === b)) / points,
      0,
    ),
    classes: names.map((name, k) => ({
      class: name,
      both: sumOf((a, b) => a === k && b === k),
      firstOnly: sumOf((a, b) => a === k && b !== k),
      secondOnly: sumOf((a, b) => a !== k && b === k),
    })),
  };
}
