import { surveyFromJson } from '../../core/survey/document/schema.ts';
import { isBlank, type SurveyShelf } from '../survey-shelf.ts';
import type { Autosave } from './autosave.ts';
import { type Database, storageError } from './database.ts';

/** Surveys in IndexedDB; one that is taken is from then on saved under its own revision. */
export function storedShelf(
  database: Pick<Database, 'get' | 'getAll'>,
  { adopt, flush }: Pick<Autosave, 'adopt' | 'flush'>,
): SurveyShelf {
  const failed = (cause: unknown): never => {
    throw storageError(cause);
  };
  const list = async () => {
    const documents = await database.getAll('documents').catch(failed);
    return documents
      .filter(({ survey }) => !isBlank(survey))
      .map(({ id, survey, savedAt }) => ({ id, title: survey.title, savedAt }))
      .sort((a, b) => b.savedAt - a.savedAt);
  };
  const take = async (id: string) => {
    const document = await database.get('documents', id).catch(failed);
    if (!document) return null;
    const taken = { ...document, survey: surveyFromJson(document.survey) };
    adopt(taken);
    return taken;
  };
  return { list, take, flush };
}
