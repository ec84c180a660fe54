import { useAppState } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { useTranslate } from '../language.ts';

/** What the item comes to, in sight while one types. */
export function ItemResult({ itemId }: { itemId: string }) {
  const t = useTranslate();
  const figures = useAppState((state) =>
    state.evaluation.items.find((entry) => entry.itemId === itemId),
  );
  return (
    <section className="result result--sticky" aria-label={t('absorption.result')}>
      <div>
        <span className="result__label">{t('quantity.credited-amount')}</span>
        <FigureValue id={figures?.creditedTCo2 ?? null} size="large" />
      </div>
      <div>
        <span className="result__label">{t('quantity.absorption')}</span>
        <FigureValue id={figures?.absorptionTCo2 ?? null} />
      </div>
    </section>
  );
}
