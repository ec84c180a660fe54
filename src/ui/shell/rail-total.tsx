import { useAppState } from '../app-context.tsx';
import { roundingText } from '../derivation/rounding-text.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { useFigure } from '../figures/use-figure.ts';
import { useLanguage, useTranslate } from '../language.ts';
import { RailBound } from '../uncertainty/rail-bound.tsx';

/** The amount that the application would claim. */
export function RailTotal() {
  const t = useTranslate();
  const language = useLanguage();
  const id = useAppState((state) => state.evaluation.totalTCo2);
  const items = useAppState((state) => state.survey.items.length);
  const isWithheld = useAppState(({ evaluation }) =>
    evaluation.items.some((item) => item.isWithheld),
  );
  const total = useFigure(id);
  return (
    <section className="total" aria-label={t('rail.total')}>
      <p className="total__label">{t('rail.total')}</p>
      <p className="total__figure">
        <FigureValue id={id} />
      </p>
      <RailBound />
      <p className="total__note">
        {total?.rounding ? (
          <>
            {t('rail.total-note', { items })}
            <br />
            {roundingText(language, total.rounding)}
          </>
        ) : (
          t(isWithheld ? 'rail.total-withheld' : 'rail.total-missing')
        )}
      </p>
    </section>
  );
}
