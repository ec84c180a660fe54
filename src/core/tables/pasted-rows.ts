import { halfWidth, isDecimalText } from '../decimal.ts';
import { guessTable } from './guess-table.ts';
import { withoutThousands } from './plain-decimal.ts';
import { rowsFromTable } from './rows-from-table.ts';
import type { TableKind } from './table-kind.ts';
import type { TableIssue, TableMapping } from './table-mapping.ts';

type Cells = readonly (readonly string[])[];

export interface PastedField {
  readonly key: string;
  readonly kind: 'text' | 'decimal';
}

export interface PastePlace {
  /** In the order of the cells on the screen. */
  readonly fields: readonly PastedField[];
  /** The cell that was pasted into. */
  readonly from: string;
  /** Where the rows are a kind that a header can name. */
  readonly kind: TableKind | null;
}

export interface PastedRows {
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Of single rows; `row` counts the pasted ones from 0. */
  readonly issues: readonly TableIssue[];
  /** How a person counts the rows that were pasted. */
  readonly rowNumbers: readonly number[];
}

/**
 * Rows from pasted cells. A header that is understood says which column is which, and in what
 * unit; else columns go by their order, from the cell that was pasted into where they fit there.
 */
export function pastedRows(cells: Cells, place: PastePlace): PastedRows {
  const rowNumbers = cells.map((_, row) => row + 1);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const square = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  return { ...(byHeader(square, place) ?? byOrder(square, place, width)), rowNumbers };
}

/** One word may stand in a row by chance; two that are headers stand in a header. */
const FEWEST_HEADERS = 2;

type Taken = Omit<PastedRows, 'rowNumbers'>;

function byHeader(cells: Cells, { kind }: PastePlace): Taken | null {
  const mapping = kind && guessTable(cells, kind).mapping;
  if (mapping?.headerRow !== 0 || mapping.columns.length < FEWEST_HEADERS) return null;
  return taken(cells, mapping);
}

function taken(cells: Cells, mapping: TableMapping): Taken {
  const { rows, issues } = rowsFromTable(cells, mapping);
  return {
    rows: rows.map(({ values }) => values),
    issues: issues.filter(({ row, code }) => row !== null || code === 'column-unit-wrong'),
  };
}

function byOrder(cells: Cells, { fields, from, kind }: PastePlace, width: number): Taken {
  const at = fields.findIndex(({ key }) => key === from);
  const start = width > fields.length - at ? 0 : Math.max(at, 0);
  const placed = fields.slice(start, start + width);
  const numbers = placed.flatMap((field, column) => (field.kind === 'decimal' ? [column] : []));
  const inNumbers = numbers.map((column) => plainNumber(cells[0]?.[column] ?? '')).filter(Boolean);
  const isHeader = inNumbers.length > 0 && !inNumbers.some(isDecimalText);
  if (kind !== null) {
    const columns = placed.map(({ key }, column) => ({ field: key, column, unit: null }));
    const headerRow = isHeader ? 0 : null;
    return taken(cells, { kind, headerRow, unitRow: null, columns });
  }
  const rows = cells.slice(isHeader ? 1 : 0).map((row) =>
    Object.fromEntries(
      placed.map((field, column) => {
        const text = row[column] ?? '';
        return [field.key, field.kind === 'decimal' ? plainNumber(text) : text];
      }),
    ),
  );
  return { rows, issues: [] };
}

/** Full-width figures and thousands commas forgiven; what is no number stays as it is. */
function plainNumber(text: string): string {
  const plain = withoutThousands(halfWidth(text).replaceAll('，', ',').trim());
  return isDecimalText(plain) ? plain : text;
}
