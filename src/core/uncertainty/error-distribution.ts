import { SurveyError } from '../errors.ts';
import { naturalExp } from '../natural-exp.ts';
import { naturalLog } from '../natural-log.ts';

/**
 * How far a true value may lie from the one that is used, in the unit of the value. JCGM 101:2008,
 * Table 1. A value without one is *unknown*: it is listed, and never taken for exact.
 */
export type ErrorDistribution =
  | { readonly kind: 'normal'; readonly standardUncertainty: number }
  /** Of a mean of few: standard error × Student's t; `degrees` ≥ 1, not only whole ones. */
  | { readonly kind: 'student'; readonly standardError: number; readonly degrees: number }
  | { readonly kind: 'rectangular'; readonly halfWidth: number }
  /** Most likely no error; `below` and `above` ≥ 0 are the farthest. */
  | { readonly kind: 'triangular'; readonly below: number; readonly above: number }
  /** The true value is `mean` on average, and as likely × as ÷ the deviation (> 1) of its median. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly geometricDeviation: number };

const isLength = (value: number) => Number.isFinite(value) && value >= 0;

/** Errors: `uncertainty-invalid` {kind} for a negative or infinite width, or degrees below 1. */
export function checkDistribution(error: ErrorDistribution): void {
  const isValid = (): boolean => {
    switch (error.kind) {
      case 'normal':
        return isLength(error.standardUncertainty);
      case 'student':
        return isLength(error.standardError) && error.degrees >= 1;
      case 'rectangular':
        return isLength(error.halfWidth);
      case 'triangular':
        return isLength(error.below) && isLength(error.above);
      case 'lognormal':
        return Number.isFinite(error.mean) && isLength(logDeviation(error)) && error.mean > 0;
    }
  };
  if (!isValid()) throw new SurveyError('uncertainty-invalid', { kind: error.kind });
}

/** σ of the logarithm of a lognormal error. */
export const logDeviation = (error: Extract<ErrorDistribution, { kind: 'lognormal' }>): number =>
  naturalLog(error.geometricDeviation);

/** Expectation of the error: 0 unless it is skewed to one side. */
export const meanError = (error: ErrorDistribution): number =>
  error.kind === 'triangular' ? (error.above - error.below) / 3 : 0;

/**
 * Standard uncertainty u(x), GUM 4.2–4.3. Of a mean it is the standard error; its few degrees of
 * freedom enter by `degreesOf` (GUM G.4), not here.
 */
export function standardUncertainty(error: ErrorDistribution): number {
  switch (error.kind) {
    case 'normal':
      return error.standardUncertainty;
    case 'student':
      return error.standardError;
    case 'rectangular':
      return error.halfWidth / Math.sqrt(3);
    case 'triangular': {
      const { below, above } = error;
      return Math.sqrt((below * below + below * above + above * above) / 18);
    }
    case 'lognormal': {
      const deviation = logDeviation(error);
      return error.mean * Math.sqrt(naturalExp(deviation * deviation) - 1);
    }
  }
}

/** Degrees of freedom of u(x); ∞ where it was stated and not estimated from a sample (GUM G.4.3). */
export const degreesOf = (error: ErrorDistribution): number =>
  error.kind === 'student' ? error.degrees : Number.POSITIVE_INFINITY;
