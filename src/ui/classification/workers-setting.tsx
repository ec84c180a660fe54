import { workerCount } from '../../store/worker-count.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { WholeBox } from './whole-box.tsx';

/** How much of this machine a classification takes: a setting of the device, not of the survey. */
export function WorkersSetting() {
  const t = useTranslate();
  const commands = useCommands();
  const workers = useAppState((state) => workerCount(state.session));
  const cores = Math.max(1, navigator.hardwareConcurrency ?? 1);
  if (cores === 1) return null;
  return (
    <>
      <WholeBox
        label={t('classification.workers', { most: cores })}
        value={Math.min(workers, cores)}
        limits={[1, cores]}
        onCommit={(next) => commands.setSession({ workers: next })}
      />
      <p className="small quiet">{t('classification.workers-hint')}</p>
    </>
  );
}
