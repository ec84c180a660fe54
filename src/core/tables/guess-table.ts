import type { TableKind } from './table-kind.ts';
import type { TableGuess } from './table-mapping.ts';

/**
 * Finds the header row and what each column is. With `kind` told, only its fields are looked for.
 * `rows`: TableSheet.rows.
 */
export function guessTable(
  _rows: readonly (readonly string[])[],
  _kind: TableKind | null = null,
): TableGuess {
  return { mapping: null, unknown: [] };
}
