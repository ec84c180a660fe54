import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { type DrawRequest, drawPoints } from '../src/files/accuracy/draw-points.ts';
import { type PlaceRequest, placePoints, pointsHead } from '../src/files/accuracy/place-points.ts';
import { openRecipe } from '../src/files/raster/open-recipe.ts';
import type { RasterRecipe } from '../src/files/raster/raster-recipe.ts';
import { settle } from '../src/jobs/error-transfer.ts';

type DrawInput = Pick<DrawRequest, 'file' | 'plan' | 'seed'> & { readonly map: RasterRecipe };
type PlaceInput = Pick<PlaceRequest, 'mapName' | 'blob' | 'name' | 'field'> & {
  readonly map: RasterRecipe;
};

const api = {
  draw: ({ map, ...request }: DrawInput, onProgress: OnProgress) =>
    settle(async () => drawPoints({ ...request, reader: await openRecipe(map), onProgress })),
  head: (blob: Blob, name: string) => settle(() => pointsHead(blob, name)),
  place: ({ map, ...request }: PlaceInput, onProgress: OnProgress) =>
    settle(async () => placePoints({ ...request, reader: await openRecipe(map), onProgress })),
};

export type PointsApi = typeof api;
expose(api);
