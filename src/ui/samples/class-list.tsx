import { Palette, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Survey } from '../../core/survey/document/document.ts';
import { addClass, nextClassId } from '../../core/survey/edit/edit-classes.ts';
import { defaultColor } from '../../core/training/default-palette.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { ClassRow } from './class-row.tsx';

const withNewClass = (name: (count: number) => string) => (survey: Survey) => {
  const id = nextClassId(survey);
  if (id === null) return survey;
  const count = survey.classes.length;
  const entry = { id, name: name(count + 1), color: defaultColor(count), isBed: count === 0 };
  return addClass(entry)(survey);
};

export function ClassList() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const classes = useAppState((state) => state.survey.classes);
  const samples = useAppState((state) => state.survey.samples);
  const counts = useMemo(() => {
    const found = new Map<number, number>();
    for (const { classId } of samples) found.set(classId, (found.get(classId) ?? 0) + 1);
    return found;
  }, [samples]);
  return (
    <section className="section" aria-label={t('samples.classes')}>
      <h3>{t('samples.classes')}</h3>
      {classes.length === 0 ? (
        <EmptyNote icon={Palette} title={t('samples.no-classes')}>
          <p className="small">{t('samples.no-classes-hint')}</p>
        </EmptyNote>
      ) : (
        <ul className="class-list">
          {classes.map((entry) => (
            <ClassRow key={entry.id} entry={entry} count={counts.get(entry.id) ?? 0} />
          ))}
        </ul>
      )}
      {canEdit ? (
        <PushButton
          icon={Plus}
          onPress={() =>
            commands.edit(withNewClass((number) => t('samples.new-class', { number })))
          }
        >
          {t('samples.add-class')}
        </PushButton>
      ) : null}
    </section>
  );
}
