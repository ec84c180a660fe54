import { CircleCheck, TriangleAlert } from 'lucide-react';
import { sentence } from '../../i18n/t.ts';
import type { ReviewReport } from '../../store/state.ts';
import { useLanguage, useTranslate } from '../language.ts';

/** Coefficients found again from the package's own images, or why not; and those that nothing stands behind. */
export function FitChecks({ report: { fits, unbacked } }: { report: ReviewReport['fits'] }) {
  const t = useTranslate();
  const language = useLanguage();
  if (fits.length + unbacked.length === 0) return null;
  return (
    <ul className="checks" aria-label={t('review.fits')}>
      {fits.map(({ fitId, kind, state, why, details }, index) => (
        <li key={`${fitId} ${state}`}>
          {state === 'equal' ? (
            <CircleCheck size={18} data-tone="ok" aria-hidden />
          ) : (
            <TriangleAlert size={18} data-tone="doubt" aria-hidden />
          )}
          <span>{t('fit.numbered', { number: index + 1, kind: t(`fit.kind.${kind}`) })}</span>
          <span className="small quiet">{t(`review.fit.${state}`)}</span>
          {why === null ? null : (
            <p className="small checks__why" data-why={why}>
              {sentence(language, 'error', why, details ?? {})}
            </p>
          )}
        </li>
      ))}
      {unbacked.length > 0 ? (
        <li>
          <TriangleAlert size={18} data-tone="doubt" aria-hidden />
          <span>{t('review.unbacked', { numbers: unbacked.map((at) => at + 1).join(', ') })}</span>
        </li>
      ) : null}
    </ul>
  );
}
