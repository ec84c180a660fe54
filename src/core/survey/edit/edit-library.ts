import type { LibraryValue } from '../document/document.ts';
import { type SurveyStep, withChanged, withItem, withList, withoutItem } from './survey-step.ts';

export const addLibraryValue =
  (value: LibraryValue): SurveyStep =>
  (survey) =>
    withList(survey, 'library', withItem(survey.library, value));

export const updateLibraryValue =
  (id: string, patch: Partial<Omit<LibraryValue, 'id'>>): SurveyStep =>
  (survey) =>
    withList(
      survey,
      'library',
      withChanged(survey.library, id, (value) => ({ ...value, ...patch })),
    );

/** Items that took the value keep its digits and its citation. */
export const removeLibraryValue =
  (id: string): SurveyStep =>
  (survey) =>
    withList(survey, 'library', withoutItem(survey.library, id));
