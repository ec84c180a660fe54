import { SurveyError } from '../../core/errors.ts';
import { csvDecoded, csvRows } from './csv-rows.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export interface CsvPoint {
  readonly line: number;
  readonly xy: readonly [x: number, y: number];
}

/**
 * The points of a CSV with columns x and y, found by name; a file without a header has them first.
 * Commas, semicolons or tabs; blank lines are passed over.
 * Errors: `text-not-utf8`, `csv-columns-missing`, `csv-row-invalid` {line, text}.
 */
export function readCsvPoints(file: string, bytes: Uint8Array): CsvPoint[] {
  const rows = csvRows(csvDecoded(file, bytes), file);
  const columns = rows[0] && columnsOf(rows[0].cells);
  if (!columns) throw new SurveyError('csv-columns-missing', { file });
  return rows.slice(columns.header ? 1 : 0).map(({ line, cells }) => {
    const [x = '', y = ''] = [cells[columns.x], cells[columns.y]];
    if (!NUMBER.test(x) || !NUMBER.test(y)) {
      const text = cells.join(',').slice(0, 80);
      throw new SurveyError('csv-row-invalid', { file, line, text });
    }
    return { line, xy: [Number(x), Number(y)] };
  });
}

function columnsOf(cells: readonly string[]) {
  const [first = '', second = ''] = cells;
  if (NUMBER.test(first) && NUMBER.test(second)) return { x: 0, y: 1, header: false };
  const names = cells.map((cell) => cell.toLowerCase());
  const [x, y] = [names.indexOf('x'), names.indexOf('y')];
  return x < 0 || y < 0 ? null : { x, y, header: true };
}
