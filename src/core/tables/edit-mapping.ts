import { guessTable } from './guess-table.ts';
import { fieldOf } from './table-fields.ts';
import type { MappedColumn, TableMapping } from './table-mapping.ts';
import { fitsDimension, type TableUnit } from './table-unit.ts';

export const columnEntry = (mapping: TableMapping, column: number): MappedColumn | null =>
  mapping.columns.find((entry) => entry.column === column) ?? null;

/** A title, the headers, or their units: skipped. */
export const isAboveRows = ({ headerRow, unitRow }: TableMapping, row: number): boolean =>
  row <= Math.max(headerRow ?? -1, unitRow ?? -1);

/** The column fills another field, or none; a field is filled by one column. */
export function withColumnField(
  mapping: TableMapping,
  column: number,
  field: string | null,
): TableMapping {
  const others = mapping.columns.filter(
    (entry) => entry.column !== column && entry.field !== field,
  );
  if (field === null) return { ...mapping, columns: others };
  const said = columnEntry(mapping, column)?.unit ?? null;
  const dimension = fieldOf(mapping.kind, field)?.dimension;
  const unit = said !== null && dimension && fitsDimension(said, dimension) ? said : null;
  return { ...mapping, columns: [...others, { field, column, unit }] };
}

export const withColumnUnit = (
  mapping: TableMapping,
  column: number,
  unit: TableUnit | null,
): TableMapping => ({
  ...mapping,
  columns: mapping.columns.map((entry) => (entry.column === column ? { ...entry, unit } : entry)),
});

/** Headers stand in another row, or nowhere; what that row says of the columns is read anew. */
export function withHeaderRow(
  rows: readonly (readonly string[])[],
  mapping: TableMapping,
  headerRow: number | null,
): TableMapping {
  if (headerRow === null) return { ...mapping, headerRow, unitRow: null };
  const { mapping: found } = guessTable(rows.slice(headerRow), mapping.kind);
  if (found?.headerRow !== 0) return { ...mapping, headerRow, unitRow: null };
  const unitRow = found.unitRow === null ? null : found.unitRow + headerRow;
  return { ...found, headerRow, unitRow };
}
