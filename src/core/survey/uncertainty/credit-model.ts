import { type Figure, type FigureId, figureById, figureText } from '../../derivation.ts';
import { isSurveyError } from '../../errors.ts';
import type { Issue } from '../../issues.ts';
import { type CompiledCredit, compileDerivation } from '../../uncertainty/compile-derivation.ts';
import type { Survey } from '../document/document.ts';
import type { Evaluation } from '../evaluation.ts';
import { formulaByKey } from '../formulas.ts';
import type { AreaFromReference } from './area-from-reference.ts';
import { exactWhy } from './exact-by-rule.ts';
import { knownUncertainty } from './known-uncertainty.ts';

export interface CreditModelOptions {
  /** The credit whose uncertainty is asked for; by default the total. */
  readonly target?: FigureId;
  /** Beside those of the survey's own assessment, and before them. */
  readonly references?: readonly AreaFromReference[];
}

export interface CreditModel {
  /** Null: there is no such credit (yet). It may go to a worker. */
  readonly credit: CompiledCredit | null;
  /** Beside those of the evaluation: why there is none. */
  readonly issues: readonly Issue[];
}

/**
 * What is known of how sure a credit is: what people stated goes first, then reference points, then
 * what samples say themselves. Never throws on an unfinished survey.
 */
export function creditModel(
  survey: Survey,
  evaluation: Evaluation,
  options: CreditModelOptions = {},
): CreditModel {
  const { derivation, totalTCo2 } = evaluation;
  const figures = figureById(derivation);
  const target = figures.get(options.target ?? totalTCo2 ?? '');
  if (target === undefined || figureText(target) === null) {
    return { credit: null, issues: [] };
  }
  const { figures: known, unknown } = knownUncertainty(
    survey,
    evaluation,
    figures,
    options.references,
  );
  const isExact = (figure: Figure) => exactWhy(figure) !== null;
  const templateOf = (key: string) => formulaByKey(key)?.template ?? null;
  try {
    const given = { figures: known, isExact, unknown };
    return { credit: compileDerivation(derivation, target.id, templateOf, given), issues: [] };
  } catch (error) {
    if (!isSurveyError(error)) throw error;
    const at = { kind: 'figure', figureId: target.id } as const;
    const details = { subject: target.subject, why: String(error.details.why ?? error.code) };
    const issue = { code: 'uncertainty-not-compiled', severity: 'error', at, details } as const;
    return { credit: null, issues: [issue] };
  }
}
