import type { Survey } from '../core/survey/document/document.ts';

/** Earlier and later surveys around the one shown. Structure is shared, so that a step is cheap. */
export interface History {
  readonly past: readonly Survey[];
  readonly future: readonly Survey[];
}

const MAX_STEPS = 500;

export const EMPTY_HISTORY: History = { past: [], future: [] };

export const withStep = (history: History, before: Survey): History => ({
  past: [...history.past.slice(1 - MAX_STEPS), before],
  future: [],
});

export interface Move {
  readonly survey: Survey;
  readonly history: History;
}

export function undone({ past, future }: History, now: Survey): Move | null {
  const survey = past.at(-1);
  if (!survey) return null;
  return { survey, history: { past: past.slice(0, -1), future: [...future, now] } };
}

export function redone({ past, future }: History, now: Survey): Move | null {
  const survey = future.at(-1);
  if (!survey) return null;
  return { survey, history: { past: [...past, now], future: future.slice(0, -1) } };
}
