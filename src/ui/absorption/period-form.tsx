import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import { DateBox } from '../forms/date-box.tsx';
import { useTranslate } from '../language.ts';
import { LushMonths } from './lush-months.tsx';
import { useItemChange } from './use-item.ts';

/** ② The year that is claimed, and the season in which the bed can be seen. */
export function PeriodForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  return (
    <>
      <div className="pair">
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
      <LushMonths item={item} />
    </>
  );
}
