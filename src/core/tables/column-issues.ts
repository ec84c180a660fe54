import { decimalFromText } from '../decimal.ts';
import { fieldOf, ONE_OF, TABLE_FIELDS } from './table-fields.ts';
import type { MappedColumn, TableIssue, TableMapping } from './table-mapping.ts';
import { fitsDimension, heldUnit, isDensity } from './table-unit.ts';

export type Rows = readonly (readonly string[])[];

const UNITLESS = new Set(['text', 'date', 'count', 'percent']);

const headerOf = (rows: Rows, { headerRow }: TableMapping, column: number): string =>
  (headerRow === null ? '' : (rows[headerRow]?.[column] ?? '')).trim();

/** A column that can't be taken: a mass per area for a mass, or a unit of another quantity. */
export function refusedColumn(mapping: TableMapping, entry: MappedColumn): string | null {
  const field = fieldOf(mapping.kind, entry.field);
  if (field === null) return 'column-unit-wrong';
  if (entry.unit === null || fitsDimension(entry.unit, field.dimension)) return null;
  const isMass = field.dimension === 'mass' || field.dimension === 'small-mass';
  return isMass && isDensity(entry.unit) ? 'column-is-density' : 'column-unit-wrong';
}

function missing({ kind, columns }: TableMapping): string[] {
  const has = (name: string) => columns.some(({ field }) => field === name);
  const needed = TABLE_FIELDS[kind].filter(({ required, field }) => required && !has(field));
  const choice = ONE_OF[kind] ?? [];
  const one = choice.length > 0 && !choice.some(has) ? choice.slice(0, 1) : [];
  return [...needed.map(({ field }) => field), ...one];
}

/** What is wrong with a mapping, whatever its cells hold. */
export function columnIssues(rows: Rows, mapping: TableMapping): TableIssue[] {
  const fields = mapping.columns.map(({ field }) => field);
  const absent = missing(mapping).map(
    (field): TableIssue => ({
      code: 'column-missing',
      severity: 'error',
      row: null,
      column: null,
      details: { field },
    }),
  );
  const found = mapping.columns.flatMap((entry, index): TableIssue[] => {
    const { column, field, unit } = entry;
    const header = headerOf(rows, mapping, column);
    const at = { row: null, column } as const;
    const dimension = fieldOf(mapping.kind, field)?.dimension ?? 'text';
    if (fields.indexOf(field) < index) {
      return [{ code: 'column-twice', severity: 'error', ...at, details: { header, field } }];
    }
    const refused = refusedColumn(mapping, entry);
    if (refused !== null) {
      return [{ code: refused, severity: 'error', ...at, details: { header, field, unit } }];
    }
    if (unit !== null || UNITLESS.has(dimension)) return [];
    const details = { header, field, unit: heldUnit(dimension) };
    return [{ code: 'column-unit-missing', severity: 'doubt', ...at, details }];
  });
  return [...absent, ...found];
}

/** A spreadsheet stores 80 % as 0.8: percents that are all 1 or less are doubted. */
export function ratioIssue(
  rows: Rows,
  mapping: TableMapping,
  entry: MappedColumn,
  values: readonly string[],
): TableIssue[] {
  const dimension = fieldOf(mapping.kind, entry.field)?.dimension;
  if (dimension !== 'percent' || entry.unit === 'ratio') return [];
  const numbers = values
    .filter((text) => text !== '')
    .map((text) => decimalFromText(text, entry.field));
  if (!numbers.some((number) => number.gt(0)) || numbers.some((number) => number.gt(1))) return [];
  const details = { header: headerOf(rows, mapping, entry.column), field: entry.field };
  const { column } = entry;
  return [{ code: 'column-maybe-ratio', severity: 'doubt', row: null, column, details }];
}
