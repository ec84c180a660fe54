import type { TableKind } from './table-kind.ts';
import type { TableUnit } from './table-unit.ts';

/** A column that fills a field. Indices count from 0. */
export interface MappedColumn {
  readonly field: string;
  readonly column: number;
  /** As the header or the units row says; null = it says none. */
  readonly unit: TableUnit | null;
}

/** How the rows of a table become entries of a survey; the person may change any of it. */
export interface TableMapping {
  readonly kind: TableKind;
  /** Row of the headers; rows up to it are skipped. Null = the table has none. */
  readonly headerRow: number | null;
  /** A row of units under the headers, skipped too. */
  readonly unitRow: number | null;
  readonly columns: readonly MappedColumn[];
}

/** `mapping` null: no kind of table was recognised, and the person must choose. */
export interface TableGuess {
  readonly mapping: TableMapping | null;
  /** Columns with a header that fill no field. */
  readonly unknown: readonly { readonly column: number; readonly header: string }[];
}

/** Something of a table that a person should look at. Sentence at `issue.<code>`. */
export interface TableIssue {
  readonly code: string;
  readonly severity: 'error' | 'doubt' | 'note';
  /** Index of `rows`; null = the whole column or table. */
  readonly row: number | null;
  /** Null = the whole row or table. */
  readonly column: number | null;
  readonly details: Readonly<Record<string, string | number | null>>;
}

/** One entry: every field of the kind, in the unit that its name says; '' = nothing there. */
export interface TableRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}
