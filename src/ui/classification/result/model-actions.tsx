import { useMemo } from 'react';
import { setClassification } from '../../../core/survey/edit/edit-files.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';

const TRAIN = 'train';

/** Keeping the model, and using a kept one instead of training. */
export function ModelActions() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const files = useAppState((state) => state.survey.files);
  const source = useAppState((state) => state.survey.classification.modelSource);
  const hasModel = useAppState(
    ({ survey }) => survey.coverage?.settings.modelSource.kind === 'train',
  );
  const models = useMemo(() => files.filter(({ kind }) => kind === 'model'), [files]);
  if (!canEdit || (!hasModel && models.length === 0)) return null;
  const used = source.kind === 'saved' ? models.find((m) => m.sha256 === source.sha256) : null;
  return (
    <section className="stack" aria-label={t('model.keep-title')}>
      <h4 className="field__label">{t('model.keep-title')}</h4>
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
      {hasModel ? (
        <PushButton onPress={() => void commands.saveModel()}>{t('model.save')}</PushButton>
      ) : null}
    </section>
  );
}
