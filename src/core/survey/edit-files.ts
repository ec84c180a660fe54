import type { ClassificationSettings, CoverageStep, SurveyFile } from './document.ts';
import { type SurveyStep, withItem, withList } from './survey-step.ts';

export const addFile =
  (file: SurveyFile): SurveyStep =>
  (survey) =>
    withList(survey, 'files', withItem(survey.files, file));

/**
 * Takes a file away as one step: what was classified from it goes too, what was drawn or imported
 * from it stays but no longer names it.
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
      samples: survey.samples.map((sample) =>
        sample.fileId === id ? { ...sample, fileId: null } : sample,
      ),
      areas: survey.areas.map((area) =>
        area.method === 'polygon' && area.fileId === id ? { ...area, fileId: null } : area,
      ),
    };
  };

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
