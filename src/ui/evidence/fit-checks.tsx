import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { sentence } from '../../i18n/t.ts';
import { fitsAreHere } from '../../store/review-fits.ts';
import type { ReviewReport } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';

const TONES: Readonly<Record<string, 'ok' | 'quiet'>> = {
  equal: 'ok',
  waiting: 'quiet',
  checking: 'quiet',
};

/** Coefficients found again from their images, or why not; and those that nothing stands behind. */
export function FitChecks({ review: { fits, unbacked } }: { review: ReviewReport['fits'] }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const isHere = useAppState(({ survey }) => fitsAreHere(survey));
  if (fits.length + unbacked.length === 0) return null;
  const rows = fits.map((fit, index) => ({ ...fit, number: index + 1 }));
  return (
    <div className="stack">
      <ul className="checks" aria-label={t('review.fits')}>
        {rows.map(({ fitId, kind, state, why, details, number }) => {
          const tone = TONES[state] ?? 'doubt';
          const Icon = { ok: CircleCheck, quiet: CircleDashed, doubt: TriangleAlert }[tone];
          return (
            <li key={`${fitId} ${number}`} data-fit-check={state}>
              <Icon size={18} data-tone={tone} aria-hidden />
              <span>{t('fit.numbered', { number, kind: t(`fit.kind.${kind}`) })}</span>
              <span className="small quiet">{t(`review.fit.${state}`)}</span>
              {why === null ? null : (
                <p className="small checks__why" data-why={why}>
                  {sentence(language, 'error', why, details ?? {})}
                </p>
              )}
            </li>
          );
        })}
        {unbacked.length > 0 ? (
          <li>
            <TriangleAlert size={18} data-tone="doubt" aria-hidden />
            <span>
              {t('review.unbacked', { numbers: unbacked.map((at) => at + 1).join(', ') })}
            </span>
          </li>
        ) : null}
      </ul>
      {fits.some(({ state }) => state === 'waiting') ? (
        <>
          {isHere ? null : <p className="small quiet">{t('review.fits.remote')}</p>}
          <PushButton onPress={() => void commands.checkFits()}>
            {t('review.fits.check')}
          </PushButton>
        </>
      ) : null}
    </div>
  );
}
