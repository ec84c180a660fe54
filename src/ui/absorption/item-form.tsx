import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { CreditItem } from '../../core/survey/credit-item.ts';
import { removeItem } from '../../core/survey/edit-items.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { SourcedBox } from '../forms/sourced-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { FormulaForm } from './formula-form.tsx';
import { ItemHead } from './item-head.tsx';
import { ItemResult } from './item-result.tsx';
import { useItemChange } from './use-item.ts';
import { Vessels } from './vessels.tsx';

/** One item of the application, in the order of the form. */
export function ItemForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const change = useItemChange(item.id);
  const all = useAppState((state) => state.evaluation.issues);
  const issues = useMemo(
    () => all.filter(({ at }) => at.kind === 'item' && at.itemId === item.id),
    [all, item.id],
  );
  return (
    <>
      <ItemResult itemId={item.id} />
      <IssueNotes issues={issues} />
      <ItemHead item={item} />
      <FormulaForm item={item} />
      <section className="section" aria-label={t('absorption.certainty')}>
        <h3>{t('absorption.certainty')}</h3>
        <SourcedBox
          label={t('quantity.area-certainty')}
          unit="%"
          value={item.areaCertaintyPct}
          onCommit={(areaCertaintyPct) => change({ areaCertaintyPct })}
        />
        <SourcedBox
          label={t('quantity.coefficient-certainty')}
          unit="%"
          value={item.coefficientCertaintyPct}
          onCommit={(coefficientCertaintyPct) => change({ coefficientCertaintyPct })}
        />
      </section>
      <Vessels item={item} />
      <section className="section" aria-label={t('quantity.baseline')}>
        <h3>{t('quantity.baseline')}</h3>
        <SourcedBox
          label={t('absorption.baseline-amount')}
          unit="t-CO₂"
          value={item.baselineTCo2}
          onCommit={(baselineTCo2) => change({ baselineTCo2 })}
        />
      </section>
      {canEdit ? (
        <PushButton kind="quiet" icon={Trash2} onPress={() => commands.edit(removeItem(item.id))}>
          {t('absorption.remove', { name: item.label })}
        </PushButton>
      ) : null}
    </>
  );
}
