import type { FigureId } from '../../derivation.ts';

/** Of the stated widths: as the figure is counted, or % of its value. */
export type StatedUnit = 'figure' | 'percent';

/** How sure a figure is, as a person states it. Numbers are decimal text. */
export type StatedError =
  | { readonly kind: 'normal'; readonly unit: StatedUnit; readonly standardUncertainty: string }
  /** Of a mean: standard error and degrees of freedom (n − 1). */
  | {
      readonly kind: 'student';
      readonly unit: StatedUnit;
      readonly standardError: string;
      readonly degrees: string;
    }
  /** Anything within ± is as likely: an own bound, a rounding. */
  | { readonly kind: 'rectangular'; readonly unit: StatedUnit; readonly halfWidth: string }
  /** The lowest and the highest value that it can be (or % of the value); the value is most likely. */
  | {
      readonly kind: 'triangular';
      readonly unit: StatedUnit;
      readonly low: string;
      readonly high: string;
    }
  /** Wrong by a factor: 1.3 is × or ÷ 1.3 (one standard deviation). */
  | { readonly kind: 'lognormal'; readonly geometricDeviation: string }
  /**
   * Of the area of an outline: horizontal RMSE of its corners (GNSS, orthomosaic), RMSE by which the
   * whole is shifted (moves it and adds nothing), and of the scale, % of a length.
   */
  | {
      readonly kind: 'vertices';
      readonly vertexRmseM: string;
      readonly shiftM: string;
      readonly scalePct: string;
    }
  /** No error at all: a count that was checked, a definition. Without a reason it is not known. */
  | { readonly kind: 'exact'; readonly reason: string };

/** What is stated of one figure of the survey, and where that stands. */
export interface UncertaintyEntry {
  readonly figure: FigureId;
  readonly source: string;
  readonly error: StatedError;
}
