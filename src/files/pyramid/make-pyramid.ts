import { SurveyError } from '../../core/errors.ts';
import { hasOpfs, openRunFolder } from '../opfs/run-folder.ts';
import { PYRAMIDS } from '../opfs/run-folders.ts';
import { openRecipe } from '../raster/open-recipe.ts';
import type { RasterRecipe } from '../raster/raster-recipe.ts';
import { buildPyramid, type PyramidWork } from './build-pyramid.ts';

export interface PyramidInput {
  readonly recipe: RasterRecipe;
  /** Of the image. */
  readonly sha256: string;
}

const FILE = 'pyramid.tif';

/**
 * Makes the reduced copies of an image and keeps them in the browser's files, under its digest, once
 * they are whole; in a worker. Errors: `no-browser-files`, of openRunFolder and buildPyramid.
 */
export async function makePyramid(
  { recipe, sha256 }: PyramidInput,
  work: PyramidWork,
): Promise<void> {
  if (!hasOpfs()) throw new SurveyError('no-browser-files');
  const reader = await openRecipe(recipe);
  const folder = await openRunFolder(sha256, PYRAMIDS);
  const empty = async (name: string) => {
    const sink = await folder.sink(name);
    sink.truncate(0);
    return sink;
  };
  try {
    const sinks = {
      tiles: await empty('tiles'),
      halves: await empty('halves'),
      file: await empty(FILE),
    };
    await buildPyramid(reader, sinks, work);
    await folder.keep(FILE, sha256);
  } finally {
    await folder.drop();
  }
}
