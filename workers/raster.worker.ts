import { expose } from 'comlink';
import type { FeatureSpec } from '../src/core/training/features/feature-spec.ts';
import { createBitmapShelf } from '../src/files/display/bitmap-shelf.ts';
import type { ShelfPicture, ShelfTile } from '../src/files/display/image-shelf.ts';
import type { LookedAt } from '../src/files/display/reduced-image.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const shelf = createBitmapShelf();
const handOver = (made: ImageBitmap | null) => (made ? [made] : []);

const api = {
  open: (key: string, image: LookedAt, anew: boolean) => settle(() => shelf.open(key, image, anew)),
  histograms: (key: string, features: readonly FeatureSpec[]) =>
    settle(() => shelf.histograms(key, features)),
  tile: (id: number, request: ShelfTile) => settle(() => shelf.tile(id, request), handOver),
  drop: (id: number) => settle(() => shelf.drop(id)),
  picture: (request: ShelfPicture) => settle(() => shelf.picture(request), handOver),
  pixel: (key: string, lonLat: readonly [number, number], features: readonly FeatureSpec[]) =>
    settle(() => shelf.pixel(key, lonLat, features)),
};

export type RasterApi = typeof api;
expose(api);
