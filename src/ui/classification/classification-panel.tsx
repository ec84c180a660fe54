import { ImagePlus } from 'lucide-react';
import { AccuracySection } from '../accuracy/accuracy-section.tsx';
import { useAppState, useCommands } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { NextStep } from '../shell/next-step.tsx';
import { RunningJob, useIsRunning } from '../shell/running-job.tsx';
import { StageIssues } from '../shell/stage-issues-list.tsx';
import { CheckSection } from './check/check-section.tsx';
import { FeatureSection } from './features/feature-section.tsx';
import { ModelSettings } from './model-settings.tsx';
import { PlaceSection } from './place-section.tsx';
import { PostSection } from './post/post-section.tsx';
import { PreviewToggle } from './preview-toggle.tsx';
import { ResultSection } from './result/result-section.tsx';

/** One after the other, in the same worker. */
const useIsWorking = () => useIsRunning('classify', 'check');

function WorkSection() {
  const t = useTranslate();
  const isChecking = useIsRunning('check');
  if (!useIsWorking()) return null;
  return (
    <section className="section" aria-label={t(isChecking ? 'job.check' : 'job.classify')}>
      <RunningJob kinds={['classify', 'check']} />
    </section>
  );
}

/** Whether the settings, samples or image have moved on since the map was made. */
const useIsStale = () =>
  useAppState((state) => state.evaluation.issues.some(({ code }) => code === 'coverage-stale'));

/** What has to be chosen before anything can run, in the order in which it is needed. */
const useCanRun = () =>
  useAppState(({ survey }) => {
    const { imageId, model, modelSource, threshold } = survey.classification;
    if (imageId === null) return false;
    if (modelSource.kind === 'saved' || model === 'k-means') return true;
    if (model !== 'threshold') return survey.samples.length > 0;
    return threshold.aboveClassId !== null && threshold.belowClassId !== null;
  });

export function ClassificationPanel() {
  const t = useTranslate();
  const commands = useCommands();
  const hasImage = useAppState(({ survey }) => survey.files.some(({ kind }) => kind === 'raster'));
  if (!hasImage) {
    return (
      <EmptyNote icon={ImagePlus} title={t('classification.no-image')}>
        <p className="small">{t('classification.no-image-hint')}</p>
        <PushButton onPress={() => commands.setSession({ stage: 'data' })}>
          {t('classification.to-data')}
        </PushButton>
      </EmptyNote>
    );
  }
  return (
    <div className="stack">
      <StageIssues stage="classification" />
      <ModelSettings />
      <PreviewToggle />
      <div>
        <FeatureSection />
        <PlaceSection />
        <CheckSection />
        <PostSection />
      </div>
      <WorkSection />
      <section className="section" aria-label={t('classification.result')}>
        <h3>{t('classification.result')}</h3>
        <ResultSection />
      </section>
      <AccuracySection />
    </div>
  );
}

/** The one thing to press: classify, and once a good map is there, go on. */
export function ClassificationFoot() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const isWorking = useIsWorking();
  const stale = useIsStale();
  const hasMap = useAppState((state) => state.survey.coverage !== null);
  const canRun = useCanRun();
  const isDone = hasMap && !stale;
  return (
    <>
      {canEdit ? (
        <PushButton
          kind={isDone ? 'plain' : 'primary'}
          isDisabled={isWorking || !canRun}
          onPress={() => void commands.classify()}
        >
          {t(hasMap ? 'classification.again' : 'classification.run')}
        </PushButton>
      ) : null}
      <NextStep after="classification" quiet={!isDone} />
    </>
  );
}
