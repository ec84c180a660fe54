import {
  type AppContext,
  notify,
  notifyError,
  patchSession,
  replaceSurvey,
} from './app-context.ts';
import type { Commands } from './commands.ts';

type StoredCommands = Pick<Commands, 'listSurveys' | 'openStored'>;

export function storedCommands(
  context: AppContext,
  own: Pick<Commands, 'closeReview' | 'zoomToSurvey'>,
): StoredCommands {
  const atWork = () => context.store.getState().survey.id;

  const listSurveys = async () => {
    try {
      const heads = (await context.shelf?.list()) ?? [];
      return heads.filter(({ id }) => id !== atWork());
    } catch (error) {
      notifyError(context, error);
      return [];
    }
  };

  const openStored = async (id: string) => {
    own.closeReview();
    if (!context.shelf || id === atWork()) return;
    try {
      if (!(await context.shelf.flush())) return;
      const document = await context.shelf.take(id);
      if (!document) {
        notify(context, 'error', 'survey-gone');
        return;
      }
      replaceSurvey(context, document.survey);
      patchSession(context, { stage: 'data', saved: { kind: 'saved', at: document.savedAt } });
      own.zoomToSurvey();
    } catch (error) {
      notifyError(context, error);
    }
  };

  return { listSurveys, openStored };
}
