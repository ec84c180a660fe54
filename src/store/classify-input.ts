import { assertModelFits, readModelFile } from '../core/classification/model-file.ts';
import { contentId } from '../core/content-id.ts';
import { SurveyError } from '../core/errors.ts';
import { imageOfSurvey, sceneOf } from '../core/survey/areas/classified-image.ts';
import { coverageInputsId } from '../core/survey/areas/coverage-inputs.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { ClassifyInput } from '../jobs/jobs.ts';
import type { BlobLibrary } from './blob-library.ts';
import { imageRecipe } from './image-recipe.ts';

/** The text of the model that a survey uses instead of training one; null where it trains. */
async function savedModelOf(library: BlobLibrary, survey: Survey): Promise<string | null> {
  const { modelSource, imageId } = survey.classification;
  if (modelSource.kind === 'train') return null;
  const { sha256, name } = modelSource;
  const blob = await library.get('files', sha256);
  if (!blob) throw new SurveyError('file-bytes-missing', { file: name });
  const text = await blob.text();
  // The image may be another than the one for which the model was chosen.
  const image = imageOfSurvey(survey, imageId);
  if (image) assertModelFits(readModelFile(text, name), sceneOf(image));
  return text;
}

/**
 * All that a run of the classifier needs. Errors: those of imageRecipe, and of a saved model that
 * is missing, broken or made for other images.
 */
export async function classifyInput(
  library: BlobLibrary,
  survey: Survey,
  software: string,
): Promise<ClassifyInput> {
  const { samples, classes, classification, studyArea } = survey;
  return {
    image: await imageRecipe(library, survey, classification.imageId),
    samples,
    classes,
    settings: classification,
    studyArea,
    savedModel: await savedModelOf(library, survey),
    jobId: contentId({
      stage: 'classification-run',
      inputs: coverageInputsId(survey),
      confidence: classification.withConfidence,
      software,
    }),
  };
}
