import type { FigureId } from '../derivation.ts';
import type { ErrorTerm } from './program.ts';

/** A figure that may be wrong by the sum of `factor` × error of each term. */
export interface UncertainFigure {
  readonly figure: FigureId;
  /** What it is most likely to be where that is not what is claimed (an unbiased estimate); null = as claimed. */
  readonly estimate: number | null;
  /** None: exact. In the figure's unit after the factor. */
  readonly terms: readonly { readonly term: ErrorTerm; readonly factor: number }[];
}

/** Why a figure's uncertainty is not known; translation key `unknown-uncertainty.<why>`. */
export type UnknownWhy =
  /** Nobody said how sure it is. */
  | 'not-stated'
  /** One sample tells nothing of how samples differ. */
  | 'one-sample'
  /** All samples are alike: rounded, or copied. */
  | 'no-spread'
  /** Its spots were chosen by eye, so that the spread tells nothing of the bias. */
  | 'not-random';

export interface UnknownFigure {
  readonly figure: FigureId;
  readonly quantity: string;
  readonly subject: string;
  readonly why: UnknownWhy;
}
