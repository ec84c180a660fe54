import { Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { DisclosureGroup, type Key } from 'react-aria-components';
import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import { removeItem } from '../../core/survey/edit/edit-items.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { AreaForm } from './area-form.tsx';
import { BaselineForm } from './baseline/baseline-form.tsx';
import { CertaintyForm } from './credit/certainty-form.tsx';
import { CreditForm } from './credit/credit-form.tsx';
import { Vessels } from './credit/vessels.tsx';
import { EcosystemForm } from './ecosystem-form.tsx';
import { FormulaForm } from './formula/formula-form.tsx';
import { FormulaUsed } from './formula/formula-used.tsx';
import { ItemResult } from './item-result.tsx';
import { ItemSection } from './item-section.tsx';
import { ITEM_SECTIONS, type ItemSectionId, sectionOfField } from './item-sections.ts';
import { PeriodForm } from './period-form.tsx';

const BODIES: Readonly<Record<ItemSectionId, (props: { item: CreditItem }) => React.ReactNode>> = {
  ecosystem: EcosystemForm,
  period: PeriodForm,
  area: AreaForm,
  coefficient: FormulaForm,
  absorption: FormulaUsed,
  certainty: CertaintyForm,
  vessels: Vessels,
  baseline: BaselineForm,
  credit: CreditForm,
};

/** What a folded section says of itself. */
const summaryOf = (item: CreditItem, id: ItemSectionId): string => {
  switch (id) {
    case 'ecosystem':
      return item.species;
    case 'period':
      return item.period.from;
    case 'certainty':
      return [item.areaCertaintyPct.text, item.coefficientCertaintyPct.text]
        .filter(Boolean)
        .map((text) => `${text} %`)
        .join(' × ');
    default:
      return '';
  }
};

/** One item of the application, in the order of the form. */
export function ItemForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set(ITEM_SECTIONS));
  const all = useAppState((state) => state.evaluation.issues);
  const issues = useMemo(
    () => all.filter(({ at }) => at.kind === 'item' && at.itemId === item.id),
    [all, item.id],
  );
  const isFolded = open.size === 0;
  return (
    <>
      <ItemResult itemId={item.id} />
      <div className="item-fold">
        <PushButton kind="quiet" onPress={() => setOpen(new Set(isFolded ? ITEM_SECTIONS : []))}>
          {t(isFolded ? 'item.unfold-all' : 'item.fold-all')}
        </PushButton>
      </div>
      <DisclosureGroup
        allowsMultipleExpanded
        expandedKeys={open}
        onExpandedChange={setOpen}
        className="item-sections"
      >
        {ITEM_SECTIONS.map((id) => {
          const Body = BODIES[id];
          return (
            <ItemSection
              key={id}
              id={id}
              summary={open.has(id) ? '' : summaryOf(item, id)}
              issues={issues.filter(
                ({ at }) => at.kind === 'item' && sectionOfField(at.field) === id,
              )}
            >
              <Body item={item} />
            </ItemSection>
          );
        })}
      </DisclosureGroup>
      {canEdit ? (
        <PushButton kind="quiet" icon={Trash2} onPress={() => commands.edit(removeItem(item.id))}>
          {t('absorption.remove', { name: item.label })}
        </PushButton>
      ) : null}
    </>
  );
}
