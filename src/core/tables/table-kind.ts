import type { TableDimension } from './table-unit.ts';

/** The tables that surveys bring. */
export const TABLE_KINDS = [
  'quadrats',
  'reefs',
  'nets',
  'ropes',
  'strips',
  'shoots',
  'shoot-counts',
  'rope-samples',
  'transect-marks',
  'cover-zones',
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** One field that a table of a kind may fill; `field` is the name in the survey's own entry. */
export interface TableField {
  readonly field: string;
  readonly dimension: TableDimension;
  /** Without it the table is of no use, and is not guessed to be of this kind. */
  readonly required: boolean;
  /** Headers that mean it, normalised (core/tables/header-text); Japanese and English. */
  readonly headers: readonly string[];
}
