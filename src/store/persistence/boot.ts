import { surveyFromJson } from '../../core/survey/document/schema.ts';
import {
  type AppContext,
  notify,
  notifyError,
  patchSession,
  replaceSurvey,
} from '../app-context.ts';
import { type Autosave, startAutosave } from './autosave.ts';
import { type Database, openDatabase, type StoredDocument } from './database.ts';
import { inOnlyTab } from './only-tab.ts';
import { dropUnnamedBlobs, storedLibrary } from './stored-library.ts';
import { storedShelf } from './stored-shelf.ts';

/**
 * Opens the storage and shows what was there at the last visit. Resolves to true where a survey
 * was restored. Without storage the app works on, and says that nothing will be kept.
 */
export async function bootFromStorage(context: AppContext): Promise<boolean> {
  let database: Database;
  try {
    database = await openDatabase({
      onBlocked: () => notify(context, 'error', 'storage-blocked'),
      onLost: () => {
        patchSession(context, { saved: { kind: 'failed', code: 'storage-lost' } });
        notify(context, 'error', 'storage-lost');
      },
    });
  } catch (error) {
    patchSession(context, { saved: { kind: 'failed', code: 'storage-unavailable' } });
    notifyError(context, error);
    return false;
  }
  context.library = storedLibrary(database);
  const autosave = startAutosave(context, database);
  context.shelf = storedShelf(database, autosave);
  const restored = await restore(context, database, autosave);
  const sweep = () => dropUnnamedBlobs(database);
  await inOnlyTab(sweep).catch((error: unknown) => notifyError(context, error));
  // May say false: then the browser can drop the data under pressure, as with any web page. Nobody
  // waits for it: Firefox asks the person first, and says nothing until there is an answer.
  globalThis.navigator?.storage?.persist?.().catch(() => false);
  return restored;
}

async function restore(
  context: AppContext,
  database: Database,
  autosave: Autosave,
): Promise<boolean> {
  try {
    const session = await database.get('session', 'last');
    if (!session) return false;
    const { language, theme, stage, layers, layersOpen = null, workers = null } = session;
    const document: StoredDocument | undefined = await database.get('documents', session.surveyId);
    if (document) {
      const survey = surveyFromJson(document.survey);
      autosave.adopt({ ...document, survey });
      replaceSurvey(context, survey);
    }
    const at = document?.savedAt ?? context.options.now();
    const saved = { kind: 'saved', at } as const;
    // Layers that came with a later version show as they do at first.
    const shown = { ...context.store.getState().session.layers, ...layers };
    patchSession(context, { language, theme, stage, layers: shown, layersOpen, workers, saved });
    return document !== undefined;
  } catch (error) {
    notifyError(context, error);
    return false;
  }
}
