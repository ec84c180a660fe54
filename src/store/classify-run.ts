import { SurveyError } from '../core/errors.ts';
import type { OnProgress } from '../core/progress.ts';
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
  let cancelled = false;
  const work = async (onProgress: OnProgress) => {
    const input = await classifyInput(context.library, survey, context.options.software);
    if (cancelled) throw new SurveyError('cancelled');
    return run(input, onProgress);
  };
  const cancel = () => {
    cancelled = true;
    context.jobs.cancelClassify();
  };
  return runJob(context, kind, work, cancel);
}
