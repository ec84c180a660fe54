import type { Rounding } from '../decimal.ts';
import { ancestry, type Derivation, type Figure, figureById, figureText } from '../derivation.ts';
import type { Survey } from '../survey/document/document.ts';
import { formulaLabel } from '../survey/formulas.ts';
import { enteredDigits, namedFormula, substitutedFormula } from './named-formula.ts';
import { originText } from './origin-text.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

/** Header and rows of text, one row a figure, in the order of the derivation. */
export interface DerivationTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** In the order in which a stranger with a pocket calculator reads a row. */
export const TABLE_COLUMNS = [
  'id',
  'quantity',
  'subject',
  'value',
  'unit',
  'formula',
  'substituted',
  'exact',
  'rounding',
  'inputs',
  'source',
  'counted',
  'note',
  'formulaName',
] as const;

type Column = (typeof TABLE_COLUMNS)[number];

function roundingText({ rounding, formula }: Figure, text: EvidenceText): string {
  if (rounding === null) return formula === null ? '' : text.rounding.none;
  const { rule, places, digits } = rounding satisfies Rounding;
  return fillTemplate(text.rounding[`${rule}-${places}`], { digits });
}

/**
 * Every figure of the derivation as a row: what it is, how it follows from other rows, and where
 * it comes from. A row without a formula is an input.
 */
export function derivationTable(
  survey: Survey,
  derivation: Derivation,
  text: EvidenceText,
): DerivationTable {
  const figures = figureById(derivation);
  const total = derivation.find(({ quantity }) => quantity === 'total-credit');
  const counted = new Set(
    total === undefined ? [] : ancestry(derivation, total.id).map(({ id }) => id),
  );
  const inputText = (input: Figure['inputs'][number]) => {
    const figure = figures.get(input.figure);
    const name = text.quantities[figure?.quantity ?? ''] ?? input.role;
    const words = { name, digits: enteredDigits(input, figures), id: input.figure };
    return fillTemplate(input.unrounded ? text.inputUnrounded : text.input, words);
  };
  const rows = derivation.map((figure) => {
    const label = figure.formula === null ? null : formulaLabel(figure.formula, survey.rulePack);
    const cells: Readonly<Record<Column, string>> = {
      id: figure.id,
      quantity: text.quantities[figure.quantity] ?? figure.quantity,
      subject: figure.subject,
      value: figureText(figure) ?? text.sheet.unknown,
      unit: text.units[figure.unit],
      formula: namedFormula(figure, figures, text),
      substituted: substitutedFormula(figure, figures),
      exact: figure.exact ?? '',
      rounding: roundingText(figure, text),
      inputs: figure.inputs.map(inputText).join('; '),
      source: originText(figure, survey, text),
      counted: counted.has(figure.id) ? text.counted : text.notCounted,
      note: figure.note === null ? '' : (text.notes[figure.note] ?? figure.note),
      formulaName: [label, figure.formula].filter((part) => part !== null).join(' '),
    };
    return TABLE_COLUMNS.map((column) => cells[column]);
  });
  return { header: TABLE_COLUMNS.map((column) => text.table[column]), rows };
}
