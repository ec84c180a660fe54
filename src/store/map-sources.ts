import { isSurveyError } from '../core/errors.ts';
import { imageOfSurvey, liesHere } from '../core/survey/areas/classified-image.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { MapSources } from '../jobs/jobs.ts';
import type { BlobLibrary } from './blob-library.ts';
import { imageRecipe } from './image-recipe.ts';

/** False where the image is to be read from an address: nobody is asked unless a person says so. */
export function isAllHere(survey: Survey): boolean {
  const image = imageOfSurvey(survey, survey.classification.imageId);
  return image !== null && liesHere(image);
}

/** Of what a package doesn't hold. */
export const nullWhereMissing = (error: unknown): null => {
  if (isSurveyError(error)) return null;
  throw error;
};

/** What the class map of a package was made from, as far as the package holds it. */
export async function mapSources(library: BlobLibrary, survey: Survey): Promise<MapSources> {
  const { imageId, modelSource } = survey.classification;
  return {
    image: await imageRecipe(library, survey, imageId).catch(nullWhereMissing),
    model: modelSource.kind === 'saved' ? await library.get('files', modelSource.sha256) : null,
  };
}
