import type { Sample } from '../../training/training-set.ts';
import { type SurveyStep, withChanged, withItem, withList, withoutItem } from './survey-step.ts';

export const addSample =
  (sample: Sample): SurveyStep =>
  (survey) =>
    withList(survey, 'samples', withItem(survey.samples, sample));

/** Many at once (an imported file) as one undoable step. */
export const addSamples =
  (samples: readonly Sample[]): SurveyStep =>
  (survey) =>
    samples.length === 0 ? survey : { ...survey, samples: [...survey.samples, ...samples] };

export const updateSampleGeometry =
  (id: string, geometry: Sample['geometry']): SurveyStep =>
  (survey) =>
    withList(
      survey,
      'samples',
      withChanged(survey.samples, id, (sample) => ({ ...sample, geometry })),
    );

/** A class that the survey doesn't have is no step. */
export const setSampleClass =
  (id: string, classId: number): SurveyStep =>
  (survey) => {
    if (!survey.classes.some((surveyClass) => surveyClass.id === classId)) return survey;
    const samples = withChanged(survey.samples, id, (sample) =>
      sample.classId === classId ? sample : { ...sample, classId },
    );
    return withList(survey, 'samples', samples);
  };

export const removeSample =
  (id: string): SurveyStep =>
  (survey) =>
    withList(survey, 'samples', withoutItem(survey.samples, id));
