import { isCalendarDate } from '../calendar-date.ts';

const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  s: 1925,
};

const DATE =
  /^(令和|平成|昭和|[rhs])?(元|\d{1,4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:[t(\s].*)?$/i;

/** YYYY-MM-DD of 2024/5/1, 2024年5月1日, 令和6年5月1日, R6.5.1; null where no day is meant. */
export function dateFromText(text: string): string | null {
  const match = DATE.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const [, era = '', year = '', month = '', day = ''] = match;
  const start = ERAS[era.toLowerCase()] ?? 0;
  if (era === '' && year.length !== 4) return null;
  const number = start + (year === '元' ? 1 : Number(year));
  const iso = `${String(number).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : null;
}
