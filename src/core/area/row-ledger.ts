import type { Ledger } from '../ledger.ts';

/** The same ledger, for one row of a table: what is written of it names the row. */
export const rowLedger = (ledger: Ledger, ...names: readonly string[]): Ledger => {
  const name = names.map((part) => part.trim()).filter((part) => part !== '');
  return name.length === 0
    ? ledger
    : { ...ledger, subject: [ledger.subject, ...name].filter((part) => part !== '').join(' · ') };
};

/** Rows whose names are all the same, after the first of each: perhaps one thing typed twice. */
export function rowsAlike<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(namesOf(row).map((name) => name.normalize('NFKC').trim()));
    const isRepeat = seen.has(key);
    seen.add(key);
    return isRepeat;
  });
}
