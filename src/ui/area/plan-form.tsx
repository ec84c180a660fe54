import type { AreaEntryOf } from '../../core/survey/document/area-entry.ts';
import { excludedOf } from '../../core/survey/edit/table-entries.ts';
import { DateBox } from '../forms/date-box.tsx';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { useTranslate } from '../language.ts';
import { EntryRows } from '../tables/entry-rows.tsx';
import { useAreaChange } from './use-area-change.ts';

/** An as-built plan that divers checked, less what they found bare. */
export function PlanForm({ entry }: { entry: AreaEntryOf<'plan'> }) {
  const t = useTranslate();
  const change = useAreaChange(entry);
  return (
    <>
      <DecimalBox
        label={t('area.plan-area')}
        letter="A"
        unit="m²"
        value={entry.planAreaM2}
        onCommit={(planAreaM2) => change({ planAreaM2 })}
      />
      <DateBox
        label={t('area.checked-on')}
        value={entry.checkedOn}
        onCommit={(checkedOn) => change({ checkedOn })}
      />
      <h3 className="form__part">{t('area.excluded')}</h3>
      <EntryRows
        label={t('area.excluded')}
        rows={entry.excluded}
        make={excludedOf}
        heads={[{ key: 'name', label: t('area.excluded-name'), kind: 'text' }]}
        working={[
          {
            key: 'areaM2',
            label: t('area.excluded-area'),
            kind: 'decimal',
            letter: 'a',
            unit: 'm²',
          },
        ]}
        onChange={(excluded) => change({ excluded })}
      />
    </>
  );
}
