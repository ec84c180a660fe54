import type { JobState } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';
import { JobProgress } from './job-progress.tsx';

function Job({ job }: { job: JobState }) {
  const t = useTranslate();
  const commands = useCommands();
  return (
    <li className="job">
      <div className="grow">
        <JobProgress job={job} />
      </div>
      <PushButton kind="quiet" onPress={() => commands.cancelJob(job.id)}>
        {t('job.cancel')}
      </PushButton>
    </li>
  );
}

/** Work under way, over the map; classification shows its own in its panel. */
export function Jobs() {
  const jobs = useAppState((state) => state.session.jobs);
  const stage = useAppState((state) => state.session.stage);
  const shown = jobs.filter((job) => !(job.kind === 'classify' && stage === 'classification'));
  if (shown.length === 0) return null;
  return (
    <ul className="jobs">
      {shown.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </ul>
  );
}
