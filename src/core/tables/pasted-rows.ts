import { halfWidth, isDecimalText } from '../decimal.ts';
import { guessTable } from './guess-table.ts';
import { rowsFromTable } from './rows-from-table.ts';
import type { TableKind } from './table-kind.ts';

interface PastedField {
  readonly key: string;
  readonly kind: 'text' | 'decimal';
}

interface PastePlace {
  /** In the order of the cells on the screen. */
  readonly fields: readonly PastedField[];
  /** The cell that was pasted into. */
  readonly from: string;
  /** Where the rows are a kind that a header can name. */
  readonly kind: TableKind | null;
}

type Values = Readonly<Record<string, string>>;

/**
 * Rows from pasted cells. A header that is understood says which column is which, and in what
 * unit; else columns go by their order, from the cell that was pasted into where they fit there.
 */
export function pastedRows(
  cells: readonly (readonly string[])[],
  place: PastePlace,
): readonly Values[] {
  return (place.kind && byHeader(cells, place.kind)) ?? byOrder(cells, place);
}

function byHeader(
  cells: readonly (readonly string[])[],
  kind: TableKind,
): readonly Values[] | null {
  const width = Math.max(...cells.map((row) => row.length));
  const square = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const { mapping } = guessTable(square, kind);
  if (mapping === null || mapping.headerRow === null) return null;
  return rowsFromTable(square, mapping).rows.map(({ values }) => values);
}

function byOrder(cells: readonly (readonly string[])[], place: PastePlace): readonly Values[] {
  const { fields, from } = place;
  const width = Math.max(...cells.map((row) => row.length));
  const at = fields.findIndex(({ key }) => key === from);
  const start = width > fields.length - at ? 0 : Math.max(at, 0);
  const taken = fields.slice(start, start + width);
  const numbers = taken.flatMap(({ kind }, column) => (kind === 'decimal' ? [column] : []));
  const inNumbers = (row: readonly string[]) =>
    numbers.map((column) => plainNumber(row[column] ?? '')).filter((text) => text !== '');
  const [first = [], ...rest] = cells;
  const isHeader = inNumbers(first).length > 0 && !inNumbers(first).some(isDecimalText);
  return (isHeader ? rest : cells).map((row) =>
    Object.fromEntries(
      taken.map(({ key, kind }, column) => {
        const text = row[column] ?? '';
        return [key, kind === 'decimal' ? plainNumber(text) : text];
      }),
    ),
  );
}

/** Full-width figures, thousands commas and blanks forgiven; what is no number stays as it is. */
function plainNumber(text: string): string {
  const plain = halfWidth(text).replace(/[,，\s]/g, '');
  return isDecimalText(plain) ? plain : text;
}
