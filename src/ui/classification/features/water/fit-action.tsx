import { Calculator } from 'lucide-react';
import type { FitAsk } from '../../../../store/fit-ask.ts';
import { useCommands } from '../../../app-context.tsx';
import { PushButton } from '../../../forms/push-button.tsx';
import { useTranslate } from '../../../language.ts';
import { RunningJob, useIsRunning } from '../../../shell/running-job.tsx';

/** Finds the numbers; null: something is still missing. */
export function FitAction({ ask }: { ask: FitAsk | null }) {
  const t = useTranslate();
  const commands = useCommands();
  const isRunning = useIsRunning('fit');
  if (isRunning) return <RunningJob kinds={['fit']} />;
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
