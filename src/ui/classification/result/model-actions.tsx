import { useAppState, useCommands } from '../../app-context.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';

/** Keeping the model of the map: with the survey, or as a file for another machine. */
export function ModelActions() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const hasModel = useAppState(
    ({ survey }) => survey.coverage?.settings.modelSource.kind === 'train',
  );
  if (!canEdit || !hasModel) return null;
  return (
    <section className="stack" aria-label={t('model.keep-title')}>
      <h4 className="field__label">{t('model.keep-title')}</h4>
      <div className="row wrap">
        <PushButton onPress={() => void commands.saveModel()}>{t('model.save')}</PushButton>
        <PushButton onPress={() => void commands.downloadModel()}>{t('model.download')}</PushButton>
      </div>
    </section>
  );
}
