const LETTERS = 26;
const FIRST = 'A'.charCodeAt(0);

/** Columns as a spreadsheet names them: 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(FIRST + (column % LETTERS));
  return column < LETTERS ? last : columnName(Math.floor(column / LETTERS) - 1) + last;
}
