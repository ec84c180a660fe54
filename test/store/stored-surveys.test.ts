import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { setTitle } from '../../src/core/survey/edit/edit-survey.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import { type AppContext, showSurvey } from '../../src/store/app-context.ts';
import { memoryLibrary } from '../../src/store/blob-library.ts';
import { EMPTY_HISTORY, withStep } from '../../src/store/history.ts';
import type { Database, StoredDocument } from '../../src/store/persistence/database.ts';
import { storedShelf } from '../../src/store/persistence/stored-shelf.ts';
import { initialSession } from '../../src/store/session.ts';
import type { AppState } from '../../src/store/state.ts';
import { storedCommands } from '../../src/store/stored-commands.ts';
import { fakeJobs } from './fake-jobs.ts';

const document = (id: string, title: string, savedAt: number): StoredDocument => ({
  id,
  survey: emptySurvey({ id, title }),
  revision: 3,
  savedAt,
});

/** The commands on a shelf whose disk is a list; `flushed` tells which survey was at work. */
function atWorkOn(survey: Survey, documents: readonly unknown[], canSave = true) {
  const adopted: StoredDocument[] = [];
  const flushed: string[] = [];
  const database = {
    getAll: async () => documents,
    get: async (_store: string, id: string) =>
      documents.find((entry) => (entry as StoredDocument).id === id),
  } as unknown as Database;
  const store = createStore<AppState>(() => ({
    survey,
    evaluation: evaluateSurvey(survey),
    canUndo: false,
    canRedo: false,
    session: { ...initialSession(0, 'ja'), stage: 'evidence' },
  }));
  const context: AppContext = {
    options: { evidenceText, now: () => 0, newId: () => 'n', software: 'moba test' },
    store,
    jobs: fakeJobs(),
    library: memoryLibrary(),
    history: EMPTY_HISTORY,
    shelf: storedShelf(database, {
      adopt: (taken) => adopted.push(taken),
      flush: async () => {
        flushed.push(store.getState().survey.title);
        return canSave;
      },
    }),
    aside: null,
    cancels: new Map(),
    opened: Promise.resolve(),
  };
  const commands = storedCommands(context, { closeReview: () => {}, zoomToSurvey: () => {} });
  return { commands, context, state: () => store.getState(), adopted, flushed };
}

const now = emptySurvey({ id: 'now', title: '今' });

describe('listSurveys', () => {
  it('newest first, without the one at work and without blank ones', async () => {
    const { commands } = atWorkOn(now, [
      document('old', '古い', 10),
      document('now', '今', 40),
      document('blank', '', 50),
      document('new', '新しい', 30),
    ]);
    expect(await commands.listSurveys()).toEqual([
      { id: 'new', title: '新しい', savedAt: 30 },
      { id: 'old', title: '古い', savedAt: 10 },
    ]);
  });

  it('is empty where the browser gives no storage', async () => {
    const { commands, context } = atWorkOn(now, [document('old', '古い', 10)]);
    context.shelf = null;
    expect(await commands.listSurveys()).toEqual([]);
  });
});

describe('openStored', () => {
  it('saves the one at work first, then shows the other with an empty history', async () => {
    const app = atWorkOn(now, [document('old', '古い', 10)]);
    const edited = setTitle('今、直した')(now);
    showSurvey(app.context, edited, withStep(EMPTY_HISTORY, now));
    await app.commands.openStored('old');
    expect(app.flushed).toEqual(['今、直した']);
    expect(app.state()).toMatchObject({ survey: { id: 'old', title: '古い' }, canUndo: false });
    expect(app.state().session).toMatchObject({ stage: 'data', saved: { kind: 'saved', at: 10 } });
    expect(app.adopted).toMatchObject([{ id: 'old', revision: 3 }]);
    expect(app.adopted[0]?.survey).toBe(app.state().survey);
  });

  it('stays where the survey at work could not be saved', async () => {
    const app = atWorkOn(now, [document('old', '古い', 10)], false);
    await app.commands.openStored('old');
    expect([app.state().survey, app.adopted]).toEqual([now, []]);
  });

  it('says so where it is gone, or where it can’t be read', async () => {
    const broken = { ...document('broken', '', 1), survey: { schemaVersion: 1 } };
    const app = atWorkOn(now, [broken]);
    await app.commands.openStored('gone');
    await app.commands.openStored('broken');
    expect(app.state().survey).toBe(now);
    const codes = app.state().session.notices.map((notice) => notice.code);
    expect(codes).toEqual(['survey-gone', 'survey-document-invalid']);
  });
});
