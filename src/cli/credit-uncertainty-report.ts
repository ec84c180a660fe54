import type { Issue } from '../core/issues.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import { creditModel } from '../core/survey/uncertainty/credit-model.ts';
import { notFiniteIssue } from '../core/survey/uncertainty/not-finite-issue.ts';
import type { Contribution } from '../core/uncertainty/contributions.ts';
import {
  type CreditUncertainty,
  creditUncertainty,
} from '../core/uncertainty/credit-uncertainty.ts';
import { FEWEST_DRAWS, MOST_DRAWS } from '../core/uncertainty/simulate.ts';
import type { UnknownFigure } from '../core/uncertainty/uncertain-figure.ts';
import { USUAL_DRAWS, USUAL_SEED } from '../core/uncertainty/usual-run.ts';
import { wholeOption } from './whole-option.ts';
import { wordOption } from './word-option.ts';

export const UNCERTAINTY_OPTIONS = ['seed', 'draws', 'unknown'];

const UNKNOWN = ['list', 'zero'] as const;

/** How sure the total credit is, t-CO2. */
export interface UncertaintyReport {
  readonly seed: number;
  readonly draws: number;
  readonly creditedTCo2: {
    readonly p05: number;
    readonly p50: number;
    readonly p95: number;
    /** One-sided, cut downward to 0.001 t. */
    readonly lower95: number;
    readonly lower90: number;
    readonly standardDeviation: number;
  };
  readonly firstOrder: CreditUncertainty['firstOrder'];
  /** False: the bound holds only for what is known. */
  readonly isComplete: boolean;
  readonly unknown: readonly UnknownFigure[];
  readonly contributions: readonly Contribution[];
}

export interface UncertaintyChoice {
  readonly seed: number;
  readonly draws: number;
  readonly unknown: (typeof UNKNOWN)[number];
}

/** Errors: `cli-option-invalid`. */
export function uncertaintyChoice(options: ReadonlyMap<string, string>): UncertaintyChoice {
  return {
    seed: wholeOption(options, 'seed', USUAL_SEED, 0, 2 ** 32 - 1),
    draws: wholeOption(options, 'draws', USUAL_DRAWS, FEWEST_DRAWS, MOST_DRAWS),
    unknown: wordOption(options, 'unknown', UNKNOWN) ?? 'list',
  };
}

const reportOf = ({
  creditedTCo2,
  histogram: _,
  ...rest
}: CreditUncertainty): UncertaintyReport => {
  const { p05, p50, p95, lower95, lower90, standardDeviation } = creditedTCo2;
  const bounds = { lower95: Number(lower95), lower90: Number(lower90) };
  return { ...rest, creditedTCo2: { p05, p50, p95, ...bounds, standardDeviation } };
};

/**
 * The uncertainty of the total where any input carries one; else none. An input that makes the chain
 * divide by 0 leaves none, with an issue. Error: `unknown-uncertainty-not-zero`.
 */
export function uncertaintyReport(
  survey: Survey,
  evaluation: Evaluation,
  choice: UncertaintyChoice,
): { readonly uncertainty?: UncertaintyReport; readonly issues: readonly Issue[] } {
  const { credit, issues } = creditModel(survey, evaluation);
  if (credit === null) return { issues };
  if (credit.program.terms.length === 0 && choice.unknown === 'list') return { issues: [] };
  try {
    return { uncertainty: reportOf(creditUncertainty(credit, choice)), issues: [] };
  } catch (error) {
    const issue = notFiniteIssue(error);
    if (issue === null) throw error;
    return { issues: [issue] };
  }
}
