import { SurveyError } from '../../core/errors.ts';

/** Cells without their quotes, trimmed. `line` counts from 1, where the row starts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a CSV that hold anything. The first such line tells the separator: tab, ; or comma.
 * Errors: `csv-quote-open` {file, line}: a quote that nothing closes would swallow the rest.
 */
export function csvRows(text: string, file = ''): CsvRow[] {
  const rows: CsvRow[] = [];
  const separator = separatorOf(text);
  let [cell, quoted, line, start] = ['', false, 1, 1];
  let cells: string[] = [];
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some((content) => content !== '')) rows.push({ line: start, cells });
    [cell, cells] = ['', []];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (quoted && character === '"' && text[at + 1] === '"') cell += text[at++];
    else if (character === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && character === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (!quoted && /[\r\n]/.test(character)) {
      if (character === '\r' && text[at + 1] === '\n') at++;
      endRow();
      start = ++line;
    } else {
      if (character === '\n') line++;
      cell += character;
    }
  }
  if (quoted) throw new SurveyError('csv-quote-open', { file, line: start });
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  return ['\t', ';'].find((separator) => bare.includes(separator)) ?? ',';
}

/** UTF-8, or else Shift_JIS, which Japanese Excel writes. Errors: `text-not-utf8` {file}. */
export function csvDecoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    try {
      return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    } catch {
      throw new SurveyError('text-not-utf8', { file }, { cause });
    }
  }
}
