import type { CreditItem } from '../../core/survey/credit-item.ts';
import { useAppState } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { Choice } from '../forms/choice.tsx';
import { DateBox } from '../forms/date-box.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useTranslate } from '../language.ts';
import { useItemChange } from './use-item.ts';

/** What the item is of: bed, species, period, and the area that it claims. */
export function ItemHead({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  const areas = useAppState((state) => state.survey.areas);
  const areaHa = useAppState(
    (state) => state.evaluation.items.find((entry) => entry.itemId === item.id)?.areaHa ?? null,
  );
  return (
    <section className="section" aria-label={t('absorption.about')}>
      <h3>{t('absorption.about')}</h3>
      <div className="pair">
        <TextBox
          label={t('absorption.label')}
          value={item.label}
          onCommit={(label) => change({ label })}
        />
        <TextBox
          label={t('absorption.ecosystem')}
          value={item.ecosystem}
          onCommit={(ecosystem) => change({ ecosystem })}
        />
        <TextBox label={t('absorption.bed')} value={item.bed} onCommit={(bed) => change({ bed })} />
        <TextBox
          label={t('absorption.species')}
          value={item.species}
          onCommit={(species) => change({ species })}
        />
        <DateBox
          label={t('absorption.from')}
          value={item.period.from}
          onCommit={(from) => change({ period: { ...item.period, from } })}
        />
        <DateBox
          label={t('absorption.to')}
          value={item.period.to}
          onCommit={(to) => change({ period: { ...item.period, to } })}
        />
      </div>
      <Choice
        label={t('absorption.area')}
        value={item.areaId || null}
        options={areas.map(({ id, name }) => ({ id, name }))}
        isDisabled={areas.length === 0}
        onChange={(areaId) => change({ areaId })}
      />
      <p className="row small">
        <span className="quiet">{t('quantity.area')}</span>
        <FigureValue id={areaHa} />
      </p>
    </section>
  );
}
