import type { FigureId } from '../../core/derivation.ts';
import { useAppState } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { useTranslate } from '../language.ts';

/** The item's chain of figures, from coefficient to credit. */
export function ItemResult({ itemId }: { itemId: string }) {
  const t = useTranslate();
  const figures = useAppState((state) =>
    state.evaluation.items.find((entry) => entry.itemId === itemId),
  );
  const rows: readonly { readonly name: string; readonly id: FigureId | null }[] = [
    { name: t('quantity.coefficient'), id: figures?.coefficientTCo2PerHa ?? null },
    { name: t('quantity.absorption'), id: figures?.absorptionTCo2 ?? null },
  ];
  return (
    <section className="result" aria-label={t('absorption.result')}>
      <span className="result__label">{t('quantity.credited-amount')}</span>
      <FigureValue id={figures?.creditedTCo2 ?? null} size="large" />
      <dl className="facts facts--result">
        {rows.map((row) => (
          <div key={row.name}>
            <dt>{row.name}</dt>
            <dd>
              <FigureValue id={row.id} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
