import { expose } from 'comlink';
import type { ShownFeature } from '../src/core/display/rendering.ts';
import { createImageShelf, type ShelfPicture, type ShelfTile } from '../src/files/image-shelf.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const shelf = createImageShelf();
const wanted = new Map<number, { aborted: boolean }>();

async function bitmap(rgba: Uint8ClampedArray | null, width: number, height: number) {
  if (!rgba) return null;
  return createImageBitmap(new ImageData(new Uint8ClampedArray(rgba), width, height));
}

async function tile(id: number, request: ShelfTile): Promise<ImageBitmap | null> {
  const signal = { aborted: false };
  wanted.set(id, signal);
  try {
    return await bitmap(await shelf.tile(request, signal), request.sizePx, request.sizePx);
  } finally {
    wanted.delete(id);
  }
}

const handOver = (made: ImageBitmap | null) => (made ? [made] : []);

const api = {
  open: (key: string, blob: Blob, name: string, anew: boolean) =>
    settle(() => shelf.open(key, blob, name, anew)),
  histograms: (key: string, features: readonly ShownFeature[]) =>
    settle(() => shelf.histograms(key, features)),
  tile: (id: number, request: ShelfTile) => settle(() => tile(id, request), handOver),
  drop: (id: number) => settle(() => void Object.assign(wanted.get(id) ?? {}, { aborted: true })),
  picture: (part: ShelfPicture) =>
    settle(async () => bitmap(await shelf.picture(part), part.width, part.height), handOver),
  pixel: (key: string, lonLat: readonly [number, number], features: readonly ShownFeature[]) =>
    settle(() => shelf.pixel(key, lonLat, features)),
};

export type RasterApi = typeof api;
expose(api);
