import type { Survey } from '../document/document.ts';
import type { SurveyStep } from './survey-step.ts';

export type SurveyHead = Pick<
  Survey,
  'title' | 'place' | 'surveyedOn' | 'author' | 'nature' | 'rulePack'
>;

/** Title, place, date, author, nature, rule pack. */
export const setHead =
  (patch: Partial<SurveyHead>): SurveyStep =>
  (survey) => {
    const changed = Object.entries(patch).some(
      ([key, value]) => survey[key as keyof SurveyHead] !== value,
    );
    return changed ? { ...survey, ...patch } : survey;
  };

export const setTitle = (title: string): SurveyStep => setHead({ title });
export const setPlace = (place: string): SurveyStep => setHead({ place });
export const setSurveyedOn = (surveyedOn: string | null): SurveyStep => setHead({ surveyedOn });
export const setAuthor = (author: string): SurveyStep => setHead({ author });
