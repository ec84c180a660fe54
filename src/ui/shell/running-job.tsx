import type { JobState } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';
import { JobProgress } from './job-progress.tsx';

type JobKind = JobState['kind'];

/** Whether such work is under way. It changes twice; how far the work is, ten times a second. */
export const useIsRunning = (...kinds: readonly JobKind[]): boolean =>
  useAppState((state) => state.session.jobs.some(({ kind }) => kinds.includes(kind)));

/** How far the first work of these kinds is, and its end. Alone in following the progress. */
export function RunningJob({ kinds }: { kinds: readonly JobKind[] }) {
  const t = useTranslate();
  const commands = useCommands();
  const job = useAppState((state) => state.session.jobs.find(({ kind }) => kinds.includes(kind)));
  if (!job) return null;
  return (
    <>
      <JobProgress job={job} />
      <PushButton onPress={() => commands.cancelJob(job.id)}>{t('job.cancel')}</PushButton>
    </>
  );
}
