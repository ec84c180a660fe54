import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import type { MessageKey } from '../../i18n/t.ts';
import { Choice } from '../forms/choice.tsx';
import { useTranslate } from '../language.ts';
import { useItemChange } from './use-item.ts';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const UNSTATED = 'unstated';

/** 繁茂期: the months in which the bed is to be seen; it may run over the year's end. */
export function LushMonths({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  const { lushMonths } = item;
  const options = [
    { id: UNSTATED, name: t('season.unstated') },
    ...MONTHS.map((id) => ({ id, name: t(`season.month-${id}` satisfies MessageKey) })),
  ];
  const take = (end: 'from' | 'to') => (id: string) =>
    change({ lushMonths: { ...lushMonths, [end]: id === UNSTATED ? '' : id } });
  return (
    <div className="pair">
      <Choice
        label={t('season.from')}
        value={lushMonths.from || UNSTATED}
        options={options}
        onChange={take('from')}
      />
      <Choice
        label={t('season.to')}
        value={lushMonths.to || UNSTATED}
        options={options}
        onChange={take('to')}
      />
    </div>
  );
}
