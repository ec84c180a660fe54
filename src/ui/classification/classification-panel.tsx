import { Grid3x3 } from 'lucide-react';
import { useAppState, useCommands } from '../app-context.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { JobProgress } from '../shell/job-progress.tsx';
import { NextStep } from '../shell/next-step.tsx';
import { StageIssues } from '../shell/stage-issues-list.tsx';
import { ClassAreas } from './class-areas.tsx';
import { ModelSettings } from './model-settings.tsx';

const useClassifyJob = () =>
  useAppState((state) => state.session.jobs.find((job) => job.kind === 'classify') ?? null);

/** Whether the settings, samples or image have moved on since the map was made. */
const useIsStale = () =>
  useAppState((state) => state.evaluation.issues.some(({ code }) => code === 'coverage-stale'));

function Result() {
  const t = useTranslate();
  const coverage = useAppState((state) => state.survey.coverage);
  if (coverage === null) {
    return (
      <EmptyNote icon={Grid3x3} title={t('classification.none')}>
        <p className="small">{t('classification.none-hint')}</p>
      </EmptyNote>
    );
  }
  return (
    <>
      <ClassAreas />
      <p className="small quiet">
        {t('classification.made-with', {
          model: t(`model.${coverage.settings.model}`),
          pixels: coverage.trainingPixels.toLocaleString('en-US'),
          seed: coverage.settings.seed,
        })}
      </p>
    </>
  );
}

export function ClassificationPanel() {
  const t = useTranslate();
  const commands = useCommands();
  const job = useClassifyJob();
  return (
    <div className="stack">
      <StageIssues stage="classification" />
      <ModelSettings />
      {job ? (
        <section className="section" aria-label={t('job.classify')}>
          <JobProgress job={job} />
          <PushButton onPress={() => commands.cancelJob(job.id)}>{t('job.cancel')}</PushButton>
        </section>
      ) : null}
      <section className="section" aria-label={t('classification.result')}>
        <h3>{t('classification.result')}</h3>
        <Result />
      </section>
    </div>
  );
}

/** The one thing to press: classify, and once a good map is there, go on. */
export function ClassificationFoot() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const job = useClassifyJob();
  const stale = useIsStale();
  const hasMap = useAppState((state) => state.survey.coverage !== null);
  const canRun = useAppState(
    ({ survey }) => survey.classification.imageId !== null && survey.samples.length > 0,
  );
  const isDone = hasMap && !stale;
  return (
    <>
      {canEdit ? (
        <PushButton
          kind={isDone ? 'plain' : 'primary'}
          isDisabled={job !== null || !canRun}
          onPress={() => void commands.classify()}
        >
          {t(hasMap ? 'classification.again' : 'classification.run')}
        </PushButton>
      ) : null}
      <NextStep after="classification" quiet={!isDone} />
    </>
  );
}
