import { type AppContext, showSurvey } from './app-context.ts';
import { withStep } from './history.ts';

/** Whatever `work` edits is one step to undo. */
export function asOneStep(context: AppContext, work: () => void): void {
  const before = context.store.getState().survey;
  const { history } = context;
  work();
  const after = context.store.getState().survey;
  showSurvey(context, after, after === before ? history : withStep(history, before));
}
