import { Calculator } from 'lucide-react';
import type { FitAsk } from '../../../../store/fit-ask.ts';
import { useAppState, useCommands } from '../../../app-context.tsx';
import { PushButton } from '../../../forms/push-button.tsx';
import { useTranslate } from '../../../language.ts';
import { JobProgress } from '../../../shell/job-progress.tsx';

/** Finds the numbers; null: something is still missing. */
export function FitAction({ ask }: { ask: FitAsk | null }) {
  const t = useTranslate();
  const commands = useCommands();
  const job = useAppState((state) => state.session.jobs.find(({ kind }) => kind === 'fit'));
  if (job) {
    return (
      <>
        <JobProgress job={job} />
        <PushButton onPress={() => commands.cancelJob(job.id)}>{t('job.cancel')}</PushButton>
      </>
    );
  }
  return (
    <PushButton
      icon={Calculator}
      isDisabled={ask === null}
      onPress={() => {
        if (ask) void commands.fitFeature(ask);
      }}
    >
      {t('fit.run')}
    </PushButton>
  );
}
