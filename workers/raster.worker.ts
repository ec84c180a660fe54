import { expose } from 'comlink';
import { createImageShelf, type ShelfTile } from '../src/files/image-shelf.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const shelf = createImageShelf();

async function bitmap(request: ShelfTile): Promise<ImageBitmap | null> {
  const rgba = await shelf.tile(request);
  if (!rgba) return null;
  const size = request.sizePx;
  return createImageBitmap(new ImageData(new Uint8ClampedArray(rgba), size, size));
}

const api = {
  open: (key: string, blob: Blob, name: string) => settle(() => shelf.open(key, blob, name)),
  tile: (request: ShelfTile) =>
    settle(
      () => bitmap(request),
      (made) => (made ? [made] : []),
    ),
  pixel: (key: string, lon: number, lat: number) => settle(() => shelf.pixel(key, lon, lat)),
};

export type RasterApi = typeof api;
expose(api);
