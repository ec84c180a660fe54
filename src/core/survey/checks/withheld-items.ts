import type { Issue, IssuePlace } from '../../issues.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey } from '../document/document.ts';
import { itemSupports } from './item-supports.ts';

/** A credit below zero is told and shown: it lowers the total, and hiding it would raise it. */
const TOLD_WITH_ITS_FIGURE: ReadonlySet<string> = new Set(['credit-below-zero']);

/** A place without the field: what is wrong with one field is wrong with the thing. */
function keyOf(place: IssuePlace): string {
  const { field: _, ...thing } = { field: '', ...place };
  return JSON.stringify(Object.entries(thing).sort());
}

/**
 * Names of what an item rests on that has an `error`, and whether the item itself has one (or the
 * whole survey). Neither: its amount may be shown.
 */
export function wrongSupports(
  survey: Survey,
  item: CreditItem,
  issues: readonly Issue[],
): { readonly isWrongItself: boolean; readonly names: readonly string[] } {
  const errors = issues.filter(
    ({ severity, code }) => severity === 'error' && !TOLD_WITH_ITS_FIGURE.has(code),
  );
  const wrong = new Set(errors.map(({ at }) => keyOf(at)));
  const found = itemSupports(survey, item).filter(({ place }) => wrong.has(keyOf(place)));
  const isWrongItself =
    wrong.has(keyOf({ kind: 'item', itemId: item.id })) || wrong.has(keyOf({ kind: 'survey' }));
  return { isWrongItself, names: [...new Set(found.map(({ name }) => name))] };
}

/** Said at the item, where its amount is looked for. */
export const withheldIssue = (item: CreditItem, names: readonly string[]): Issue => ({
  code: 'credit-rests-on-error',
  severity: 'error',
  at: { kind: 'item', itemId: item.id, field: 'credited-amount' },
  details: { subject: item.label, names: names.join('・') },
});
