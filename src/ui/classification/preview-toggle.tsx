import { Checkbox } from 'react-aria-components';
import { useAppState, useCommands } from '../app-context.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

/** Whether the view is classified while samples are drawn and settings are chosen. */
export function PreviewToggle() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const preview = useAppState((state) => state.session.preview);
  const hasImage = useAppState((state) => state.survey.classification.imageId !== null);
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  const isBusy = useAppState((state) => state.session.jobs.some(({ kind }) => kind === 'classify'));
  if (!canEdit || !hasImage || !hasMap) return null;
  return (
    <section className="section" aria-label={t('preview.toggle')}>
      <Checkbox
        className="pick"
        isSelected={preview.isOn}
        isDisabled={isBusy}
        onChange={(isOn) => commands.setSession({ preview: { ...preview, isOn } })}
      >
        {t('preview.toggle')}
      </Checkbox>
      <p className="small quiet">{t('preview.lead')}</p>
    </section>
  );
}
