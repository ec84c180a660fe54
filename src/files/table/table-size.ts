import { SurveyError } from '../../core/errors.ts';

/** A survey's table has hundreds of rows; what is larger is something else. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

/** Errors: `table-too-many-cells` {file, rows, columns}: the limits. */
export function assertSize(file: string, rows: number, columns: number): void {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS) return;
  const details = { file, rows: MOST_ROWS, columns: MOST_COLUMNS };
  throw new SurveyError('table-too-many-cells', details);
}

export const widthOf = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
