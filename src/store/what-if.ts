import type { WhatIf } from '../core/absorption/index.ts';
import { type Figure, type FigureId, figureById } from '../core/derivation.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import { itemWhatIf } from '../core/survey/item-what-if.ts';
import type { AppState } from './state.ts';

interface Known {
  readonly whatIf: WhatIf | null;
  readonly figures: ReadonlyMap<FigureId, Figure>;
}

const made = new WeakMap<Evaluation, Map<string, Known>>();

function known({ survey, evaluation }: AppState, itemId: string): Known {
  const ofEvaluation = made.get(evaluation) ?? new Map<string, Known>();
  made.set(evaluation, ofEvaluation);
  const before = ofEvaluation.get(itemId);
  if (before) return before;
  const whatIf = itemWhatIf(survey, evaluation, itemId);
  const fresh = { whatIf, figures: figureById(whatIf?.derivation ?? []) };
  ofEvaluation.set(itemId, fresh);
  return fresh;
}

/** What an item would earn at other certainties; made once per evaluation, when it is looked at. */
export const whatIfOf = (state: AppState, itemId: string): WhatIf | null =>
  known(state, itemId).whatIf;

/** A figure of a what-if by its id, or null. */
export function whatIfFigure(state: AppState, id: FigureId): Figure | null {
  if (!id.startsWith('what-if:')) return null;
  const item = state.survey.items.find((entry) => id.startsWith(`what-if:${entry.id}/`));
  return item === undefined ? null : (known(state, item.id).figures.get(id) ?? null);
}
