import { Plus, Ruler } from 'lucide-react';
import { addTransect, newTransect } from '../../core/survey/edit-cover.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { TableButton } from '../tables/table-button.tsx';
import { TransectCard } from './transect-card.tsx';

/** 測線: cover read along tapes. Absent until an area is told by cover, or a transect is there. */
export function TransectSection() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const transects = useAppState(({ survey }) => survey.transects);
  const isWanted = useAppState(({ survey }) =>
    survey.areas.some(({ method }) => method === 'cover'),
  );
  if (transects.length === 0 && !isWanted) return null;
  const add = () => {
    const name = t('cover.transect-new', { number: transects.length + 1 });
    commands.edit(addTransect(newTransect(crypto.randomUUID(), name)));
  };
  return (
    <section className="section" aria-label={t('cover.transect-title')}>
      <h3>{t('cover.transect-title')}</h3>
      {transects.length === 0 ? (
        <EmptyNote icon={Ruler} title={t('cover.transect-none')}>
          <p className="small">{t('cover.transect-none-hint')}</p>
        </EmptyNote>
      ) : (
        <ul aria-label={t('cover.transect-title')}>
          {transects.map((transect) => (
            <TransectCard key={transect.id} transect={transect} />
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
