import { type Derivation, type FigureId, figureText } from '../derivation.ts';
import { printedFigure } from './number-text.ts';

/** Figures that the sheet prints, whatever its language and layout. */
const ON_SHEET = ['coefficient', 'absorption', 'credited-amount', 'total-credit'];

/**
 * Whether the rows of the table (header first; ID first, then value at `VALUE`) say what the
 * figures say: a table that was edited and listed anew is still found.
 */
export function tableAgrees(
  rows: readonly (readonly string[])[],
  derivation: Derivation,
  columns: { readonly value: number; readonly exact: number },
): boolean {
  const byId = new Map<FigureId, readonly string[]>(
    rows.slice(1).map((row) => [row[0] ?? '', row]),
  );
  if (byId.size !== derivation.length || rows.length !== derivation.length + 1) return false;
  return derivation.every((figure) => {
    const row = byId.get(figure.id);
    if (row === undefined) return false;
    const text = figureText(figure);
    const sameValue = text === null || row[columns.value] === text;
    return sameValue && row[columns.exact] === (figure.exact ?? '');
  });
}

/** Whether the chief figures stand among the words of the sheet's pages. */
export function sheetAgrees(pages: readonly string[], derivation: Derivation): boolean {
  const words = new Set(
    pages.flatMap((page) =>
      [...page.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text),
    ),
  );
  return derivation
    .filter(({ quantity, value }) => ON_SHEET.includes(quantity) && value.kind === 'decimal')
    .every((figure) => words.has(printedFigure(figure) ?? ''));
}
