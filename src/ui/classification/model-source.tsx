import { useMemo } from 'react';
import { setClassification } from '../../core/survey/edit/edit-files.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { pickFiles } from '../shell/pick-files.ts';

const TRAIN = 'train';

/** Training from the samples, or a model that was kept: with the survey, or as a file. */
export function ModelSource() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const files = useAppState((state) => state.survey.files);
  const { modelSource, imageId } = useAppState((state) => state.survey.classification);
  const models = useMemo(() => files.filter(({ kind }) => kind === 'model'), [files]);
  if (!canEdit) return null;
  const used =
    modelSource.kind === 'saved' ? models.find((m) => m.sha256 === modelSource.sha256) : null;
  const open = () =>
    pickFiles({ multiple: false, accept: '.json,application/json' }, ([file]) => {
      if (file) void commands.openModel(file);
    });
  return (
    <>
      {models.length > 0 ? (
        <Choice
          label={t('model.source')}
          value={used?.id ?? TRAIN}
          options={[
            { id: TRAIN, name: t('model.train') },
            ...models.map(({ id, name }) => ({ id, name })),
          ]}
          onChange={(id) => {
            if (id === TRAIN) commands.edit(setClassification({ modelSource: { kind: TRAIN } }));
            else void commands.classifyWithSaved(id);
          }}
        />
      ) : null}
      <PushButton isDisabled={imageId === null} onPress={open}>
        {t('model.open')}
      </PushButton>
    </>
  );
}
