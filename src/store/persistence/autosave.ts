import { SurveyError } from '../../core/errors.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import { type AppContext, notify, patchSession } from '../app-context.ts';
import type { AppState, Session } from '../state.ts';
import { isBlank } from '../survey-shelf.ts';
import {
  completed,
  type Database,
  type StoredDocument,
  type StoredSession,
  storageError,
} from './database.ts';
import { otherTabs } from './other-tabs.ts';

const QUIET_MS = 300;

export interface Autosave {
  /** The document was read from storage: it is no news. */
  readonly adopt: (document: StoredDocument) => void;
  /** See SurveyShelf. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Saves the survey 300 ms after the last edit, and the session's lasting part with it. */
export function startAutosave(context: AppContext, database: Database): Autosave {
  const { options, store } = context;
  /** The last state that was the user's own: in review another survey is shown. */
  let own = store.getState();
  let saved: Survey | null = null;
  let savedAt = options.now();
  const revisions = new Map<string, number>();
  const tabs = otherTabs();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const documentOf = (survey: Survey): StoredDocument => {
    const revision = (revisions.get(survey.id) ?? 0) + 1;
    return { id: survey.id, survey, revision, savedAt: options.now() };
  };

  const assertOurs = (survey: Survey, stored: number) => {
    if (stored > (revisions.get(survey.id) ?? 0)) throw new SurveyError('saved-in-another-tab');
  };

  const saveSurvey = async (survey: Survey) => {
    const transaction = database.transaction('documents', 'readwrite', { durability: 'strict' });
    const stored = await transaction.store.get(survey.id);
    assertOurs(survey, stored?.revision ?? 0);
    const document = documentOf(survey);
    await completed(transaction, transaction.store.put(document));
    adopt(document);
    tabs.tell(document);
  };

  const write = async () => {
    try {
      await database.put('session', lastingSession(own), 'last');
      if (own.survey !== saved) await saveSurvey(own.survey);
      if (own.survey === saved && store.getState().session.saved.kind !== 'saved') {
        patchSession(context, { saved: { kind: 'saved', at: savedAt } });
      }
    } catch (cause) {
      fail(cause);
    }
  };

  const fail = (cause: unknown) => {
    const { code, details } = storageError(cause);
    patchSession(context, { saved: { kind: 'failed', code } });
    notify(context, 'error', code, details);
  };

  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      writing = writing.then(write);
    }, QUIET_MS);
  };

  const flush = async () => {
    if (timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      writing = writing.then(write);
    }
    await writing;
    return own.survey === saved || isBlank(own.survey);
  };

  /** A page that is going away runs no callback any more: everything is handed over at once. */
  const saveLeaving = () => {
    const state = own;
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      assertOurs(state.survey, tabs.revisionOf(state.survey.id));
      const transaction = database.transaction(['documents', 'session'], 'readwrite');
      const document = state.survey === saved ? null : documentOf(state.survey);
      const requests: Promise<unknown>[] = [
        transaction.objectStore('session').put(lastingSession(state), 'last'),
      ];
      if (document) requests.push(transaction.objectStore('documents').put(document));
      transaction.commit();
      completed(transaction, ...requests).then(() => {
        if (!document) return;
        adopt(document);
        tabs.tell(document);
        patchSession(context, { saved: { kind: 'saved', at: savedAt } });
      }, fail);
    } catch (cause) {
      fail(cause);
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.session.mode === 'review') return;
    own = state;
    const edited = state.survey !== before.survey;
    if (edited && state.survey !== saved && state.session.saved.kind === 'saved') {
      patchSession(context, { saved: { kind: 'saving' } });
    }
    if (edited || lastingChanged(state.session, before.session)) saveSoon();
  });

  const adopt = (document: StoredDocument) => {
    saved = document.survey;
    savedAt = document.savedAt;
    revisions.set(document.id, document.revision);
  };
  const unlisten = whenLeaving(saveLeaving);
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
    unlisten();
    tabs.close();
  };
  return { adopt, flush, stop };
}

/** `pagehide` is the last event that a phone gives; a hidden tab may be frozen without another. */
function whenLeaving(leave: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  globalThis.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    globalThis.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

const lastingChanged = (now: Session, before: Session): boolean =>
  now.language !== before.language ||
  now.theme !== before.theme ||
  now.stage !== before.stage ||
  now.layersOpen !== before.layersOpen ||
  now.workers !== before.workers ||
  now.layers !== before.layers;

const lastingSession = ({ survey, session }: AppState): StoredSession => ({
  language: session.language,
  theme: session.theme,
  stage: session.stage,
  layers: session.layers,
  layersOpen: session.layersOpen,
  workers: session.workers,
  surveyId: survey.id,
});
