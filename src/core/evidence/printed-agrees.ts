import {
  type Derivation,
  type Figure,
  type FigureId,
  figureById,
  figureText,
} from '../derivation.ts';
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

/** A cell of the sheet's table with the unit in it, as ropes have it: `9,060 m`. */
const WITH_UNIT = /^(-?[\d.,]+) \S+$/;

/** What the row of one item prints beside its own figures: ground, certainties and deductions. */
function cellsOf(credited: Figure, figures: ReadonlyMap<FigureId, Figure>): readonly string[] {
  const printed = (id: FigureId | undefined) => printedFigure(figures.get(id ?? ''));
  const entering = (figure: Figure | undefined, role: string) =>
    (figure?.inputs ?? []).filter((input) => input.role === role).map((input) => input.figure);
  const [absorption] = entering(credited, 'absorption');
  const [hectares] = entering(figures.get(absorption ?? ''), 'area');
  const certainties = ['areaCertainty', 'coefficientCertainty'].map((role) =>
    printed(entering(credited, role)[0]),
  );
  return [
    printed(hectares),
    printed(hectares?.replace(/area-ha$/, 'area-m2')),
    certainties.join(' × '),
    entering(credited, 'vesselEmission').map(printed).join(' + ') || '0',
    printed(entering(credited, 'baseline')[0]),
  ].filter((cell) => cell !== null);
}

/** Whether the chief figures stand among the words of the sheet's pages. */
export function sheetAgrees(pages: readonly string[], derivation: Derivation): boolean {
  const words = new Set(
    pages.flatMap((page) =>
      [...page.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text),
    ),
  );
  const withUnit = new Set([...words].map((text) => WITH_UNIT.exec(text)?.[1]));
  const figures = figureById(derivation);
  const onRopes = derivation.filter(({ formula }) => formula === 'absorption-on-ropes@1');
  const ofRopes = onRopes.flatMap(({ inputs }) => inputs.map(({ figure }) => figure));
  if (!ofRopes.every((id) => withUnit.has(printedFigure(figures.get(id)) ?? ''))) return false;
  return derivation
    .filter(({ quantity, value }) => ON_SHEET.includes(quantity) && value.kind === 'decimal')
    .filter(({ unit }) => unit !== 't-CO2/m')
    .flatMap((figure) => [
      printedFigure(figure) ?? '',
      ...(figure.quantity === 'credited-amount' ? cellsOf(figure, figures) : []),
    ])
    .every((cell) => words.has(cell));
}
