import type { CreditItem } from '../document/credit-item.ts';

/** Months 1–12, which may run over the year's end. */
export interface Season {
  readonly from: number;
  readonly to: number;
}

const MONTH = /^(0?[1-9]|1[0-2])$/;

/** 繁茂期 of an item, as typed. */
export function seasonOf({
  lushMonths,
}: Pick<CreditItem, 'lushMonths'>): Season | 'unstated' | 'malformed' {
  const [from, to] = [lushMonths.from, lushMonths.to].map((text) => text.normalize('NFKC').trim());
  if (from === '' && to === '') return 'unstated';
  if (!MONTH.test(from!) || !MONTH.test(to!)) return 'malformed';
  return { from: Number(from), to: Number(to) };
}

/** Whether the month of an ISO date is one of the season. */
export function isLush({ from, to }: Season, isoDate: string): boolean {
  const month = Number(isoDate.slice(5, 7));
  return from <= to ? from <= month && month <= to : from <= month || month <= to;
}

/** The day a year before, by its text; 29 February becomes one that sorts as it should. */
const aYearBefore = (date: string): string =>
  `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;

/** What grew in the period shows at its end at the latest; older than a year before it is another bed. */
export const showsPeriod = ({ from, to }: CreditItem['period'], date: string): boolean =>
  date <= to && date >= aYearBefore(from);
