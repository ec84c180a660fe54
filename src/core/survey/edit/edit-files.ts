import type { AreaEntry } from '../document/area-entry.ts';
import type { ClassificationSettings } from '../document/classification-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import type { SurveyFile } from '../document/document.ts';
import { forgetFile } from './forget-file.ts';
import { type SurveyStep, withItem, withList } from './survey-step.ts';

export const addFile =
  (file: SurveyFile): SurveyStep =>
  (survey) =>
    withList(survey, 'files', withItem(survey.files, file));

/**
 * Takes a file away as one step: what was classified or measured over it goes too, what was drawn,
 * imported or proved from it stays but no longer names it.
 */
export const removeFile =
  (id: string): SurveyStep =>
  (survey) => {
    if (!survey.files.some((file) => file.id === id)) return survey;
    const { coverage, classification } = survey;
    const losesCoverage = coverage?.imageId === id || coverage?.coverageId === id;
    const gone = new Set(losesCoverage ? [id, coverage.coverageId] : [id]);
    return {
      ...survey,
      files: survey.files.filter((file) => !gone.has(file.id)),
      coverage: losesCoverage ? null : coverage,
      classification:
        classification.imageId === id ? { ...classification, imageId: null } : classification,
      studyArea: forgetFile(survey.studyArea, id),
      samples: forgetFile(survey.samples, id),
      areas: forgetFile(survey.areas.map(withoutSlopeOf(id)), id),
      quadrats: forgetFile(survey.quadrats, id),
      library: forgetFile(survey.library, id),
      items: forgetFile(survey.items, id),
    };
  };

/** What was measured over a DEM goes with it. */
const withoutSlopeOf =
  (demId: string) =>
  (area: AreaEntry): AreaEntry =>
    area.method === 'slope' && area.step?.demId === demId ? { ...area, step: null } : area;

export const setClassification =
  (patch: Partial<ClassificationSettings>): SurveyStep =>
  (survey) => ({ ...survey, classification: { ...survey.classification, ...patch } });

/** The record of a run and the GeoTIFF that it wrote; the file of the run before is dropped. */
export const setCoverage =
  (coverage: CoverageStep, file: SurveyFile): SurveyStep =>
  (survey) => {
    const earlier = survey.coverage?.coverageId;
    const files = survey.files.filter((entry) => entry.id !== earlier || entry.id === file.id);
    return { ...survey, coverage, files: withItem(files, file) };
  };

export const dropCoverage: SurveyStep = (survey) => {
  const { coverage } = survey;
  if (coverage === null) return survey;
  const files = survey.files.filter((file) => file.id !== coverage.coverageId);
  return { ...survey, coverage: null, files };
};
