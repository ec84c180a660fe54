import type { Survey } from '../document/document.ts';

/** One pure, undoable step of the document. Returning the same object means: nothing to do. */
export type SurveyStep = (survey: Survey) => Survey;

interface Identified {
  readonly id: string | number;
}

/** The list with `item` at the end, or in the place of the entry that has its id. */
export function withItem<T extends Identified>(list: readonly T[], item: T): readonly T[] {
  const known = list.some((entry) => entry.id === item.id);
  return known ? list.map((entry) => (entry.id === item.id ? item : entry)) : [...list, item];
}

/** Each at the end, or in the place of the entry that has its id. */
export const withItems = <T extends Identified>(
  list: readonly T[],
  items: readonly T[],
): readonly T[] => items.reduce<readonly T[]>((made, item) => withItem(made, item), list);

/** The list with one entry changed; the very same list where no entry has the id. */
export function withChanged<T extends Identified>(
  list: readonly T[],
  id: T['id'],
  change: (item: T) => T,
): readonly T[] {
  const before = list.find((entry) => entry.id === id);
  if (before === undefined) return list;
  const after = change(before);
  return after === before ? list : list.map((entry) => (entry === before ? after : entry));
}

/** The list without the entry; the very same list where no entry has the id. */
export function withoutItem<T extends Identified>(list: readonly T[], id: T['id']): readonly T[] {
  return list.some((entry) => entry.id === id) ? list.filter((entry) => entry.id !== id) : list;
}

/** The survey with one of its lists replaced; the very same survey where the list is the same. */
export function withList<Key extends keyof Survey>(
  survey: Survey,
  key: Key,
  list: Survey[Key],
): Survey {
  return survey[key] === list ? survey : { ...survey, [key]: list };
}
