import type { WetMassEntry } from '../../core/survey/document/biomass-entry.ts';
import { WetMassFigures } from '../absorption/formula/wet-mass-figures.tsx';
import { useAppState } from '../app-context.tsx';
import { type Translate, useTranslate } from '../language.ts';

const howOf = (t: Translate, wetMass: WetMassEntry): string =>
  wetMass.kind === 'quadrats'
    ? t('biomass.mean-of', { count: wetMass.quadratIds.length })
    : t(`wet-mass.${wetMass.kind}`);

/** The wet mass per area of each item, however it was found. */
export function WetMasses() {
  const t = useTranslate();
  const items = useAppState((state) => state.survey.items);
  const rows = items.flatMap((item) =>
    'wetMass' in item.formula ? [{ item, how: howOf(t, item.formula.wetMass) }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <section className="result" aria-label={t('biomass.wet-mass-per-area')}>
      <span className="result__label">{t('biomass.wet-mass-per-area')}</span>
      {rows.map(({ item, how }) => (
        <WetMassFigures
          key={item.id}
          itemId={item.id}
          label={rows.length === 1 ? how : `${item.label}　${how}`}
        />
      ))}
      <p className="field__hint">{t('quadrat.units-twin')}</p>
    </section>
  );
}
