import { coverageInputsId } from '../core/survey/areas/coverage-inputs.ts';
import { type AppContext, patchSession, refusedInReview } from './app-context.ts';
import { classifyRun } from './classify-run.ts';
import type { Commands } from './commands.ts';

/** Looking the training data over before a model is made of it. */
export function checkCommands(context: AppContext): Pick<Commands, 'checkTraining'> {
  const checkTraining = async () => {
    if (refusedInReview(context)) return;
    const { survey, session } = context.store.getState();
    if (session.jobs.some(({ kind }) => kind === 'classify' || kind === 'check')) return;
    const inputsId = coverageInputsId(survey);
    const result = await classifyRun(context, 'check', survey, context.jobs.checkTraining);
    if (!result || inputsId === null) return;
    if (context.store.getState().survey.id !== survey.id) return;
    patchSession(context, { check: { inputsId, result } });
  };
  return { checkTraining };
}
