import type { Issue } from '../core/issues.ts';
import type { Progress } from '../core/progress.ts';
import type { ConfidencePct } from '../core/survey/document/accuracy-entry.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import type { CompiledCredit } from '../core/uncertainty/compile-derivation.ts';
import type { CreditUncertainty } from '../core/uncertainty/credit-uncertainty.ts';
import type { SurveyPlan } from '../core/uncertainty/next-survey.ts';
import type { UnknownFigure } from '../core/uncertainty/uncertain-figure.ts';

/** What is known of how sure the total is. */
export type Sureness =
  /** Nothing is claimed (yet). */
  | { readonly kind: 'no-credit' }
  /** Nobody said anything of any figure: no bound at all. None unknown: all are exact. */
  | { readonly kind: 'no-errors'; readonly unknown: readonly UnknownFigure[] }
  /** `progress` from the first second on. */
  | { readonly kind: 'working'; readonly progress: Progress | null }
  /** Cancelled, or not possible: `issues` say why. */
  | { readonly kind: 'stopped'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'made';
      readonly credit: CompiledCredit;
      readonly result: CreditUncertainty;
    };

export type NextSurvey =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'working'; readonly progress: Progress | null }
  | {
      readonly kind: 'made';
      /** Of the bound that they would raise. */
      readonly confidencePct: ConfidencePct;
      readonly plans: readonly SurveyPlan[];
    };

/** How sure the total is, and what it was made from: of another evaluation it says nothing. */
export interface UncertaintyState {
  readonly of: Evaluation | null;
  readonly sureness: Sureness;
  readonly nextSurvey: NextSurvey;
}

export const WORKING: Sureness = { kind: 'working', progress: null };
export const NOT_ASKED: NextSurvey = { kind: 'not-asked' };

export const NO_UNCERTAINTY: UncertaintyState = {
  of: null,
  sureness: WORKING,
  nextSurvey: NOT_ASKED,
};
