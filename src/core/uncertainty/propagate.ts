import { normalQuantile } from '../normal-quantile.ts';
import { studentTQuantile } from '../student-t.ts';
import { degreesOf, standardUncertainty } from './error-distribution.ts';
import { expectedErrors, programValue, sensitivities } from './evaluate-program.ts';
import type { Program } from './program.ts';

/** What one term adds: sensitivity c, u(x), and (c·u)² ÷ u_c², 0 … 1. */
export interface TermShare {
  readonly sensitivity: number;
  readonly standardUncertainty: number;
  readonly varianceShare: number;
}

/** First-order propagation, in the unit of the result. */
export interface Propagated {
  readonly estimate: number;
  readonly standardUncertainty: number;
  /** Effective degrees of freedom; ∞ where no term was estimated from a sample. */
  readonly degrees: number;
  /** In the order of `program.terms`. */
  readonly terms: readonly TermShare[];
}

/**
 * Law of propagation of uncertainty with independent terms, and Welch–Satterthwaite: JCGM 100:2008
 * (GUM) eqs 10 and G.2b. Values that share a term are correlated through it.
 */
export function propagate(program: Program): Propagated {
  const errors = expectedErrors(program);
  const slopes = sensitivities(program, errors);
  let variance = 0;
  let freedom = 0;
  const parts = program.terms.map(({ error }, at) => {
    const sensitivity = slopes[at]!;
    const own = standardUncertainty(error);
    const part = sensitivity * own * (sensitivity * own);
    variance += part;
    freedom += (part * part) / degreesOf(error);
    return { sensitivity, standardUncertainty: own, part };
  });
  return {
    estimate: programValue(program, errors),
    standardUncertainty: Math.sqrt(variance),
    degrees: freedom === 0 ? Number.POSITIVE_INFINITY : (variance * variance) / freedom,
    terms: parts.map(({ part, ...term }) => ({
      ...term,
      varianceShare: variance === 0 ? 0 : part / variance,
    })),
  };
}

/** Beyond it the series in 1/ν is the better one. */
const SERIES_DEGREES = 1e5;

/** The t with P(T ≤ t) = p, 0.5 < p < 1; `degrees` may be ∞. */
export function oneSidedStudent(p: number, degrees: number): number {
  if (degrees <= SERIES_DEGREES) return studentTQuantile(2 * p - 1, degrees);
  const z = normalQuantile(p);
  return z + (z * (z * z + 1)) / (4 * degrees);
}

/** Coverage factor k of a two-sided interval, GUM G.3.2: t at `confidence`. */
export const coverageFactor = (confidence: number, degrees: number): number =>
  oneSidedStudent((1 + confidence) / 2, degrees);

/** One-sided lower limit: the true value lies above it with `confidence`. */
export const lowerLimit = (of: Propagated, confidence: number): number =>
  of.standardUncertainty === 0
    ? of.estimate
    : of.estimate - oneSidedStudent(confidence, of.degrees) * of.standardUncertainty;
