import { type SurveyStep, withChanged, withList } from './survey-step.ts';

/** The day of an image or a survey file; null = not known. What was classified stays as it is. */
export const setFileDate =
  (id: string, takenOn: string | null): SurveyStep =>
  (survey) =>
    withList(
      survey,
      'files',
      withChanged(survey.files, id, (file) =>
        file.takenOn === takenOn ? file : { ...file, takenOn },
      ),
    );
