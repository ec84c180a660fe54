import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Survey } from '../core/survey/document.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import { blankSurvey } from './blank-survey.ts';
import type { Commands } from './commands.ts';
import { initialSession } from './session.ts';
import type { AppState, Language } from './state.ts';

export type EvidenceText = Readonly<Record<string, string>>;

export interface App {
  readonly store: StoreApi<AppState>;
  readonly commands: Commands;
}

export interface AppOptions {
  readonly evidenceText: (language: Language) => EvidenceText;
  readonly now: () => number;
  readonly newId: () => string;
  readonly software: string;
}

const nothing: Evaluation = {
  derivation: [],
  classes: [],
  areas: [],
  items: [],
  totalTCo2: null,
  issues: [],
};

export function createApp(options: AppOptions): App {
  const past: Survey[] = [];
  const future: Survey[] = [];
  const store = createStore<AppState>(() => ({
    survey: blankSurvey(options.newId()),
    evaluation: nothing,
    canUndo: false,
    canRedo: false,
    session: initialSession(options.now()),
  }));
  const show = (survey: Survey) =>
    store.setState({ survey, canUndo: past.length > 0, canRedo: future.length > 0 });
  const later = async () => {};
  const commands: Commands = {
    edit: (step) => {
      const { survey, session } = store.getState();
      if (session.mode === 'review') return;
      const next = step(survey);
      if (next === survey) return;
      past.push(survey);
      future.length = 0;
      show(next);
    },
    undo: () => {
      const earlier = past.pop();
      if (!earlier) return;
      future.push(store.getState().survey);
      show(earlier);
    },
    redo: () => {
      const next = future.pop();
      if (!next) return;
      past.push(store.getState().survey);
      show(next);
    },
    setSession: (patch) => store.setState((state) => ({ session: { ...state.session, ...patch } })),
    dismissNotice: (id) =>
      store.setState((state) => ({
        session: {
          ...state.session,
          notices: state.session.notices.filter((notice) => notice.id !== id),
        },
      })),
    importFiles: later,
    classify: later,
    cancelJob: () => {},
    exportEvidence: later,
    openEvidence: later,
    closeReview: () => {},
    newSurvey: later,
    openSample: later,
    openSurveyDocument: async (survey) => show(survey),
    zoomToSurvey: () => {},
    zoomToSample: () => {},
  };
  return { store, commands };
}
