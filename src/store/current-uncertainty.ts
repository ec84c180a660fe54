import type { Issue } from '../core/issues.ts';
import type { AppState } from './state.ts';
import { type NextSurvey, NOT_ASKED, type Sureness, WORKING } from './uncertainty-state.ts';

const isCurrent = ({ session, evaluation }: AppState) => session.uncertainty.of === evaluation;

/** What may be shown: never what was made for other figures. */
export const surenessOf = (state: AppState): Sureness =>
  isCurrent(state) ? state.session.uncertainty.sureness : WORKING;

export const nextSurveyOf = (state: AppState): NextSurvey =>
  isCurrent(state) ? state.session.uncertainty.nextSurvey : NOT_ASKED;

const NO_ISSUES: readonly Issue[] = [];

/** Beside those of the evaluation. */
export function surenessIssues(state: AppState): readonly Issue[] {
  const sureness = surenessOf(state);
  return sureness.kind === 'stopped' ? sureness.issues : NO_ISSUES;
}
