import type { Figure } from '../../core/derivation.ts';
import type { SurveyFile } from '../../core/survey/document/document.ts';
import { formulaByKey } from '../../core/survey/formulas.ts';
import { type Language, t } from '../../i18n/t.ts';
import { groupDigits } from '../figures/number-format.ts';

interface Context {
  readonly language: Language;
  readonly files: readonly SurveyFile[];
  readonly rulePack: string;
}

/** The label of the handbook for a figure's formula, else its own name. */
export function formulaLabel(figure: Figure, { language, rulePack }: Context): string {
  const formula = figure.formula === null ? null : formulaByKey(figure.formula);
  const label = formula?.labels?.[rulePack];
  return label ?? t(language, 'source.calculated');
}

/** Where a figure comes from, in the few words that fit a chip. */
export function sourceText(figure: Figure, context: Context): string {
  const { language, files } = context;
  const { source } = figure;
  if (source === null) return formulaLabel(figure, context);
  switch (source.kind) {
    case 'typed':
      return source.basis?.trim() || t(language, 'source.typed');
    case 'literature':
      return source.citation || t(language, 'source.literature');
    case 'constant':
      return t(language, 'source.constant');
    case 'file':
      return files.find((file) => file.id === source.fileId)?.name ?? t(language, 'source.file');
    case 'polygon':
      return t(language, 'source.polygon', { vertices: groupDigits(String(source.vertices)) });
    case 'pixels':
      return t(language, 'source.pixels', { pixels: groupDigits(String(source.pixels)) });
    case 'reference-points':
      return t(language, 'source.reference-points', { points: source.points });
    case 'missing':
      return t(language, 'source.missing');
  }
}
