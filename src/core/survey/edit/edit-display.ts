import type { RasterRendering } from '../../display/rendering.ts';
import type { SurveyStep } from './survey-step.ts';

/** How an image looks; null: as it shows best. */
export const setDisplay =
  (fileId: string, rendering: RasterRendering | null): SurveyStep =>
  (survey) => {
    const others = survey.displays.filter((choice) => choice.fileId !== fileId);
    if (rendering === null && others.length === survey.displays.length) return survey;
    return { ...survey, displays: rendering ? [...others, { fileId, rendering }] : others };
  };
