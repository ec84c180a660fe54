import { SurveyError } from '../../core/errors.ts';
import { unzipStrict } from '../vector/unzip-strict.ts';
import { errorsAsText, formulaWithoutResult } from './formula-results.ts';
import { sheetNames } from './sheet-names.ts';
import { assertSize } from './table-size.ts';

/** All XML of a workbook; one of a survey has a thousandth of it. */
const LARGEST_TOTAL_BYTES = 64 * 1024 * 1024;

/** The parts that are read; pictures and macros stay in the file. */
const isXml = (name: string): boolean =>
  /\.(xml|rels)$/i.test(name) && !name.split('/').includes('__proto__');

const isSheet = (name: string): boolean => /(^|\/)worksheets\/[^/]+\.xml$/i.test(name);

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A cell at XFD1048576 makes a reader fill a table of that size with nothing. */
function assertAddresses(xml: string, file: string): void {
  for (const [, letters = '', digits = ''] of xml.matchAll(/\sr\s*=\s*["']([A-Z]*)(\d+)["']/g)) {
    assertSize(file, Number(digits), columnNumber(letters));
  }
}

/**
 * The XML of a workbook whose zip, sizes and addresses are modest and whose formulas all have
 * results. Errors: `zip-damaged`, `zip-too-large`, `table-not-xlsx`, `table-too-many-cells`,
 * `table-markup-refused` {part}, `table-formula-unsaved` {sheet, cell}.
 */
export async function screenedWorkbook(
  bytes: Uint8Array,
  file: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { entries, names } = await unzipStrict(file, bytes, isXml, LARGEST_TOTAL_BYTES);
  if (!names.includes('xl/workbook.xml')) throw new SurveyError('table-not-xlsx', { file });
  const texts = new Map([...entries].map(([name, part]) => [name, new TextDecoder().decode(part)]));
  const titles = sheetNames(texts);
  const screened = new Map(entries);
  for (const [part, xml] of texts) {
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
      throw new SurveyError('table-markup-refused', { file, part });
    }
    if (!isSheet(part)) continue;
    assertAddresses(xml, file);
    const cell = formulaWithoutResult(xml);
    if (cell !== null) {
      const sheet = titles.get(part) ?? part;
      throw new SurveyError('table-formula-unsaved', { file, sheet, cell });
    }
    screened.set(part, new TextEncoder().encode(errorsAsText(xml)));
  }
  return screened;
}
