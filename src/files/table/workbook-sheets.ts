import { zipSync } from 'fflate';
import { SurveyError } from '../../core/errors.ts';
import { hasFloatNoise, withoutFloatNoise } from '../../core/tables/plain-decimal.ts';
import type { CleanedCell, TableSheet } from '../../core/tables/table-sheet.ts';
import { screenedWorkbook } from './screen-workbook.ts';
import { widthOf } from './table-size.ts';

/** How read-excel-file hands over a number that it was told not to parse. */
class StoredNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

/** A day stays a day; a time of day is kept behind it. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof StoredNumber) return withoutFloatNoise(cell.digits);
  return cell instanceof Date ? dateText(cell) : String(cell).trim();
}

function sheetOf(name: string, data: readonly (readonly unknown[])[]): TableSheet {
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  const cleaned: CleanedCell[] = [];
  const width = widthOf(data);
  for (const [index, cells] of data.entries()) {
    const texts = Array.from({ length: width }, (_, column) => cellText(cells[column]));
    if (texts.every((text) => text === '')) continue;
    for (const [column, cell] of cells.entries()) {
      if (!(cell instanceof StoredNumber) || !hasFloatNoise(cell.digits)) continue;
      const taken = texts[column] ?? '';
      cleaned.push({ row: rows.length, column, stored: cell.digits, taken });
    }
    rows.push(texts);
    rowNumbers.push(index + 1);
  }
  return { name, rows, rowNumbers, cleaned };
}

/**
 * Only what was screened goes on, packed anew, so that the library unpacks no other bytes. Stored:
 * to inflate a large part it would start a worker from a blob:, which our CSP refuses.
 */
function repacked(entries: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const packed = zipSync(Object.fromEntries(entries), { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.length) as ArrayBuffer;
}

/**
 * The sheets of an XLSX. Errors: those of screenedWorkbook, `table-damaged` {why}.
 */
export async function workbookSheets(bytes: Uint8Array, file: string): Promise<TableSheet[]> {
  const entries = await screenedWorkbook(bytes, file);
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile<StoredNumber>(repacked(entries), {
      parseNumber: (digits) => new StoredNumber(digits),
    });
    return sheets.map(({ sheet, data }) => sheetOf(sheet, data));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SurveyError('table-damaged', { file, why }, { cause });
  }
}
