import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import type { Survey } from '../src/core/survey/document/document.ts';
import { soundingsHead } from '../src/core/training/water/soundings.ts';
import { checkFits, type RecordedSources } from '../src/files/fits/check-fits.ts';
import { type FitInput, fitOnImage } from '../src/files/fits/fit-work.ts';
import { readSoundings } from '../src/files/fits/soundings-file.ts';
import { openRecipe } from '../src/files/raster/open-recipe.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const api = {
  check: (survey: Survey, { images, files }: RecordedSources, onProgress: OnProgress) =>
    settle(() =>
      checkFits(
        survey,
        {
          image: async (imageId) => {
            const recipe = images.get(imageId);
            return recipe ? openRecipe(recipe) : null;
          },
          file: async (fileId) => files.get(fileId) ?? null,
        },
        { onProgress },
      ),
    ),
  fit: (input: FitInput, onProgress: OnProgress) => settle(() => fitOnImage(input, onProgress)),
  soundings: (blob: Blob, name: string) =>
    settle(async () => soundingsHead(await readSoundings(blob, name))),
};

export type FitApi = typeof api;
expose(api);
