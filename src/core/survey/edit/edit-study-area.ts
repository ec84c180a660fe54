import type { StudyArea } from '../document/document.ts';
import { isOutline } from '../document/outline-entry.ts';
import type { SurveyStep } from './survey-step.ts';

/** Another outline takes the place of the one that stands. */
export const setStudyArea =
  (studyArea: StudyArea): SurveyStep =>
  (survey) => ({ ...survey, studyArea });

export const removeStudyArea: SurveyStep = (survey) =>
  survey.studyArea === null ? survey : { ...survey, studyArea: null };

/** The outline of an area also bounds what was surveyed. An area without an outline is no step. */
export const studyAreaFromArea =
  (areaId: string): SurveyStep =>
  (survey) => {
    const area = survey.areas.find(({ id }) => id === areaId);
    if (!area || !isOutline(area)) return survey;
    const { crs, geometry, fileId } = area;
    return { ...survey, studyArea: { crs, geometry, fileId } };
  };
