import { setSampleClass } from '../../core/survey/edit/edit-samples.ts';
import type { Sample } from '../../core/training/training-set.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { useTranslate } from '../language.ts';

/** A sample drawn under the wrong class is put right where it stands, not drawn again. */
export function SampleClass({ sample }: { sample: Sample }) {
  const t = useTranslate();
  const commands = useCommands();
  const classes = useAppState((state) => state.survey.classes);
  return (
    <Choice
      label={t('samples.class-of')}
      hideLabel
      value={String(sample.classId)}
      options={classes.map(({ id, name }) => ({ id: String(id), name }))}
      onChange={(id) => commands.edit(setSampleClass(sample.id, Number(id)))}
    />
  );
}
