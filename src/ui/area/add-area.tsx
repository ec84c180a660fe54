import { Plus } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import type { AreaMethod } from '../../core/survey/document/area-entry.ts';
import { type NewAreaMethod, newArea } from '../../core/survey/document/new-area.ts';
import { addArea } from '../../core/survey/edit/edit-areas.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { AreaDrawing } from './area-drawing.tsx';

/** By where the measurement comes from; every method stands in one group. */
const GROUPS = [
  { id: 'map', methods: ['class', 'polygon', 'slope'] },
  { id: 'dive', methods: ['cone', 'cover', 'strip', 'transplant'] },
  { id: 'table', methods: ['net', 'rope', 'plan', 'typed'] },
] as const satisfies readonly { readonly id: string; readonly methods: readonly AreaMethod[] }[];

const isDrawn = (method: AreaMethod): method is 'polygon' | 'slope' =>
  method === 'polygon' || method === 'slope';

/** Every way in which an application measures, with its drawing. */
export function AddArea({ onAdded }: { onAdded: (areaId: string) => void }) {
  const t = useTranslate();
  const commands = useCommands();
  const count = useAppState((state) => state.survey.areas.length);
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  const name = t('area.new', { number: count + 1 });
  const label = (method: AreaMethod) => {
    if (method === 'polygon') return t('area.draw');
    return method === 'slope' ? t('area.draw-slope') : t(`area.method.${method}`);
  };
  const add = (method: NewAreaMethod) => {
    const id = crypto.randomUUID();
    commands.edit((survey) => addArea(newArea(id, name, method, survey))(survey));
    onAdded(id);
  };
  const choose = (method: AreaMethod) => {
    if (!isDrawn(method)) add(method);
    else commands.setSession({ tool: 'draw-area', newAreaName: name, newAreaMethod: method });
  };
  return (
    <MenuTrigger>
      <Button className="button">
        <Plus size={18} aria-hidden />
        {t('area.add')}
      </Button>
      <Popover className="popover popover--methods" offset={4}>
        <Menu
          aria-label={t('area.add')}
          onAction={(key) => choose(key as AreaMethod)}
          disabledKeys={hasMap ? [] : ['polygon', 'slope']}
        >
          {GROUPS.map(({ id, methods }) => (
            <MenuSection key={id}>
              <Header className="menu__title">{t(`area.group.${id}`)}</Header>
              {methods.map((method) => (
                <MenuItem
                  key={method}
                  id={method}
                  className="option option--method"
                  textValue={label(method)}
                >
                  <AreaDrawing method={method} />
                  <Text slot="label">{label(method)}</Text>
                  <Text slot="description" className="option__hint">
                    {t(`area.method.${method}.lead`)}
                  </Text>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
