import { SurveyError } from '../core/errors.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import type { RasterRecipe, RasterSource } from '../jobs/jobs.ts';
import type { BlobKind, BlobLibrary } from './blob-library.ts';

/** What says where the bytes of an image are, and of what lies beside it. */
export type ImageFile = Pick<SurveyFile, 'name' | 'sha256' | 'remote' | 'companionIds'>;

/** One raster, or several as one image. */
export interface ImageSource {
  readonly combine: RasterRecipe['combine'];
  readonly files: readonly ImageFile[];
}

async function blobOf(
  library: BlobLibrary,
  kind: BlobKind,
  { sha256, name }: Pick<SurveyFile, 'sha256' | 'name'>,
): Promise<Blob> {
  const blob = await library.get(kind, sha256);
  if (!blob) throw new SurveyError('file-bytes-missing', { file: name });
  return blob;
}

/**
 * One image with the files beside it, which are among `all`, or its address. Error:
 * `file-bytes-missing` {file}.
 */
export async function rasterSource(
  library: BlobLibrary,
  file: ImageFile,
  all: readonly SurveyFile[],
  kind: BlobKind = 'files',
): Promise<RasterSource> {
  if (file.remote) return { kind: 'url', ...file.remote };
  const companions = [];
  for (const beside of all.filter(({ id }) => file.companionIds.includes(id))) {
    companions.push({ name: beside.name, blob: await blobOf(library, 'files', beside) });
  }
  return { kind: 'blob', name: file.name, blob: await blobOf(library, kind, file), companions };
}

/** How an image, or several as one, is opened. Error: `file-bytes-missing` {file}. */
export async function recipeOf(
  library: BlobLibrary,
  image: ImageSource,
  all: readonly SurveyFile[],
  kind: BlobKind = 'files',
): Promise<RasterRecipe> {
  const sources: RasterSource[] = [];
  for (const file of image.files) sources.push(await rasterSource(library, file, all, kind));
  return { sources, combine: image.combine };
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
  return recipeOf(library, image, survey.files);
}
