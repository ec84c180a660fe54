import type { TableIssue, TableMapping, TableRow } from './table-mapping.ts';

/**
 * The entries of a table as decimal text in the units of the survey, and what is wrong with its
 * cells. A cell that can't be taken is '' in its row, and has an issue.
 */
export function rowsFromTable(
  _rows: readonly (readonly string[])[],
  _mapping: TableMapping,
): { readonly rows: readonly TableRow[]; readonly issues: readonly TableIssue[] } {
  return { rows: [], issues: [] };
}
