import { SurveyError } from '../core/errors.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import type { RasterRecipe, RasterSource } from '../jobs/jobs.ts';
import type { BlobLibrary } from './blob-library.ts';

async function blobOf(library: BlobLibrary, file: SurveyFile): Promise<Blob> {
  const blob = await library.get('files', file.sha256);
  if (!blob) throw new SurveyError('file-bytes-missing', { file: file.name });
  return blob;
}

async function sourceOf(
  library: BlobLibrary,
  file: SurveyFile,
  all: readonly SurveyFile[],
): Promise<RasterSource> {
  if (file.remote) return { kind: 'url', ...file.remote };
  const companions = [];
  for (const beside of all.filter(({ id }) => file.companionIds.includes(id))) {
    companions.push({ name: beside.name, blob: await blobOf(library, beside) });
  }
  return { kind: 'blob', name: file.name, blob: await blobOf(library, file), companions };
}

/**
 * How the image of a classification is opened. Errors: `classify-without-image`,
 * `file-bytes-missing` {file}.
 */
export async function imageRecipe(
  library: BlobLibrary,
  survey: Survey,
  imageId: string | null,
): Promise<RasterRecipe> {
  const image = imageOfSurvey(survey, imageId);
  if (!image) throw new SurveyError('classify-without-image');
  const sources: RasterSource[] = [];
  for (const file of image.files) sources.push(await sourceOf(library, file, survey.files));
  return { sources, combine: image.combine };
}
