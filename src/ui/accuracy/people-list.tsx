import { Eye, Trash2, UserPlus } from 'lucide-react';
import { labellingProgress } from '../../core/survey/accuracy/point-words.ts';
import type { AccuracyEntry } from '../../core/survey/document/accuracy-entry.ts';
import { putInterpreter, removeInterpreter } from '../../core/survey/edit/edit-accuracy.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

/** Who tells the points, how far each is, and the way to where it is done. */
export function PeopleList({ accuracy }: { accuracy: AccuracyEntry }) {
  const t = useTranslate();
  const { commands, newId } = useApp();
  const canEdit = useCanEdit();
  const { byInterpreter, points } = labellingProgress(accuracy);
  const { interpreters } = accuracy;
  const add = () => {
    const name = t('accuracy.person', { number: interpreters.length + 1 });
    commands.edit(putInterpreter({ id: newId(), name }));
  };
  return (
    <section className="stack" aria-label={t('accuracy.people')}>
      <h4 className="field__label">{t('accuracy.people')}</h4>
      <ul className="people">
        {interpreters.map(({ id, name }, at) => (
          <li key={id} className="person">
            <div className="plain person__name">
              <TextBox
                label={t('accuracy.person-name')}
                hideLabel
                value={name}
                onCommit={(next) => {
                  if (next.trim()) commands.edit(putInterpreter({ id, name: next.trim() }));
                }}
              />
            </div>
            <span className="person__told">
              {byInterpreter[at]} / {points}
            </span>
            {canEdit ? (
              <>
                <PushButton icon={Eye} onPress={() => commands.startLabelling(id)}>
                  {t('accuracy.label')}
                </PushButton>
                {interpreters.length > 1 ? (
                  <IconButton
                    icon={Trash2}
                    label={t('accuracy.remove-person', { name })}
                    onPress={() => commands.edit(removeInterpreter(id))}
                  />
                ) : null}
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {canEdit ? (
        <PushButton kind="quiet" icon={UserPlus} onPress={add} className="button--start">
          {t('accuracy.add-person')}
        </PushButton>
      ) : null}
    </section>
  );
}
