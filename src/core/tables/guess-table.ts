import { matchHeaders } from './match-headers.ts';
import { ONE_OF, TABLE_FIELDS } from './table-fields.ts';
import { TABLE_KINDS, type TableKind } from './table-kind.ts';
import type { MappedColumn, TableGuess, TableMapping } from './table-mapping.ts';
import { fitsDimension, isDensity } from './table-unit.ts';
import { unitFromText } from './unit-text.ts';

type Rows = readonly (readonly string[])[];

/** A title and notes may stand above the headers; not more. */
const HIGHEST_HEADER_ROW = 20;

function holdsAll(kind: TableKind, columns: readonly MappedColumn[]): boolean {
  const has = (name: string) => columns.some(({ field }) => field === name);
  const choice = ONE_OF[kind];
  return (
    TABLE_FIELDS[kind].every(({ required, field }) => !required || has(field)) &&
    (choice === undefined || choice.some(has))
  );
}

/** A row in which every cell that holds anything is a unit. */
function unitsOf(row: readonly string[] | undefined): readonly (string | null)[] | null {
  const cells = (row ?? []).map((cell) => cell.trim());
  const said = cells.filter((cell) => !/^[-—–−]?$/.test(cell));
  const isUnits = said.length > 0 && said.every((cell) => unitFromText(cell) !== null);
  return isUnits ? cells : null;
}

function withUnits(
  kind: TableKind,
  columns: readonly MappedColumn[],
  units: readonly (string | null)[],
): MappedColumn[] {
  return columns.map((entry) => {
    const said = unitFromText(units[entry.column] ?? '');
    const dimension = TABLE_FIELDS[kind].find(({ field }) => field === entry.field)?.dimension;
    const fits = said && dimension && (fitsDimension(said, dimension) || isDensity(said));
    return entry.unit === null && fits ? { ...entry, unit: said } : entry;
  });
}

interface Candidate extends TableMapping {
  readonly score: number;
}

function candidates(rows: Rows, kinds: readonly TableKind[], strict: boolean): Candidate[] {
  return rows.slice(0, HIGHEST_HEADER_ROW).flatMap((cells, headerRow) =>
    kinds.flatMap((kind): Candidate[] => {
      const { columns, score } = matchHeaders(cells, kind);
      if (columns.length === 0 || (strict && !holdsAll(kind, columns))) return [];
      const units = unitsOf(rows[headerRow + 1]);
      const unitRow = units === null ? null : headerRow + 1;
      const mapped = units === null ? columns : withUnits(kind, columns, units);
      return [{ kind, headerRow, unitRow, columns: mapped, score }];
    }),
  );
}

/**
 * Finds the header row and what each column is. With `kind` told, only its fields are looked for.
 * `rows`: TableSheet.rows.
 */
export function guessTable(rows: Rows, kind: TableKind | null = null): TableGuess {
  const found = candidates(rows, kind === null ? TABLE_KINDS : [kind], kind === null);
  const best = found.reduce<Candidate | null>(
    (top, next) => (top === null || next.score > top.score ? next : top),
    null,
  );
  if (best === null) {
    const mapping = kind && { kind, headerRow: null, unitRow: null, columns: [] };
    return { mapping, unknown: [] };
  }
  const { score: _score, ...mapping } = best;
  const taken = new Set(mapping.columns.map(({ column }) => column));
  const unknown = (rows[best.headerRow ?? 0] ?? []).flatMap((header, column) =>
    header.trim() === '' || taken.has(column) ? [] : [{ column, header }],
  );
  return { mapping, unknown };
}
