import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import type { ItemEvaluation } from '../../core/survey/evaluation.ts';
import type { AppState } from '../../store/state.ts';

/** The item whose path the rail shows: the chosen one, else the first. */
export const currentItem = (state: AppState): CreditItem | null =>
  state.survey.items.find((item) => item.id === state.session.selectedItemId) ??
  state.survey.items[0] ??
  null;

export function currentItemEvaluation(state: AppState): ItemEvaluation | null {
  const item = currentItem(state);
  return state.evaluation.items.find((entry) => entry.itemId === item?.id) ?? null;
}
