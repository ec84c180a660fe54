import type { Figure, FigureId } from '../../derivation.ts';
import type { UncertainFigure, UnknownWhy } from '../../uncertainty/uncertain-figure.ts';
import type { Survey } from '../document/document.ts';
import type { Evaluation } from '../evaluation.ts';
import { type AreaFromReference, referenceFigure } from './area-from-reference.ts';
import { classReferences } from './class-references.ts';
import { sampledFigures } from './sampled-figures.ts';
import { sampledTerms } from './sampled-terms.ts';
import { statedUncertainty } from './stated-uncertainty.ts';

/** What a survey says of how sure its figures are, whatever they are used for. */
export interface SurveyUncertainty {
  readonly figures: ReadonlyMap<FigureId, UncertainFigure>;
  /** Of these the spread, where one stands in `figures`, is not all of the error. */
  readonly unknown: ReadonlyMap<FigureId, UnknownWhy>;
}

/** Weights from tapes: how the shares of the classes vary from tape to tape is not estimated. */
function sampledWeights(survey: Survey, figures: ReadonlyMap<FigureId, Figure>) {
  const folders = survey.items.flatMap(({ id, formula }) =>
    'wetMass' in formula &&
    formula.wetMass.kind === 'stratified' &&
    formula.wetMass.weights.kind === 'transects'
      ? [`item:${id}/`]
      : [],
  );
  return [...figures.keys()].filter(
    (id) => id.endsWith('/stratum-weight') && folders.some((folder) => id.startsWith(folder)),
  );
}

/** What people stated goes first, then reference points, then what samples say themselves. */
export function knownUncertainty(
  survey: Survey,
  { assessment }: Pick<Evaluation, 'assessment'>,
  figures: ReadonlyMap<FigureId, Figure>,
  others: readonly AreaFromReference[] = [],
): SurveyUncertainty {
  const stated = statedUncertainty(survey, figures);
  const sampled = sampledTerms(figures, sampledFigures(survey));
  const own = classReferences(survey, assessment, figures);
  const references = [...own, ...others].map(referenceFigure);
  const known = new Map<FigureId, UncertainFigure>([
    ...sampled.figures,
    ...references.map((entry) => [entry.figure, entry] as const),
    ...stated.figures,
  ]);
  const weights = sampledWeights(survey, figures).map((id): [FigureId, UnknownWhy] => [
    id,
    'not-stated',
  ]);
  const unknown = new Map<FigureId, UnknownWhy>([...weights, ...sampled.unknown]);
  for (const { figure } of references) unknown.delete(figure);
  for (const figure of stated.figures.keys()) unknown.delete(figure);
  return { figures: known, unknown };
}
