/** A spreadsheet would run these as a formula; full-width ones too, in Japanese Excel. */
const FORMULA_START = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

function cell(text: string): string {
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV that Excel opens as it is: UTF-8 with a byte order mark, CRLF, nothing that runs. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
