import type { Figure, FigureId } from '../../core/derivation.ts';
import { type Language, lookUp, t } from '../../i18n/t.ts';

const BRACKETS = { ja: ['（', '）'], en: [' (', ')'] } as const;

export const quantityOf = (language: Language, quantity: string): string =>
  lookUp(language, `quantity.${quantity}`) ?? quantity;

/** A figure by what it is and what it is of. */
export function figureName(language: Language, figure: Figure): string {
  const [open, close] = BRACKETS[language];
  const subject = figure.subject.trim();
  const name = quantityOf(language, figure.quantity);
  return subject === '' ? name : `${name}${open}${subject}${close}`;
}

/** What errs, by the first of its figures and how many share the error. */
export function driverName(
  language: Language,
  ids: readonly FigureId[],
  figures: ReadonlyMap<FigureId, Figure>,
): string {
  const [first, ...rest] = ids.flatMap((id) => figures.get(id) ?? []);
  if (first === undefined) return '—';
  const name = figureName(language, first);
  return rest.length === 0 ? name : t(language, 'driver.others', { name, count: rest.length });
}
