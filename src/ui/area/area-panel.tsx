import { Plus, Ruler } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { addArea } from '../../core/survey/edit-areas.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { AreaCard } from './area-card.tsx';
import { AREA_METHODS, type NewAreaMethod, newArea } from './new-area.ts';

function AddArea() {
  const t = useTranslate();
  const commands = useCommands();
  const add = (method: NewAreaMethod) =>
    commands.edit((survey) => {
      const name = t('area.new', { number: survey.areas.length + 1 });
      return addArea(newArea(crypto.randomUUID(), name, method, survey))(survey);
    });
  return (
    <MenuTrigger>
      <Button className="button">
        <Plus size={18} aria-hidden />
        {t('area.add')}
      </Button>
      <Popover className="popover" offset={4}>
        <Menu aria-label={t('area.add')} onAction={(key) => add(key as NewAreaMethod)}>
          {AREA_METHODS.map((method) => (
            <MenuItem
              key={method}
              id={method}
              className="option"
              textValue={t(`area.method.${method}`)}
            >
              <Text slot="label">{t(`area.method.${method}`)}</Text>
              <Text slot="description" className="option__hint">
                {t(`area.method.${method}.lead`)}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The areas that items claim, each by its own method. */
export function AreaPanel() {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const areas = useAppState((state) => state.survey.areas);
  return (
    <div className="stack">
      {areas.length === 0 ? (
        <EmptyNote icon={Ruler} title={t('area.none')}>
          <p className="small">{t('area.none-hint')}</p>
        </EmptyNote>
      ) : (
        <ul aria-label={t('stage.area')}>
          {areas.map((entry) => (
            <AreaCard key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {canEdit ? <AddArea /> : null}
    </div>
  );
}
