import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { type OutlineRequest, outlineClass } from '../src/files/class-map/outline-class.ts';
import { openRecipe } from '../src/files/raster/open-recipe.ts';
import type { RasterRecipe } from '../src/files/raster/raster-recipe.ts';
import { settle } from '../src/jobs/error-transfer.ts';

type OutlineInput = Pick<OutlineRequest, 'file' | 'classId' | 'minPixels'> & {
  readonly map: RasterRecipe;
};

const api = {
  outline: ({ map, ...request }: OutlineInput, onProgress: OnProgress) =>
    settle(async () => outlineClass({ ...request, reader: await openRecipe(map), onProgress })),
};

export type OutlineApi = typeof api;
expose(api);
