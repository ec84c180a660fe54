import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { useAppState } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

interface ClassChoiceProps {
  readonly classIds: readonly number[];
  readonly onChange: (classIds: readonly number[]) => void;
}

/** Which classes of the map make up the area. */
export function ClassChoice({ classIds, onChange }: ClassChoiceProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const classes = useAppState((state) => state.survey.classes);
  if (classes.length === 0) return <p className="small quiet">{t('samples.no-classes')}</p>;
  return (
    <CheckboxGroup
      className="class-choice"
      aria-label={t('area.classes')}
      value={classIds.map(String)}
      isReadOnly={!canEdit}
      onChange={(ids) => onChange(ids.map(Number))}
    >
      {classes.map((entry) => (
        <Checkbox key={entry.id} value={String(entry.id)} className="pick">
          <ClassSwatch entry={entry} />
          {entry.name}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
