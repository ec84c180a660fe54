import { type Figure, type FigureId, figureById, figureText } from '../../derivation.ts';
import { figureNumber } from '../../uncertainty/figure-number.ts';
import type { Survey } from '../document/document.ts';
import type { StatedError, UncertaintyEntry } from '../document/uncertainty-entry.ts';
import type { Evaluation } from '../evaluation.ts';
import { askedFigures, creditRoots, wholeAround } from './asked-figures.ts';
import { exactWhy } from './exact-by-rule.ts';
import { erringTogether } from './known-terms.ts';
import { knownUncertainty } from './known-uncertainty.ts';
import { type Knowledge, ownKnowledge } from './own-knowledge.ts';
import { STATED_KINDS, type StatedKind } from './stated-fields.ts';
import { type Judged, judgeStatement } from './stated-refusal.ts';
import { outlineOf } from './stated-uncertainty.ts';
import { statementOf } from './statement-of.ts';

export interface WhatIsKnown {
  /** What is spoken of: what the open figure merely has in another unit. */
  readonly figure: Figure;
  readonly knowledge: Knowledge;
  /** Of it, or of the same number of the same work elsewhere; `isUsable` false: an issue says why. */
  readonly statement: { readonly entry: UncertaintyEntry; readonly isUsable: boolean } | null;
  /** Where a statement is written. */
  readonly writesTo: FigureId;
  /** The same number of the same work: a statement counts for these too, as one error. */
  readonly sameNumber: readonly FigureId[];
  /** Others that share a source of error with it. */
  readonly errTogether: readonly FigureId[];
  /** No credit rests on it (yet). */
  readonly isUnused: boolean;
  /** Empty: nothing is to be stated of it. */
  readonly kinds: readonly StatedKind[];
  /** False where % of it would be % of 0. */
  readonly canBePercent: boolean;
}

const CONVERSIONS = new Set(['measured-area@1', 'hectares@1', 'square-metres@1']);

/** Past mere changes of unit, to what was typed, measured or summed; not past what is known as a whole. */
function spokenFigure(
  open: Figure,
  figures: ReadonlyMap<FigureId, Figure>,
  isTold: (id: FigureId) => boolean,
): Figure {
  const [input, ...others] = open.inputs;
  const isConversion = open.formula !== null && CONVERSIONS.has(open.formula);
  const next = input && figures.get(input.figure);
  if (!isConversion || others.length > 0 || next === undefined || isTold(open.id)) return open;
  return spokenFigure(next, figures, isTold);
}

const isArea = ({ id, quantity }: Figure): boolean =>
  quantity === 'area' && /^area:.+\/area-(m2|ha)$/.test(id);

/** Whether what is known is what was stated. */
const isUsed = (knowledge: Knowledge): boolean =>
  knowledge.kind === 'stated' || (knowledge.kind === 'exact' && knowledge.why === 'stated');

/**
 * What is known of how sure a figure is, and what can be stated of it: an input of the credit, an
 * area, a mean of samples. Null for what only follows from others, and for what has no value yet.
 */
export function whatIsKnown(
  survey: Survey,
  evaluation: Evaluation,
  figureId: FigureId,
): WhatIsKnown | null {
  const { derivation } = evaluation;
  const figures = figureById(derivation);
  const open = figures.get(figureId);
  if (open === undefined) return null;
  const known = knownUncertainty(survey, evaluation, figures);
  const isTold = (id: FigureId) => known.figures.has(id) || known.unknown.has(id);
  const entryIds = new Set((survey.uncertainties ?? []).map((entry) => entry.figure));
  const figure = spokenFigure(open, figures, (id) => isTold(id) || entryIds.has(id));
  if (figureText(figure) === null) return null;
  const isWhole = (each: Figure) => isTold(each.id) || exactWhy(each) !== null;
  const reach = askedFigures(derivation, creditRoots(evaluation), isWhole);
  const { entry, sameNumber } = statementOf(survey, figure, figures);
  const isInput = figure.formula === null;
  const isUnused = !reach.used.has(figure.id);
  const own = ownKnowledge(survey, figure, known);
  const isInCredit = !isUnused && (isInput || own !== null);
  if (entry === null && !isInCredit && !isArea(figure) && !isArea(open)) return null;

  const isCovered = !isUnused && !reach.asked.has(figure.id);
  const by = isCovered ? wholeAround(derivation, reach, figure.id) : null;
  const unknownParts = () => {
    const { asked } = askedFigures(derivation, [figure.id], isWhole);
    return derivation.filter(
      (each) =>
        asked.has(each.id) &&
        (known.unknown.has(each.id) || (each.formula === null && !isWhole(each))),
    );
  };
  const knowledge: Knowledge =
    by !== null
      ? { kind: 'covered', by }
      : (own ??
        (isInput
          ? { kind: 'unknown', why: 'not-stated' }
          : { kind: 'from-parts', unknownParts: unknownParts().map(({ id }) => id) }));
  const isOpen = knowledge.kind !== 'covered' && !(knowledge.kind === 'exact' && entry === null);
  const isOutline = outlineOf(survey, figure, figures) !== null;
  const terms = 'terms' in knowledge ? knowledge.terms : [];
  return {
    figure,
    knowledge,
    statement: entry && { entry, isUsable: isUsed(knowledge) },
    writesTo: entry?.figure ?? figure.id,
    sameNumber,
    errTogether: erringTogether(figure.id, terms, known.figures),
    isUnused,
    kinds: isOpen ? STATED_KINDS.filter((kind) => kind !== 'vertices' || isOutline) : [],
    canBePercent: figureNumber(figure) !== 0,
  };
}

/** What would come of a statement of a figure: its error in the figure's unit, or why it is refused. */
export function judgeStatementOf(
  survey: Survey,
  evaluation: Evaluation,
  figure: Figure,
  error: StatedError,
): Judged {
  const outline = outlineOf(survey, figure, figureById(evaluation.derivation));
  return judgeStatement(error, figureNumber(figure), outline);
}
