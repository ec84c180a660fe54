import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { sentence } from '../../i18n/t.ts';
import type { PreviewState } from '../../store/preview-state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';

/** What is there sooner needs no bar. */
const PATIENCE_MS = 1000;

const useIsLate = (isWorking: boolean): boolean => {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWorking) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWorking]);
  return isLate;
};

function Slow({ progress }: Pick<PreviewState, 'progress'>) {
  const t = useTranslate();
  const commands = useCommands();
  const preview = useAppState((state) => state.session.preview);
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  return (
    <span className="preview__slow">
      <ProgressBar
        className="progress grow"
        aria-label={t('preview.working')}
        isIndeterminate={share === null}
        value={share ?? 0}
        maxValue={1}
      >
        <div className="progress__track">
          <div
            className={share === null ? 'progress__fill progress__fill--unknown' : 'progress__fill'}
            style={share === null ? undefined : { width: `${100 * share}%` }}
          />
        </div>
      </ProgressBar>
      <PushButton
        kind="quiet"
        onPress={() => commands.setSession({ preview: { ...preview, isOn: false } })}
      >
        {t('job.cancel')}
      </PushButton>
    </span>
  );
}

/** What the preview is, and above all what it is not. */
export function PreviewBanner() {
  const t = useTranslate();
  const language = useLanguage();
  const { isOn, isWorking, progress, shown, problem } = useAppState(
    (state) => state.session.preview,
  );
  const hasSteps = useAppState((state) => state.survey.classification.post.length > 0);
  const isThere = useAppState(
    ({ session }) => session.stage === 'samples' || session.stage === 'classification',
  );
  const isLate = useIsLate(isWorking);
  if (!isOn || !isThere) return null;
  return (
    <div
      className="float preview"
      role="status"
      data-testid="preview-banner"
      data-preview={isWorking ? 'working' : shown ? (shown.isExact ? 'exact' : 'rough') : 'none'}
    >
      <strong>{t('preview.label')}</strong>
      {problem ? <span>{sentence(language, 'error', problem.code, problem.details)}</span> : null}
      {shown && !shown.isExact ? <span>{t('preview.rough')}</span> : null}
      {shown && !shown.isWhole ? <span>{t('preview.middle')}</span> : null}
      {shown && hasSteps ? <span>{t('preview.before-steps')}</span> : null}
      {!shown && !problem && !isWorking ? <span>{t('preview.outside')}</span> : null}
      {isWorking && !isLate ? <span className="quiet">{t('preview.working')}</span> : null}
      {isLate ? <Slow progress={progress} /> : null}
    </div>
  );
}
