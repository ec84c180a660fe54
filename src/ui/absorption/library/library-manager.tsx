import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { LibraryValue } from '../../../core/survey/document/document.ts';
import { removeLibraryValue } from '../../../core/survey/edit/edit-library.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { LibraryDialog } from './library-dialog.tsx';
import { LIBRARY_QUANTITIES } from './library-quantities.ts';

const emptyValue = (): LibraryValue => ({
  id: crypto.randomUUID(),
  quantity: 'waterContentPct',
  text: '',
  species: '',
  bed: '',
  citation: '',
  validity: '',
  fileIds: [],
});

function LibraryRow({ value, onEdit }: { value: LibraryValue; onEdit: () => void }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const quantity = LIBRARY_QUANTITIES.find(({ id }) => id === value.quantity);
  const name = [quantity ? t(quantity.label) : value.quantity, value.text].join(' ');
  return (
    <li className="library-row">
      <div className="grow">
        <p>
          {quantity ? t(quantity.label) : value.quantity}{' '}
          <strong>
            {value.text} {quantity?.unit ?? ''}
          </strong>
        </p>
        <p className="field__hint">
          {[value.bed, value.species, value.citation, value.validity].filter(Boolean).join('・')}
        </p>
      </div>
      {canEdit ? (
        <>
          <IconButton icon={Pencil} label={t('library.edit', { name })} onPress={onEdit} />
          <IconButton
            icon={Trash2}
            label={t('library.remove', { name })}
            onPress={() => commands.edit(removeLibraryValue(value.id))}
          />
        </>
      ) : null}
    </li>
  );
}

/** The user's own values of literature. */
export function LibraryManager() {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const library = useAppState((state) => state.survey.library);
  const [edited, setEdited] = useState<LibraryValue | null>(null);
  return (
    <section className="section" aria-label={t('library.title')}>
      <h3>{t('library.title')}</h3>
      <p className="small quiet">{library.length === 0 ? t('library.none') : t('library.lead')}</p>
      {library.length > 0 ? (
        <ul aria-label={t('library.title')}>
          {library.map((value) => (
            <LibraryRow key={value.id} value={value} onEdit={() => setEdited(value)} />
          ))}
        </ul>
      ) : null}
      {canEdit ? (
        <div className="row wrap">
          <PushButton icon={Plus} onPress={() => setEdited(emptyValue())}>
            {t('library.add')}
          </PushButton>
        </div>
      ) : null}
      {edited ? (
        <LibraryDialog key={edited.id} value={edited} onClose={() => setEdited(null)} />
      ) : null}
    </section>
  );
}
