import { canonicalJson, type Json } from '../../core/content-id.ts';
import { type ErrorDetails, isSurveyError, SurveyError } from '../../core/errors.ts';
import { imageOfSurvey } from '../../core/survey/areas/classified-image.ts';
import { coverageInputsId } from '../../core/survey/areas/coverage-inputs.ts';
import type { CoverageStage } from '../../core/survey/document/coverage-step.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import type { RasterRecipe } from '../raster/raster-recipe.ts';
import { type ClassifyResult, type ClassifyWorkers, classifyWork } from './classify-work.ts';

/**
 * `none`: the survey has no map. `stale`: it was made of other choices than the survey tells today.
 * `unreadable`: its image or model is not there, or refuses; `why`: error code, with its details.
 */
export interface MapCheck {
  readonly state: 'none' | 'equal' | 'different' | 'stale' | 'unreadable';
  readonly why: string | null;
  readonly details?: ErrorDetails;
}

/** The image and the saved model that a map was made from; null: it is not there. */
export interface MapSources {
  readonly image: RasterRecipe | null;
  readonly model: Blob | null;
}

/** Engines may differ in the last digits of an area, by which no figure changes. */
const AREA_TOLERANCE = 1e-9;

function isSameStage(a: CoverageStage, b: CoverageStage): boolean {
  const step = ({ step: own }: CoverageStage) => canonicalJson(own as unknown as Json);
  return (
    step(a) === step(b) &&
    a.nodataPixels === b.nodataPixels &&
    a.classes.length === b.classes.length &&
    a.classes.every(({ classId, pixels, areaM2 }) => {
      const other = b.classes.find((entry) => entry.classId === classId);
      return other?.pixels === pixels && Math.abs(other.areaM2 - areaM2) <= AREA_TOLERANCE * areaM2;
    })
  );
}

/** The map's bytes, the confidence layer's, and all that was counted. */
function isSameRun({ files, coverage }: Survey, made: ClassifyResult): boolean {
  const digest = (id: string | null) => files.find((file) => file.id === id)?.sha256;
  if (!coverage || digest(coverage.coverageId) !== made.sha256) return false;
  const { confidenceId, classes, nodataPixels, stages } = coverage;
  if (confidenceId !== null && digest(confidenceId) !== made.confidence?.sha256) return false;
  const again = made.stages ?? [];
  const last = { step: 'classify', classes, nodataPixels } as const;
  return (
    isSameStage(last, { ...made, step: 'classify' }) &&
    stages.length === again.length &&
    stages.every((stage, at) => isSameStage(stage, again[at] as CoverageStage))
  );
}

async function madeAgain(survey: Survey, sources: MapSources, work: ClassifyWorkers) {
  const { coverage, classification, samples, classes, studyArea } = survey;
  const { image, model } = sources;
  if (!image) {
    const name = imageOfSurvey(survey, classification.imageId)?.name;
    throw new SurveyError('package-image-missing', { file: name ?? classification.imageId ?? '' });
  }
  // A choice for the next run changes nothing of this one.
  const withConfidence = coverage?.confidenceId !== null;
  const settings = { ...classification, withConfidence, withCrossValidation: false };
  const savedModel = (await model?.text()) ?? null;
  const input = { image, settings, samples, classes, studyArea, savedModel, jobId: '' };
  return classifyWork(input, work);
}

/**
 * Makes the map of a survey again from its pixels and compares it, byte for byte, with the one that
 * it records. What is made is not kept. Error: `cancelled`.
 */
export async function checkMap(
  survey: Survey,
  sources: MapSources,
  work: ClassifyWorkers,
): Promise<MapCheck> {
  const { coverage } = survey;
  if (coverage === null) return { state: 'none', why: null };
  if (coverage.inputsId !== coverageInputsId(survey)) return { state: 'stale', why: null };
  try {
    const made = await madeAgain(survey, sources, work);
    return { state: isSameRun(survey, made) ? 'equal' : 'different', why: null };
  } catch (error) {
    if (!isSurveyError(error) || error.code === 'cancelled') throw error;
    return { state: 'unreadable', why: error.code, details: error.details };
  }
}
