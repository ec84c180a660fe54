const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * What a person typed as an ISO date: full-width figures, slashes, dots and 年月日 are forgiven.
 * Null where it is no day of the calendar; '' stays '' (not known).
 */
export function readIsoDate(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[−ー‐]/g, '-');
  if (text === '') return '';
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${match[1]}-${two(month)}-${two(day)}`;
}
