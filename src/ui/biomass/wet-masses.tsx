import { useAppState } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { figuresOf } from '../figures/use-figure.ts';
import { useTranslate } from '../language.ts';

/** Of the mean, where there are two quadrats or more. */
function StandardError({ itemId }: { itemId: string }) {
  const t = useTranslate();
  const figureId = `item:${itemId}/standard-error`;
  const id = useAppState(({ evaluation }) =>
    figuresOf(evaluation.derivation).has(figureId) ? figureId : null,
  );
  if (id === null) return null;
  return (
    <span className="small quiet">
      {t('quantity.standard-error')} <FigureValue id={id} />
    </span>
  );
}

/** The wet mass per area of each item, typed or averaged. */
export function WetMasses() {
  const t = useTranslate();
  const items = useAppState((state) => state.survey.items);
  const evaluated = useAppState((state) => state.evaluation.items);
  const rows = items.flatMap((item) => {
    const id = evaluated.find((entry) => entry.itemId === item.id)?.wetMassTPerHa ?? null;
    if (item.formula.kind !== 'wet-mass-per-area') return [];
    const { wetMass } = item.formula;
    const how =
      wetMass.kind === 'quadrats'
        ? t('biomass.mean-of', { count: wetMass.quadratIds.length })
        : t('biomass.typed');
    return [{ item, id, how }];
  });
  if (rows.length === 0) return null;
  return (
    <section className="result" aria-label={t('biomass.wet-mass-per-area')}>
      <span className="result__label">{t('biomass.wet-mass-per-area')}</span>
      {rows.map(({ item, id, how }) => (
        <div key={item.id} className="result__line">
          <FigureValue id={id} size={rows.length === 1 ? 'large' : 'inline'} />
          <span className="small quiet">{rows.length === 1 ? how : `${item.label}　${how}`}</span>
          <StandardError itemId={item.id} />
        </div>
      ))}
    </section>
  );
}
