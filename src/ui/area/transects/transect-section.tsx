import { Plus, Ruler } from 'lucide-react';
import { useState } from 'react';
import { addTransect, newTransect } from '../../../core/survey/edit/edit-cover.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { EmptyNote } from '../../forms/empty-note.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { TableButton } from '../../tables/table-button.tsx';
import { TransectCard } from './transect-card.tsx';

/** More cards than this begin folded. */
const OPEN_AT_FIRST = 1;

/** 測線: cover read along tapes. Absent until an area is told by cover, or a transect is there. */
export function TransectSection() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const transects = useAppState(({ survey }) => survey.transects);
  const isWanted = useAppState(({ survey }) =>
    survey.areas.some(({ method }) => method === 'cover'),
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const setOpen = (id: string, isOpen: boolean) =>
    setChosen((before) => new Map([...before, [id, isOpen]]));
  if (transects.length === 0 && !isWanted) return null;
  const add = () => {
    const name = t('cover.transect-new', { number: transects.length + 1 });
    const id = crypto.randomUUID();
    commands.edit(addTransect(newTransect(id, name)));
    setOpen(id, true);
  };
  return (
    <section className="section transects" aria-label={t('cover.transect-title')}>
      <h3>{t('cover.transect-title')}</h3>
      {transects.length === 0 ? (
        <EmptyNote icon={Ruler} title={t('cover.transect-none')}>
          <p className="small">{t('cover.transect-none-hint')}</p>
        </EmptyNote>
      ) : (
        <ul aria-label={t('cover.transect-title')}>
          {transects.map((transect) => (
            <TransectCard
              key={transect.id}
              transect={transect}
              isOpen={chosen.get(transect.id) ?? transects.length <= OPEN_AT_FIRST}
              onOpenChange={(isOpen) => setOpen(transect.id, isOpen)}
            />
          ))}
        </ul>
      )}
      {canEdit ? (
        <div className="row wrap">
          <PushButton icon={Plus} onPress={add}>
            {t('cover.transect-add')}
          </PushButton>
          <TableButton kind="transect-marks" target={{ kind: 'transect', id: null }} />
        </div>
      ) : null}
    </section>
  );
}
