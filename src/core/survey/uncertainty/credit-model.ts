import { type Figure, type FigureId, figureById, figureText } from '../../derivation.ts';
import { isSurveyError } from '../../errors.ts';
import type { Issue } from '../../issues.ts';
import { type CompiledCredit, compileDerivation } from '../../uncertainty/compile-derivation.ts';
import type { UncertainFigure, UnknownWhy } from '../../uncertainty/uncertain-figure.ts';
import type { Survey } from '../document/document.ts';
import type { Evaluation } from '../evaluation.ts';
import { formulaByKey } from '../formulas.ts';
import { type AreaFromReference, referenceFigure } from './area-from-reference.ts';
import { classReferences } from './class-references.ts';
import { sampledFigures } from './sampled-figures.ts';
import { sampledTerms } from './sampled-terms.ts';
import { statedUncertainty } from './stated-uncertainty.ts';

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

/** Counts of what stands in the document. */
const COUNTED = new Set([
  'quadrat-count',
  'transect-count',
  'measured-reefs',
  'reading-count',
  'class-readings',
  'sampled-shoots',
  'rope-sample-count',
  'replicate-count',
]);

/** The scheme's own ratings, and limits that are on the safe side already. */
const BY_RULE = new Set([
  'area-certainty',
  'coefficient-certainty',
  'baseline-share',
  'share-without-project-upper',
]);

const isExact = ({ quantity, note }: Figure): boolean =>
  COUNTED.has(quantity) || BY_RULE.has(quantity) || note === 'empty-cover-class';

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
  const stated = statedUncertainty(survey, figures);
  const target = figures.get(options.target ?? totalTCo2 ?? '');
  if (target === undefined || figureText(target) === null) {
    return { credit: null, issues: [] };
  }
  const sampled = sampledTerms(figures, sampledFigures(survey));
  const own = classReferences(survey, evaluation.assessment, figures);
  const references = [...own, ...(options.references ?? [])].map(referenceFigure);
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
