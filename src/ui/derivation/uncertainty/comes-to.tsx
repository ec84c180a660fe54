import type { Figure } from '../../../core/derivation.ts';
import type { StatedError } from '../../../core/survey/document/uncertainty-entry.ts';
import { knownTerms } from '../../../core/survey/uncertainty/known-terms.ts';
import type { StatedTerms } from '../../../core/survey/uncertainty/stated-terms.ts';
import { widthDigits } from '../../../core/survey/uncertainty/width-digits.ts';
import { groupDigits } from '../../figures/number-format.ts';
import { useLanguage, useTranslate } from '../../language.ts';
import { ownUnitName } from './statement-text.ts';

interface ComesToProps {
  readonly draft: StatedError;
  readonly terms: StatedTerms;
  readonly figure: Figure;
}

/** What is typed as an error of the figure, before it is recorded; of corners each by itself. */
export function ComesTo({ draft, terms, figure }: ComesToProps) {
  const t = useTranslate();
  const unit = ownUnitName(useLanguage(), figure);
  const isCorners = draft.kind === 'vertices';
  const shown = knownTerms({ terms }).map(({ id, origin, standardUncertainty }) => {
    const width = groupDigits(widthDigits(standardUncertainty));
    if (!isCorners) return { id, text: t('figure-sure.comes-to', { width, unit }) };
    const key = origin === 'scale' ? 'figure-sure.comes-to-scale' : 'figure-sure.comes-to-corners';
    return { id, text: t(key, { width, unit }) };
  });
  const shift =
    isCorners && draft.shiftM.trim() !== '' ? t('figure-sure.comes-to-shift', { unit }) : null;
  if (shown.length === 0) return null;
  return (
    <p className="sure__comes-to">
      {shown.map(({ id, text }) => (
        <span key={id}>{text}</span>
      ))}
      {shift ? <span>{shift}</span> : null}
    </p>
  );
}
