import type { OnProgress } from '../core/progress.ts';
import type { ClassificationSettings } from '../core/survey/document/classification-entry.ts';
import type { CoverageStep, LowConfidence } from '../core/survey/document/coverage-step.ts';
import type { StudyArea } from '../core/survey/document/document.ts';
import { bytesSource } from './byte-source.ts';
import { classifiedReader } from './classified-reader.ts';
import { type ClassifiedImage, type ClassifyRequest, classifyImage } from './classify-image.ts';
import { modelJson } from './evidence/model-json.ts';
import { sha256Of } from './hash.ts';
import { withPostSteps } from './post-stages.ts';
import { openRecipe } from './raster/open-recipe.ts';
import type { RasterRecipe } from './raster/raster-recipe.ts';

/** Plain data that passes to a worker: what is classified, from what, and how. */
export interface ClassifyInput extends Pick<ClassifyRequest, 'samples' | 'classes'> {
  readonly image: RasterRecipe;
  readonly settings: ClassificationSettings;
  readonly studyArea: StudyArea | null;
  /** The model of `settings.modelSource`, as it was saved. */
  readonly savedModel: string | null;
}

type RunRecord = Pick<CoverageStep, 'stages' | 'importance' | 'crossValidation' | 'training'>;

/** `sha256` of the GeoTIFF; the fitted model as it goes into the evidence. */
export interface ClassifyResult extends Omit<ClassifiedImage, 'classifier'>, Partial<RunRecord> {
  readonly sha256: string;
  readonly modelJson: string;
  /** One byte a pixel: how sure the model was, %; 255 = nodata. */
  readonly confidence?: {
    readonly tiff: Uint8Array;
    readonly sha256: string;
    readonly low: LowConfidence;
  };
}

/** Opens, masks, makes features, classifies. Errors: those of the parts. */
export async function classifyWork(
  { image, studyArea, ...input }: ClassifyInput,
  now: () => number,
  onProgress: OnProgress,
): Promise<ClassifyResult> {
  const { settings, samples, classes } = input;
  const reader = classifiedReader(await openRecipe(image), settings, studyArea);
  const request = { reader, samples, classes, settings, now, onProgress };
  const { classifier, ...mapped } = await classifyImage(request);
  const result = { ...mapped, ...(await withPostSteps(mapped, classes, settings.post)) };
  const sha256 = await sha256Of(bytesSource(result.tiff, 'coverage.tif'));
  return { ...result, sha256, modelJson: modelJson(classifier) };
}
