import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReviewReport } from '../../store/state.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { useTranslate } from '../language.ts';
import { FitChecks } from './fit-checks.tsx';
import { MapCheckLine } from './map-check-line.tsx';
import { RemoteImageLine } from './remote-image-line.tsx';

/** What was recomputed from an opened package, and what was found to be other than it says. */
export function ReviewResult({ review }: { review: ReviewReport }) {
  const t = useTranslate();
  const { equal, different } = review.figures;
  return (
    <section className="section" aria-label={t('review.report')}>
      <h3>{t('review.report')}</h3>
      <p className="row">
        {different.length === 0 ? (
          <CircleCheck size={18} className="ok" aria-hidden />
        ) : (
          <TriangleAlert size={18} className="doubt" aria-hidden />
        )}
        {t('review.figures', { equal, different: different.length })}
      </p>
      <RemoteImageLine />
      <MapCheckLine map={review.map} />
      <FitChecks review={review.fits} />
      {different.length > 0 ? (
        <ul className="checks">
          {different.map((id) => (
            <li key={id}>
              <TriangleAlert size={18} data-tone="doubt" aria-hidden />
              <code className="small">{id}</code>
              <FigureValue id={id} />
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="checks">
        {review.files.map((file) => (
          <li key={file.path}>
            {file.state === 'equal' ? (
              <CircleCheck size={18} data-tone="ok" aria-hidden />
            ) : (
              <TriangleAlert size={18} data-tone="doubt" aria-hidden />
            )}
            <span>{file.path}</span>
            <span className="small quiet">{t(`review.file.${file.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
