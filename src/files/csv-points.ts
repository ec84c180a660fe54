import { SurveyError } from '../core/errors.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The points of a CSV with columns x and y, found by name; a file without a header has them first.
 * Commas, semicolons or tabs; blank lines are passed over.
 * Errors: `text-not-utf8`, `csv-columns-missing`, `csv-row-invalid` {line, text}.
 */
export function readCsvPoints(file: string, bytes: Uint8Array): [x: number, y: number][] {
  const points: [number, number][] = [];
  let columns: readonly [x: number, y: number] | null = null;
  for (const [index, line] of decodeUtf8(file, bytes)
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (columns === null) {
      columns = columnsOf(cells);
      if (columns === null) throw new SurveyError('csv-columns-missing', { file });
      if (!cells.every((cell) => NUMBER.test(cell))) continue;
    }
    const [x = '', y = ''] = [cells[columns[0]], cells[columns[1]]];
    if (!NUMBER.test(x) || !NUMBER.test(y)) {
      throw new SurveyError('csv-row-invalid', { file, line: index + 1, text: line.slice(0, 80) });
    }
    points.push([Number(x), Number(y)]);
  }
  return points;
}

function columnsOf(cells: readonly string[]): readonly [x: number, y: number] | null {
  if (cells.length >= 2 && cells.every((cell) => NUMBER.test(cell))) return [0, 1];
  const names = cells.map((cell) => cell.toLowerCase());
  const x = names.indexOf('x');
  const y = names.indexOf('y');
  return x < 0 || y < 0 ? null : [x, y];
}

function decodeUtf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SurveyError('text-not-utf8', { file }, { cause });
  }
}
