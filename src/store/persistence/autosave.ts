import { SurveyError } from '../../core/errors.ts';
import type { Survey } from '../../core/survey/document.ts';
import { type AppContext, notify, patchSession } from '../app-context.ts';
import type { AppState, Session } from '../state.ts';
import {
  type Database,
  type StoredDocument,
  type StoredSession,
  storageError,
} from './database.ts';

const QUIET_MS = 300;

export interface Autosave {
  /** Saves at once what is not saved yet. */
  readonly flush: () => Promise<void>;
  /** The survey was read from storage at this revision: it is no news. */
  readonly adopt: (document: StoredDocument) => void;
  readonly stop: () => void;
}

/** Saves the survey 300 ms after the last edit, and the session's lasting part with it. */
export function startAutosave(context: AppContext, database: Database): Autosave {
  let saved: Survey | null = null;
  let savedAt = context.options.now();
  let savedSession = '';
  let revisions = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const saveSurvey = async (survey: Survey) => {
    const known = revisions.get(survey.id) ?? 0;
    const transaction = database.transaction('documents', 'readwrite', { durability: 'strict' });
    const stored = await transaction.store.get(survey.id);
    if (stored && stored.revision !== known) {
      transaction.abort();
      await transaction.done.catch(() => {});
      throw new SurveyError('saved-in-another-tab');
    }
    const at = context.options.now();
    await transaction.store.put({ id: survey.id, survey, revision: known + 1, savedAt: at });
    await transaction.done;
    revisions = new Map(revisions).set(survey.id, known + 1);
    saved = survey;
    return at;
  };

  const write = async () => {
    const state = context.store.getState();
    if (state.session.mode === 'review') return;
    const session = lastingSession(state);
    try {
      const sessionText = JSON.stringify(session);
      if (sessionText !== savedSession) {
        await database.put('session', session, 'last');
        savedSession = sessionText;
      }
      if (state.survey !== saved) savedAt = await saveSurvey(state.survey);
      const now = context.store.getState();
      if (now.survey === saved && now.session.saved.kind !== 'saved') {
        patchSession(context, { saved: { kind: 'saved', at: savedAt } });
      }
    } catch (cause) {
      const { code, details } = storageError(cause);
      const before = context.store.getState().session.saved;
      patchSession(context, { saved: { kind: 'failed', code } });
      if (before.kind !== 'failed' || before.code !== code) {
        notify(context, 'error', code, details);
      }
    }
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  const stop = context.store.subscribe((state, before) => {
    if (state.session.mode === 'review') return;
    const edited = state.survey !== before.survey;
    if (edited && state.survey !== saved && state.session.saved.kind === 'saved') {
      patchSession(context, { saved: { kind: 'saving' } });
    }
    if (edited || lastingChanged(state.session, before.session)) {
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET_MS);
    }
  });

  const adopt = (document: StoredDocument) => {
    saved = document.survey;
    savedAt = document.savedAt;
    revisions = new Map(revisions).set(document.id, document.revision);
  };
  return { flush, adopt, stop };
}

const lastingChanged = (now: Session, before: Session): boolean =>
  now.language !== before.language ||
  now.theme !== before.theme ||
  now.stage !== before.stage ||
  now.layers !== before.layers;

const lastingSession = ({ survey, session }: AppState): StoredSession => ({
  language: session.language,
  theme: session.theme,
  stage: session.stage,
  layers: session.layers,
  surveyId: survey.id,
});
