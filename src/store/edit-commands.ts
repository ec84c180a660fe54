import {
  type AppContext,
  notifyError,
  patchSession,
  refusedInReview,
  showSurvey,
} from './app-context.ts';
import type { Commands } from './commands.ts';
import { redone, undone, withStep } from './history.ts';
import { sideFigure } from './side-figures.ts';
import type { Session } from './state.ts';

type EditCommands = Pick<Commands, 'edit' | 'undo' | 'redo' | 'setSession' | 'dismissNotice'>;

export function editCommands(context: AppContext): EditCommands {
  const travel = (move: typeof undone) => {
    if (context.store.getState().session.mode === 'review') return;
    const moved = move(context.history, context.store.getState().survey);
    if (!moved) return;
    showSurvey(context, moved.survey, moved.history);
    forgetGone(context);
  };

  return {
    edit: (step) => {
      if (refusedInReview(context)) return;
      try {
        const before = context.store.getState().survey;
        const after = step(before);
        if (after === before) return;
        showSurvey(context, after, withStep(context.history, before));
        forgetGone(context);
      } catch (error) {
        notifyError(context, error);
      }
    },
    undo: () => travel(undone),
    redo: () => travel(redone),
    setSession: (patch) => patchSession(context, patch),
    dismissNotice: (id) => {
      const { notices } = context.store.getState().session;
      patchSession(context, { notices: notices.filter((notice) => notice.id !== id) });
    },
  };
}

/** Selections and open figures that a step took away are let go. */
function forgetGone(context: AppContext): void {
  const state = context.store.getState();
  const { survey, evaluation, session } = state;
  const isBeside = (id: string | null) => id !== null && sideFigure(state, id) !== null;
  const patch: { -readonly [Key in keyof Session]?: Session[Key] } = {};
  const has = (list: readonly { readonly id: string | number }[], id: string | number | null) =>
    id === null || list.some((entry) => entry.id === id);
  if (!has(survey.samples, session.selectedSampleId)) {
    patch.selectedSampleId = null;
    if (session.tool === 'edit') patch.tool = 'pan';
  }
  if (!has(survey.areas, session.selectedAreaId)) {
    patch.selectedAreaId = null;
    if (session.tool === 'edit') patch.tool = 'pan';
  }
  if (session.tool === 'edit-study-area' && survey.studyArea === null) patch.tool = 'pan';
  if (!has(survey.items, session.selectedItemId)) patch.selectedItemId = null;
  if (!has(survey.classes, session.activeClassId)) {
    patch.activeClassId = survey.classes[0]?.id ?? null;
  }
  const { labelling, openFigure } = session;
  const people = survey.accuracy?.interpreters ?? [];
  const isGone =
    labelling !== null &&
    (!has(survey.accuracy?.points ?? [], labelling.pointId) ||
      (labelling.kind === 'label' && !has(people, labelling.interpreterId)));
  if (isGone) patch.labelling = null;
  if (!has(evaluation.derivation, openFigure) && !isBeside(openFigure)) patch.openFigure = null;
  if (Object.keys(patch).length > 0) patchSession(context, patch);
}
