import { ancestry, type Figure, type FigureId, figureById, figureText } from '../derivation.ts';
import type { Survey } from '../survey/document/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import { substitutedFormula } from './named-formula.ts';
import type { SheetFact } from './sheet-facts.ts';
import type { EvidenceText } from './text.ts';

/** Decimals that the page shows of a value before rounding; the table has them all. */
const LONG_FRACTION = /(\.\d{12})\d{3,}/g;

/** `吸収係数 = 11.74 × (1 − 84 ÷ 100) × … = 4.023467657088 → 4.02347 t-CO₂/ha` */
function workingText(
  figure: Figure,
  figures: ReadonlyMap<FigureId, Figure>,
  text: EvidenceText,
): string {
  const value = figureText(figure) ?? text.sheet.unknown;
  const exact = figure.exact ?? value;
  const substituted = substitutedFormula(figure, figures);
  const steps = [substituted, exact].filter((step, i, all) => i === 0 || step !== all[0]);
  const name = text.quantities[figure.quantity] ?? figure.quantity;
  const path = [name, ...steps].join(' = ').replace(LONG_FRACTION, '$1…');
  const cut = exact === value ? '' : ` →\u00a0${value}`;
  return `${path}${cut}\u00a0${text.units[figure.unit]}`;
}

/** What is shown of an item's path: not each quadrat and reef, whose numbers stand in their mean. */
const isShown = ({ formula, quantity }: Figure): boolean =>
  formula !== null && !['wet-mass-per-area', 'measured-area', 'reef-area'].includes(quantity);

/** The way to each item's credited amount and to the total, with the numbers in the formulas. */
export function workingFacts(
  survey: Survey,
  evaluation: Evaluation,
  text: EvidenceText,
): SheetFact[] {
  const { derivation } = evaluation;
  const figures = figureById(derivation);
  const facts = evaluation.items.flatMap(({ itemId, creditedTCo2 }) => {
    if (creditedTCo2 === null) return [];
    const label = survey.items.find(({ id }) => id === itemId)?.label ?? itemId;
    return ancestry(derivation, creditedTCo2)
      .filter(isShown)
      .map((figure, i) => ({
        label: i === 0 ? label : '',
        value: workingText(figure, figures, text),
      }));
  });
  const total = figures.get(evaluation.totalTCo2 ?? '');
  if (!total) return facts;
  return [...facts, { label: text.sheet.total, value: workingText(total, figures, text) }];
}
