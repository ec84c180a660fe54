import {
  createImageShelf,
  type ImageShelf,
  type ShelfPicture,
  type ShelfTile,
} from './image-shelf.ts';

/** The shelf of a browser's worker: pictures as bitmaps, and tiles that can be let go by number. */
export interface BitmapShelf extends Omit<ImageShelf, 'tile' | 'picture'> {
  readonly tile: (id: number, request: ShelfTile) => Promise<ImageBitmap | null>;
  /** Nobody waits for that tile any more. */
  readonly drop: (id: number) => void;
  readonly picture: (request: ShelfPicture) => Promise<ImageBitmap | null>;
}

export function createBitmapShelf(): BitmapShelf {
  const shelf = createImageShelf();
  const wanted = new Map<number, { aborted: boolean }>();

  const tile: BitmapShelf['tile'] = async (id, request) => {
    const signal = { aborted: false };
    wanted.set(id, signal);
    try {
      return await bitmap(await shelf.tile(request, signal), request.sizePx, request.sizePx);
    } finally {
      wanted.delete(id);
    }
  };

  return {
    ...shelf,
    tile,
    drop: (id) => {
      const signal = wanted.get(id);
      if (signal) signal.aborted = true;
    },
    picture: async (request) => bitmap(await shelf.picture(request), request.width, request.height),
  };
}

async function bitmap(
  rgba: Uint8ClampedArray | null,
  width: number,
  height: number,
): Promise<ImageBitmap | null> {
  if (!rgba) return null;
  return createImageBitmap(new ImageData(new Uint8ClampedArray(rgba), width, height));
}
