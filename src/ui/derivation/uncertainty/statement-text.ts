import type { Figure } from '../../../core/derivation.ts';
import type { StatedError } from '../../../core/survey/document/uncertainty-entry.ts';
import { statedFields, unitOfStatement } from '../../../core/survey/uncertainty/stated-fields.ts';
import { type Language, lookUp, t } from '../../../i18n/t.ts';
import { unitName } from '../../figures/names.ts';

/** Of a width in the figure's own unit; of a figure in % these are points, not % of it. */
export const ownUnitName = (language: Language, { unit }: Figure): string =>
  unit === '%' ? t(language, 'stated.unit.points') : unitName(language, unit);

/** What a person stated, in one line. */
export function statementText(language: Language, error: StatedError, figure: Figure): string {
  const isPercent = unitOfStatement(error) === 'percent';
  const unit = isPercent ? '%' : ownUnitName(language, figure);
  const typed = statedFields(error).map(({ name, text }) => [name, text.trim() || '—']);
  const params = { ...Object.fromEntries(typed), unit };
  return lookUp(language, `stated.told.${error.kind}`, params) ?? '';
}
