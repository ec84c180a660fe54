import type { WhatIf } from '../core/absorption/index.ts';
import { type Figure, type FigureId, figureById } from '../core/derivation.ts';
import type { CreditItem } from '../core/survey/document/credit-item.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import { type ItemAllocation, itemAllocation } from '../core/survey/items/item-allocation.ts';
import { itemWhatIf } from '../core/survey/items/item-what-if.ts';
import type { AppState } from './state.ts';

/** Figures beside the survey's own: they rest on it, and nothing rests on them. */
interface Side<Made> {
  readonly made: Made;
  readonly figures: ReadonlyMap<FigureId, Figure>;
}

/** Made when it is first looked at, once per evaluation and key. */
function once<Made>(
  make: (state: AppState, item: CreditItem) => Side<Made>,
  keyOf: (state: AppState) => string = () => '',
): (state: AppState, item: CreditItem) => Side<Made> {
  const known = new WeakMap<Evaluation, Map<string, Side<Made>>>();
  return (state, item) => {
    const sides = known.get(state.evaluation) ?? new Map<string, Side<Made>>();
    known.set(state.evaluation, sides);
    const key = JSON.stringify([item.id, keyOf(state)]);
    const side = sides.get(key) ?? make(state, item);
    sides.set(key, side);
    return side;
  };
}

const whatIfSide = once<WhatIf | null>(({ survey, evaluation }, item) => {
  const made = itemWhatIf(survey, evaluation, item.id);
  return { made, figures: figureById(made?.derivation ?? []) };
});

const allocationSide = once<ItemAllocation | null>(
  ({ evaluation, session }, item) => {
    const made = itemAllocation(evaluation.derivation, item, session.plannedQuadrats);
    return { made, figures: figureById(made?.ledger.figures ?? []) };
  },
  ({ session }) => session.plannedQuadrats,
);

/** What an item would earn at other certainties. */
export const whatIfOf = (state: AppState, item: CreditItem): WhatIf | null =>
  whatIfSide(state, item).made;

/** Where the next quadrats of an item would best be put. */
export const allocationOf = (state: AppState, item: CreditItem): ItemAllocation | null =>
  allocationSide(state, item).made;

/** A figure beside the survey's own by its id, or null. */
export function sideFigure(state: AppState, id: FigureId): Figure | null {
  for (const item of state.survey.items) {
    if (id.startsWith(`what-if:${item.id}/`))
      return whatIfSide(state, item).figures.get(id) ?? null;
    if (id.startsWith(`item:${item.id}/allocation/`)) {
      return allocationSide(state, item).figures.get(id) ?? null;
    }
  }
  return null;
}
