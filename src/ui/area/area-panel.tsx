import { Plus, Ruler } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { addArea } from '../../core/survey/edit-areas.ts';
import {
  AREA_METHODS,
  type AreaMethod,
  type NewAreaMethod,
  newArea,
} from '../../core/survey/new-area.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { AreaCard } from './area-card.tsx';

function AddArea() {
  const t = useTranslate();
  const commands = useCommands();
  const count = useAppState((state) => state.survey.areas.length);
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  const name = t('area.new', { number: count + 1 });
  const add = (method: NewAreaMethod) =>
    commands.edit((survey) => addArea(newArea(crypto.randomUUID(), name, method, survey))(survey));
  const label = (method: AreaMethod) =>
    t(method === 'polygon' ? 'area.draw' : `area.method.${method}`);
  const draw = () => commands.setSession({ tool: 'draw-area', newAreaName: name });
  return (
    <MenuTrigger>
      <Button className="button">
        <Plus size={18} aria-hidden />
        {t('area.add')}
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          aria-label={t('area.add')}
          onAction={(key) => (key === 'polygon' ? draw() : add(key as NewAreaMethod))}
          disabledKeys={hasMap ? [] : ['polygon']}
        >
          {AREA_METHODS.map((method) => (
            <MenuItem key={method} id={method} className="option" textValue={label(method)}>
              <Text slot="label">{label(method)}</Text>
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
