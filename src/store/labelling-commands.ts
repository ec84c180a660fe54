import { changedPoint } from '../core/survey/accuracy/labelling-walk.ts';
import type { AccuracyEntry, Seen } from '../core/survey/document/accuracy-entry.ts';
import { labelPoint, noteOnPoint, resolvePoint } from '../core/survey/edit/edit-accuracy.ts';
import { type AppContext, patchSession, refusedInReview } from './app-context.ts';
import type { Commands } from './commands.ts';
import { beginning, pointsOfWalk } from './labelling.ts';
import type { Labelling } from './labelling-state.ts';
import { NO_PREVIEW } from './preview-state.ts';

const FARTHEST = -4;
const NEAREST = 4;

type LabellingCommands = Pick<
  Commands,
  | 'startLabelling'
  | 'startSettling'
  | 'leaveLabelling'
  | 'sayHere'
  | 'noteHere'
  | 'stepPoint'
  | 'goToPoint'
  | 'zoomPoint'
  | 'undoWord'
>;

export function labellingCommands(
  context: AppContext,
  own: Pick<Commands, 'edit' | 'undo' | 'redo' | 'zoomToSurvey'>,
): LabellingCommands {
  const { store } = context;

  const begin = (wish: Parameters<typeof beginning>[1]) => {
    if (refusedInReview(context)) return;
    const { accuracy } = store.getState().survey;
    const labelling = accuracy ? beginning(accuracy, wish) : null;
    if (!labelling) return;
    patchSession(context, {
      labelling,
      tool: 'pan',
      openFigure: null,
      selectedSampleId: null,
      selectedAreaId: null,
      pointer: null,
      preview: NO_PREVIEW,
    });
  };

  /** What is under way, with the assessment that it is of. */
  const now = (): { labelling: Labelling; accuracy: AccuracyEntry } | null => {
    const { survey, session } = store.getState();
    const { labelling } = session;
    return labelling && survey.accuracy ? { labelling, accuracy: survey.accuracy } : null;
  };

  const goTo = (pointId: string) => {
    const at = now();
    if (at && at.labelling.pointId !== pointId) {
      patchSession(context, { labelling: { ...at.labelling, pointId } });
    }
  };

  const say = (classId: Exclude<Seen, null>) => {
    const at = now();
    if (!at) return;
    const { pointId } = at.labelling;
    own.edit(
      at.labelling.kind === 'label'
        ? labelPoint({ pointId, interpreterId: at.labelling.interpreterId }, classId)
        : resolvePoint({ pointId, classId, by: at.labelling.by }),
    );
  };

  return {
    startLabelling: (interpreterId) => begin({ kind: 'label', interpreterId }),
    startSettling: () => begin({ kind: 'settle' }),
    leaveLabelling: () => {
      if (!now()) return;
      patchSession(context, { labelling: null, pointer: null, hasJustLabelled: true });
      own.zoomToSurvey();
    },
    sayHere: say,
    noteHere: (note) => {
      const at = now();
      if (at?.labelling.kind !== 'label') return;
      const { pointId, interpreterId } = at.labelling;
      own.edit(noteOnPoint({ pointId, interpreterId }, note));
    },
    stepPoint: (by) => {
      const at = now();
      if (!at) return;
      const points = pointsOfWalk(at.accuracy, at.labelling);
      const place = points.findIndex(({ id }) => id === at.labelling.pointId);
      const next = points[place + by];
      if (next) goTo(next.id);
    },
    goToPoint: goTo,
    zoomPoint: (by) => {
      const at = now();
      if (!at) return;
      const zoom = by === 0 ? 0 : Math.max(FARTHEST, Math.min(NEAREST, at.labelling.zoom + by));
      patchSession(context, { labelling: { ...at.labelling, zoom } });
    },
    undoWord: (direction) => {
      const before = now();
      own[direction]();
      const after = now();
      if (!before || !after) return;
      const pointId = changedPoint(before.accuracy, after.accuracy);
      if (pointId) goTo(pointId);
    },
  };
}
