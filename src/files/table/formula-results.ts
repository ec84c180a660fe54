const FORMULA = /<(?:\w+:)?f[\s/>]/g;
const CELL_END = /<\/(?:\w+:)?c\s*>/g;
const CELL_NAME = /<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Z]+\d+)["']/g;
const RESULT = /<(?:\w+:)?v\s*>[^<]/;

/** A cell's tag stands right before its formula; further back is another cell. */
const TAG_REACH = 1000;

/**
 * The name of a cell that holds a formula and no result, or null. A workbook that a program wrote
 * and no spreadsheet ever calculated has such cells; a reader would take them for empty ones.
 */
export function formulaWithoutResult(sheetXml: string): string | null {
  let from = 0;
  while (true) {
    FORMULA.lastIndex = from;
    const formula = FORMULA.exec(sheetXml);
    if (formula === null) return null;
    CELL_END.lastIndex = formula.index;
    const end = CELL_END.exec(sheetXml);
    if (end === null) return null;
    if (!RESULT.test(sheetXml.slice(formula.index, end.index))) {
      const before = sheetXml.slice(Math.max(from, formula.index - TAG_REACH), formula.index);
      return [...before.matchAll(CELL_NAME)].at(-1)?.[1] ?? '?';
    }
    from = CELL_END.lastIndex;
  }
}

const ERROR_CELL = /(<(?:\w+:)?c\s[^<>]*?\bt\s*=\s*)(["'])e\2/g;

/** `#DIV/0!` as the text that a person sees: the library would hand over an empty cell. */
export const errorsAsText = (sheetXml: string): string =>
  sheetXml.replace(ERROR_CELL, (_, head: string, quote: string) => `${head}${quote}str${quote}`);
