import { SurveyError } from '../../core/errors.ts';
import type { TableSheet } from '../../core/tables/table-sheet.ts';
import { csvDecoded, csvRows } from './csv-rows.ts';
import { assertSize, widthOf } from './table-size.ts';

/** Excel's "Unicode text" is UTF-16 with a mark; the rest is UTF-8 or Shift_JIS. */
function decoded(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || (first === 0xfe && second === 0xff);
  const text = isWide ? new TextDecoder(wide).decode(bytes) : csvDecoded(file, bytes);
  if (text.includes('\0')) throw new SurveyError('table-not-known', { file });
  return text;
}

/** Errors: `text-not-utf8`, `table-not-known` (bytes that are no text), `csv-quote-open` {line}. */
export function sheetOfText(bytes: Uint8Array, file: string): TableSheet {
  const found = csvRows(decoded(bytes, file), file);
  const width = widthOf(found.map(({ cells }) => cells));
  assertSize(file, found.length, width);
  return {
    name: file,
    rows: found.map(({ cells }) => [...cells, ...Array<string>(width - cells.length).fill('')]),
    rowNumbers: found.map(({ line }) => line),
    cleaned: [],
  };
}
