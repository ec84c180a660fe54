import type { FigureId } from '../../../../src/core/derivation.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import type {
  StatedError,
  UncertaintyEntry,
} from '../../../../src/core/survey/document/uncertainty-entry.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import {
  type CreditModelOptions,
  creditModel,
} from '../../../../src/core/survey/uncertainty/credit-model.ts';
import { propagate } from '../../../../src/core/uncertainty/propagate.ts';

/** Statements by figure, each with a source. */
export const statedOf = (
  errors: Readonly<Record<FigureId, StatedError>>,
): readonly UncertaintyEntry[] =>
  Object.entries(errors).map(([figure, error]) => ({ figure, source: '機器の仕様', error }));

/** The compiled credit of a survey, with what first order says of it. */
export function modelOf(survey: Survey, options: CreditModelOptions = {}) {
  const { credit } = creditModel(survey, evaluateSurvey(survey), options);
  if (credit === null) throw new Error('no credit');
  const propagated = propagate(credit.program);
  const unknownOf = (figure: FigureId) =>
    credit.unknown.find((entry) => entry.figure === figure)?.why;
  const termOf = (figure: FigureId) => {
    const [id] = [...credit.figuresOf].find(([, figures]) => figures.includes(figure)) ?? [];
    return credit.program.terms.find((term) => term.id === id);
  };
  return { credit, propagated, unknownOf, termOf };
}
