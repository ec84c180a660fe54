import { basename } from 'node:path';
import { SurveyError } from '../core/errors.ts';
import { throwIfCancelled } from '../core/progress.ts';
import type { ClassifiedImage } from '../core/survey/areas/classified-image.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import { bytesSource } from '../files/bytes/byte-source.ts';
import { sha256Of } from '../files/bytes/hash.ts';
import type { OpenedSource } from '../files/raster/open-raster.ts';
import type { OpenSource } from '../files/raster/open-recipe.ts';
import type { RasterRecipe, RasterSource } from '../files/raster/raster-recipe.ts';
import type { CommandWork } from './command-work.ts';
import { placeSource } from './open-image.ts';

/** Small enough for a slow line. */
const URL_PIECE_BYTES = 1024 * 1024;

type Work = Pick<CommandWork, 'signal' | 'onProgress'>;

/** The names of the files beside an image that the survey knows, each with the survey's bytes. */
async function knownBeside(
  opened: OpenedSource,
  known: readonly SurveyFile[],
  image: string,
): Promise<string[]> {
  const wanted = new Map(known.map((file) => [file.sha256, file]));
  const names: string[] = [];
  for (const { name, size, bytes } of opened.companions) {
    if (!known.some((file) => file.bytes === size)) continue;
    const digest = await sha256Of(bytesSource(await bytes(), name));
    if (wanted.delete(digest)) names.push(name);
  }
  const [missing] = wanted.values();
  if (missing) throw new SurveyError('survey-companion-missing', { file: missing.name, image });
  return names;
}

/**
 * The images of a survey as they lie at `places`, in its order: each has the SHA-256 that the survey
 * names, and beside it only what the survey knows counts. Errors: `survey-images-differ` {images,
 * needed}, `survey-image-differs` {file, image}, `survey-companion-missing` {file, image},
 * `cancelled`, those of the opener.
 */
export async function surveyImages(
  places: readonly string[],
  image: ClassifiedImage,
  surveyFiles: readonly SurveyFile[],
  openSource: OpenSource,
  { signal, onProgress }: Work,
): Promise<RasterRecipe> {
  if (image.files.length !== places.length) {
    const details = { images: places.length, needed: image.files.length };
    throw new SurveyError('survey-images-differ', details);
  }
  const sources: RasterSource[] = [];
  for (const [at, place] of places.entries()) {
    const file = image.files[at]!;
    const source = placeSource(place);
    const opened = await openSource(source);
    const pieces = source.kind === 'url' && { pieceBytes: URL_PIECE_BYTES };
    const isSame =
      opened.source.size === file.bytes &&
      (await sha256Of(opened.source, { signal, onProgress, ...pieces })) === file.sha256;
    throwIfCancelled(signal);
    const name = basename(place);
    if (!isSame) throw new SurveyError('survey-image-differs', { file: name, image: file.name });
    if (source.kind !== 'path') {
      sources.push(source);
      continue;
    }
    const known = surveyFiles.filter(({ id }) => file.companionIds.includes(id));
    sources.push({ ...source, beside: await knownBeside(opened, known, name) });
  }
  return { sources, combine: image.combine };
}
