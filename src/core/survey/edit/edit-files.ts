import type { AreaEntry } from '../document/area-entry.ts';
import type { ClassificationSettings } from '../document/classification-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import type { ImageSet, Survey, SurveyFile } from '../document/document.ts';
import { forgetFile } from './forget-file.ts';
import { type SurveyStep, withItem, withItems, withList } from './survey-step.ts';

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
    const file = survey.files.find((known) => known.id === id);
    return file ? withoutIdle(withoutFile(survey, id), file.companionIds) : survey;
  };

/** Of what lay beside a file, the rest goes with it that nothing else names. */
const withoutIdle = (survey: Survey, ids: readonly string[]): Survey => {
  const idle = ids.filter((id) => forgetFile(survey, id) === survey);
  if (idle.length === 0) return survey;
  return { ...survey, files: survey.files.filter(({ id }) => !idle.includes(id)) };
};

const withoutFile = (survey: Survey, id: string): Survey => {
  const { coverage, classification } = survey;
  const imageSets = setsWithout(survey.imageSets, id);
  const isGone = (imageId: string | null) =>
    imageId === id || (isSetOf(survey, imageId) && !imageSets.some((set) => set.id === imageId));
  const changesSet = (imageId: string) => isSetOf(survey, imageId, id);
  const losesCoverage =
    coverage !== null &&
    (coverage.coverageId === id || coverage.imageId === id || changesSet(coverage.imageId));
  const gone = new Set([id, ...(losesCoverage ? filesOfRun(coverage) : [])]);
  return {
    ...survey,
    files: forgetFile(
      survey.files.filter((file) => !gone.has(file.id)),
      id,
    ),
    imageSets,
    displays: survey.displays.filter(({ fileId }) => !gone.has(fileId) && !isGone(fileId)),
    ...(survey.bandRoles && {
      bandRoles: survey.bandRoles.filter(({ imageId }) => !isGone(imageId)),
    }),
    coverage: losesCoverage ? null : withoutConfidence(coverage, id),
    classification: forgetFile(
      withoutModel(
        isGone(classification.imageId) ? { ...classification, imageId: null } : classification,
        survey.files.find((file) => file.id === id),
      ),
      id,
    ),
    ...(survey.accuracy && { accuracy: forgetFile(survey.accuracy, id) }),
    studyArea: forgetFile(survey.studyArea, id),
    samples: forgetFile(survey.samples, id),
    areas: forgetFile(survey.areas.map(withoutSlopeOf(id)), id),
    quadrats: forgetFile(survey.quadrats, id),
    library: forgetFile(survey.library, id),
    items: forgetFile(survey.items, id),
  };
};

/** A model that is gone can't be used: the samples teach again. */
const withoutModel = (
  classification: ClassificationSettings,
  gone: SurveyFile | undefined,
): ClassificationSettings => {
  const { modelSource } = classification;
  const isUsed = gone?.kind === 'model' && modelSource.kind === 'saved';
  return isUsed && modelSource.sha256 === gone.sha256
    ? { ...classification, modelSource: { kind: 'train' } }
    : classification;
};

/** A set of one image is no set. */
const setsWithout = (sets: readonly ImageSet[], fileId: string): readonly ImageSet[] =>
  sets
    .map((set) =>
      set.fileIds.includes(fileId)
        ? { ...set, fileIds: set.fileIds.filter((id) => id !== fileId) }
        : set,
    )
    .filter(({ fileIds }) => fileIds.length > 1);

/** Whether it is an image set, of this file where one is named. */
const isSetOf = ({ imageSets }: Survey, id: string | null, fileId?: string): boolean =>
  imageSets.some((set) => set.id === id && (fileId === undefined || set.fileIds.includes(fileId)));

/** What a run wrote. */
const filesOfRun = ({ coverageId, confidenceId }: CoverageStep): readonly string[] =>
  confidenceId === null ? [coverageId] : [coverageId, confidenceId];

const withoutConfidence = (coverage: CoverageStep | null, id: string): CoverageStep | null =>
  coverage?.confidenceId === id ? { ...coverage, confidenceId: null } : coverage;

/** What was measured over a DEM goes with it. */
const withoutSlopeOf =
  (demId: string) =>
  (area: AreaEntry): AreaEntry =>
    area.method === 'slope' && area.step?.demId === demId ? { ...area, step: null } : area;

export const setClassification =
  (patch: Partial<ClassificationSettings>): SurveyStep =>
  (survey) => ({ ...survey, classification: { ...survey.classification, ...patch } });

/** The record of a run and the files that it wrote; those of the run before are dropped. */
export const setCoverage =
  (coverage: CoverageStep, ...written: readonly SurveyFile[]): SurveyStep =>
  (survey) => {
    const earlier = new Set(survey.coverage ? filesOfRun(survey.coverage) : []);
    const now = new Set(written.map(({ id }) => id));
    const kept = survey.files.filter(({ id }) => !earlier.has(id) || now.has(id));
    return { ...survey, coverage, files: withItems(kept, written) };
  };

export const dropCoverage: SurveyStep = (survey) => {
  const { coverage } = survey;
  if (coverage === null) return survey;
  const gone = new Set(filesOfRun(coverage));
  return { ...survey, coverage: null, files: survey.files.filter(({ id }) => !gone.has(id)) };
};
