import type { Rounding } from '../decimal.ts';
import {
  type Derivation,
  type Figure,
  type FigureId,
  type FigureSource,
  figureById,
  figureText,
} from '../derivation.ts';
import type { Survey } from '../survey/document.ts';
import { formulaByKey, formulaLabel } from '../survey/formulas.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

/** Header and rows of text, one row a figure, in the order of the derivation. */
export interface DerivationTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Figures = ReadonlyMap<FigureId, Figure>;

function roundingText(rounding: Rounding | null, text: EvidenceText): string {
  if (rounding === null) return '';
  return fillTemplate(text.rounding[`${rounding.rule}-${rounding.places}`], {
    digits: rounding.digits,
  });
}

/** The digits that entered: the printed ones, or those before the cut. */
const enteredText = (figure: Figure | undefined, unrounded: boolean | undefined): string => {
  if (figure === undefined) return '?';
  return (unrounded ? figure.exact : null) ?? figureText(figure) ?? '?';
};

/** The template with its roles replaced by the digits that entered. `{role…}` becomes a sum. */
export function substitutedFormula(figure: Figure, figures: Figures): string {
  const formula = figure.formula === null ? null : formulaByKey(figure.formula);
  if (formula === null) return '';
  return formula.template.replace(/\{([^}…]+)(…?)\}/g, (_, role: string, sum: string) => {
    const digits = figure.inputs
      .filter((input) => input.role === role)
      .map((input) => enteredText(figures.get(input.figure), input.unrounded));
    if (digits.length === 0) return sum ? '0' : '?';
    return sum && digits.length > 1 ? `(${digits.join(' + ')})` : digits.join(' + ');
  });
}

function sourceText(source: FigureSource, survey: Survey, text: EvidenceText): string {
  const fileName = (id: string) => survey.files.find((file) => file.id === id)?.name ?? id;
  const { sources } = text;
  switch (source.kind) {
    case 'typed':
      return source.basis
        ? fillTemplate(sources.typed, { basis: source.basis })
        : sources.typedBare;
    case 'literature':
      return fillTemplate(sources.literature, { citation: source.citation });
    case 'constant':
      return fillTemplate(sources.constant, { citation: source.citation });
    case 'file':
      return fillTemplate(sources.file, {
        file: fileName(source.fileId),
        place: source.place ?? '',
      }).trim();
    case 'polygon': {
      const { vertices, holes, fileId } = source;
      return fileId === null
        ? fillTemplate(sources.drawnPolygon, { vertices, holes })
        : fillTemplate(sources.polygon, { file: fileName(fileId), vertices, holes });
    }
    case 'pixels':
      return fillTemplate(sources.pixels, {
        file: fileName(source.fileId),
        className: survey.classes.find(({ id }) => id === source.classId)?.name ?? source.classId,
        pixels: source.pixels,
        step: source.stepId.slice(0, 12),
      });
    case 'missing':
      return sources.missing;
  }
}

function originText(figure: Figure, survey: Survey, text: EvidenceText): string {
  if (figure.source) return sourceText(figure.source, survey, text);
  return (figure.formula === null ? null : formulaByKey(figure.formula))?.citation ?? '';
}

/** Every figure of the derivation as a row: what it is, its digits, and where they come from. */
export function derivationTable(
  survey: Survey,
  derivation: Derivation,
  text: EvidenceText,
): DerivationTable {
  const figures = figureById(derivation);
  const { table } = text;
  const header = [
    table.id,
    table.quantity,
    table.subject,
    table.value,
    table.unit,
    table.formula,
    table.template,
    table.substituted,
    table.inputs,
    table.rounding,
    table.exact,
    table.source,
    table.note,
  ];
  const rows = derivation.map((figure) => {
    const formula = figure.formula === null ? null : formulaByKey(figure.formula);
    const label = figure.formula === null ? null : formulaLabel(figure.formula, survey.rulePack);
    return [
      figure.id,
      text.quantities[figure.quantity] ?? figure.quantity,
      figure.subject,
      figureText(figure) ?? text.sheet.unknown,
      figure.unit,
      [label, figure.formula].filter((part) => part !== null).join(' '),
      formula?.template ?? '',
      substitutedFormula(figure, figures),
      figure.inputs.map(({ role, figure: id }) => `${role}=${id}`).join('; '),
      roundingText(figure.rounding, text),
      figure.exact ?? '',
      originText(figure, survey, text),
      figure.note === null ? '' : (text.notes[figure.note] ?? figure.note),
    ];
  });
  return { header, rows };
}
