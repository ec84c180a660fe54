import { type CancelSignal, type OnProgress, throwIfCancelled } from '../core/progress.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { ClassifyInput } from '../jobs/jobs.ts';
import { type AppContext, runJob } from './app-context.ts';
import { classifyInput } from './classify-input.ts';

/**
 * Work of the classify worker under a job that can be cancelled, also before its files have been
 * found. Null where it failed or was cancelled.
 */
export function classifyRun<T>(
  context: AppContext,
  kind: 'classify' | 'check',
  survey: Survey,
  run: (input: ClassifyInput, onProgress: OnProgress) => Promise<T>,
): Promise<T | null> {
  const work = async (onProgress: OnProgress, signal: CancelSignal) => {
    const input = await classifyInput(context.library, survey, context.options.software);
    throwIfCancelled(signal);
    return run(input, onProgress);
  };
  return runJob(context, kind, work, context.jobs.cancelClassify);
}
