import { cellValue } from './cell-value.ts';
import { columnIssues, type Rows, ratioIssue, refusedColumn } from './column-issues.ts';
import { fieldOf, TABLE_FIELDS } from './table-fields.ts';
import type { MappedColumn, TableIssue, TableMapping, TableRow } from './table-mapping.ts';

/** Rows under a table that sum it up: one more of these would count everything twice. */
const TOTAL =
  /^(総?合?計|小計|累計|平均値?|最大値?|最小値?|中央値|標準(偏差|誤差)|total|subtotal|grandtotal|sum|mean|average|maximum|minimum|median|stdev)([:(±].*)?$/;

const totalOf = (cells: readonly string[]): string | null =>
  cells.find((cell) => TOTAL.test(cell.normalize('NFKC').toLowerCase().replace(/\s/g, ''))) ?? null;

interface ReadRow {
  readonly row: TableRow | null;
  readonly issues: readonly TableIssue[];
}

/** A comma inside of a number of a CSV parts it, and moves what follows past the last header. */
function cellBeyondHeaders(
  cells: readonly string[],
  { headerRow }: TableMapping,
  headers: readonly string[],
): number | null {
  if (headerRow === null) return null;
  const last = headers.findLastIndex((header) => header.trim() !== '');
  const beyond = cells.findIndex((cell, column) => column > last && cell.trim() !== '');
  return beyond < 0 ? null : beyond;
}

function readRow(
  cells: readonly string[],
  row: number,
  mapping: TableMapping,
  columns: readonly MappedColumn[],
  headers: readonly string[],
): ReadRow {
  const total = totalOf(cells);
  if (total !== null) {
    const at = { row, column: cells.indexOf(total) };
    const issue = { code: 'row-is-total', severity: 'note', ...at, details: { text: total } };
    return { row: null, issues: [issue as TableIssue] };
  }
  const values = Object.fromEntries(TABLE_FIELDS[mapping.kind].map(({ field }) => [field, '']));
  const issues: TableIssue[] = [];
  for (const { field, column, unit } of columns) {
    const text = cells[column] ?? '';
    const value = cellValue(text, fieldOf(mapping.kind, field)?.dimension ?? 'text', unit);
    values[field] = value.text;
    if (value.code === null) continue;
    const severity = value.code === 'cell-thousands' ? 'note' : 'error';
    const details = { text: text.trim(), taken: value.text, field };
    issues.push({ code: value.code, severity, row, column, details });
  }
  const beyond = cellBeyondHeaders(cells, mapping, headers);
  if (beyond !== null) {
    const details = { text: cells[beyond]?.trim() ?? '' };
    issues.push({ code: 'row-beyond-headers', severity: 'doubt', row, column: beyond, details });
  }
  const isEmpty = issues.length === 0 && Object.values(values).every((text) => text === '');
  return { row: isEmpty ? null : { row, values }, issues };
}

/**
 * The entries of a table as decimal text in the units of the survey, and what is wrong with its
 * cells. A cell that can't be taken is '' in its row, and has an issue.
 */
export function rowsFromTable(
  rows: Rows,
  mapping: TableMapping,
): { readonly rows: readonly TableRow[]; readonly issues: readonly TableIssue[] } {
  const columns = mapping.columns.filter(
    (entry, index, all) =>
      refusedColumn(mapping, entry) === null &&
      all.findIndex(({ field }) => field === entry.field) === index,
  );
  const first = Math.max(mapping.headerRow ?? -1, mapping.unitRow ?? -1) + 1;
  const headers = mapping.headerRow === null ? [] : (rows[mapping.headerRow] ?? []);
  const read = rows
    .slice(first)
    .map((cells, index) => readRow(cells, first + index, mapping, columns, headers));
  const entries = read.flatMap(({ row }) => row ?? []);
  const ratios = columns.flatMap((entry) => {
    const values = entries.map(({ values: own }) => own[entry.field] ?? '');
    return ratioIssue(rows, mapping, entry, values);
  });
  const empty: TableIssue = {
    code: 'table-without-rows',
    severity: 'error',
    row: null,
    column: null,
    details: {},
  };
  return {
    rows: entries,
    issues: [
      ...columnIssues(rows, mapping),
      ...(entries.length === 0 ? [empty] : []),
      ...ratios,
      ...read.flatMap(({ issues }) => issues),
    ],
  };
}
