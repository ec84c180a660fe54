import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import {
  type DrawnSample,
  type DrawRequest,
  drawPoints,
} from '../src/files/accuracy/draw-points.ts';
import { openRecipe } from '../src/files/raster/open-recipe.ts';
import type { RasterRecipe } from '../src/files/raster/raster-recipe.ts';
import { settle } from '../src/jobs/error-transfer.ts';

type DrawInput = Pick<DrawRequest, 'file' | 'plan' | 'seed'> & { readonly map: RasterRecipe };

const api = {
  draw: ({ map, ...request }: DrawInput, onProgress: OnProgress) =>
    settle(
      async (): Promise<DrawnSample> =>
        drawPoints({ ...request, reader: await openRecipe(map), onProgress }),
    ),
};

export type PointsApi = typeof api;
expose(api);
