import { Leaf, Plus } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { newCreditItem } from '../../core/survey/document/new-item.ts';
import { addItem } from '../../core/survey/edit/edit-items.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { currentItem } from '../shell/current-item.ts';
import { SurenessSection } from '../uncertainty/sureness-section.tsx';
import { ApplicationForm } from './application-form.tsx';
import { ItemForm } from './item-form.tsx';
import { LibraryManager } from './library/library-manager.tsx';

function useAddItem() {
  const t = useTranslate();
  const commands = useCommands();
  return () => {
    const id = crypto.randomUUID();
    commands.edit((survey) => {
      const label = t('absorption.new-item', { number: survey.items.length + 1 });
      const areaId = survey.areas.length === 1 ? (survey.areas[0]?.id ?? '') : '';
      return addItem({ ...newCreditItem(id, label), areaId })(survey);
    });
    commands.setSession({ selectedItemId: id });
  };
}

/** From area and biomass to the amount that may be claimed, item by item. */
export function AbsorptionPanel() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const items = useAppState((state) => state.survey.items);
  const current = useAppState(currentItem);
  const add = useAddItem();
  if (current === null) {
    return (
      <EmptyNote icon={Leaf} title={t('absorption.none')}>
        <p className="small">{t('absorption.none-hint')}</p>
        {canEdit ? (
          <PushButton icon={Plus} onPress={add}>
            {t('absorption.add')}
          </PushButton>
        ) : null}
      </EmptyNote>
    );
  }
  return (
    <div className="stack">
      <Tabs
        className="stack item-tabs"
        selectedKey={current.id}
        onSelectionChange={(key) => commands.setSession({ selectedItemId: String(key) })}
      >
        <div className="tabs-row">
          <TabList className="tabs" aria-label={t('absorption.items')}>
            {items.map((item, index) => (
              <Tab key={item.id} id={item.id} className="tab">
                {item.label || t('absorption.new-item', { number: index + 1 })}
              </Tab>
            ))}
          </TabList>
          {canEdit ? <IconButton icon={Plus} label={t('absorption.add')} onPress={add} /> : null}
        </div>
        <TabPanel key={current.id} id={current.id} className="stack">
          <ItemForm item={current} />
        </TabPanel>
      </Tabs>
      <ApplicationForm />
      <SurenessSection />
      <LibraryManager />
    </div>
  );
}
