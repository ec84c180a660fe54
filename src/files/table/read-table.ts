import { SurveyError } from '../../core/errors.ts';
import type { TableFile } from '../../core/tables/table-sheet.ts';
import { plainBytes } from '../bytes/byte-source.ts';
import { sheetOfText } from './csv-sheet.ts';

/** A survey's table has hundreds of rows; what is larger is something else. */
const LARGEST_TABLE_BYTES = 32 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Excel 97–2003, and any workbook under a password. */
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b]);

/**
 * A CSV, TSV or XLSX as text. Errors: `file-empty`, `table-too-large`, `table-old-excel`,
 * `table-empty`, `text-not-utf8`, `csv-quote-open`, and those of readWorkbook.
 */
export async function readTable(file: Blob | Uint8Array, name: string): Promise<TableFile> {
  const size = file instanceof Uint8Array ? file.length : file.size;
  if (size === 0) throw new SurveyError('file-empty', { file: name });
  if (size > LARGEST_TABLE_BYTES) {
    const megabytes = Math.ceil(size / MEGABYTE);
    const limitMegabytes = LARGEST_TABLE_BYTES / MEGABYTE;
    throw new SurveyError('table-too-large', { file: name, megabytes, limitMegabytes });
  }
  const bytes =
    file instanceof Uint8Array ? plainBytes(file) : new Uint8Array(await file.arrayBuffer());
  if (isCompoundFile(bytes)) throw new SurveyError('table-old-excel', { file: name });
  const sheets = isZip(bytes)
    ? await (await import('./workbook-sheets.ts')).workbookSheets(bytes, name)
    : [sheetOfText(bytes, name)];
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new SurveyError('table-empty', { file: name });
  return { sheets: filled };
}
