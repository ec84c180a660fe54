import { type AddProtocolAction, addProtocol, removeProtocol } from 'maplibre-gl';
import { isSurveyError } from '../core/errors.ts';
import type { ClassifiedImage } from '../core/survey/areas/classified-image.ts';
import type { App } from '../store/app.ts';
import type { BlobKind } from '../store/blob-library.ts';
import type { WantedLook } from '../store/image-service.ts';

/** What a `moba://` address stands for; the address itself only names it. */
export interface RasterPicture {
  readonly kind: BlobKind;
  readonly image: ClassifiedImage;
  readonly look: WantedLook;
}

export interface RasterProtocol {
  /** A tile template for the picture; another look of it gets another one. */
  readonly templateOf: (picture: RasterPicture) => string;
  /** Which image it is of, whatever its look. */
  readonly imageOf: (picture: RasterPicture) => string;
  readonly remove: () => void;
}

export const TILE_SIZE = 256;
const PROTOCOL = 'moba';
const ADDRESS = /^moba:\/\/([^/]+)\/\d+\/(\d+)\/(\d+)\/(\d+)$/;

/** Hands the map's tile requests to the raster workers. */
export function addRasterProtocol(app: App): RasterProtocol {
  /** How each image is to be seen now. */
  const pictures = new Map<string, { readonly name: string; readonly picture: RasterPicture }>();
  const looks = new Map<string, number>();
  const sizePx = globalThis.devicePixelRatio > 1.25 ? 2 * TILE_SIZE : TILE_SIZE;

  const imageOf = ({ kind, image }: RasterPicture) => `${kind}.${app.images.keyOf(image)}`;

  /** A tile that was asked for under an earlier look would overwrite the newer one: it is drawn anew. */
  const draw = async (
    image: string,
    tile: { z: number; x: number; y: number },
    signal: AbortSignal,
  ): Promise<ImageBitmap | null> => {
    const asked = pictures.get(image);
    if (!asked) return null;
    const { kind, look } = asked.picture;
    const bitmap = await app.images.tile(kind, asked.picture.image, { tile, sizePx, look }, signal);
    if (pictures.get(image) === asked) return bitmap;
    bitmap?.close();
    return draw(image, tile, signal);
  };

  const load: AddProtocolAction = async ({ url }, { signal }) => {
    const match = ADDRESS.exec(url);
    if (!match) return { data: await nothing() };
    const [z, x, y] = match.slice(2).map(Number) as [number, number, number];
    try {
      return { data: (await draw(match[1]!, { z, x, y }, signal)) ?? (await nothing()) };
    } catch (error) {
      if (isSurveyError(error) && error.code === 'cancelled') {
        throw new DOMException('tile left', 'AbortError');
      }
      app.report(error);
      return { data: await nothing() };
    }
  };
  addProtocol(PROTOCOL, load);

  return {
    imageOf,
    templateOf: (picture) => {
      const image = imageOf(picture);
      const name = JSON.stringify([image, picture.look]);
      if (!looks.has(name)) looks.set(name, looks.size);
      if (pictures.get(image)?.name !== name) pictures.set(image, { name, picture });
      return `${PROTOCOL}://${image}/${looks.get(name)}/{z}/{x}/{y}`;
    },
    remove: () => removeProtocol(PROTOCOL),
  };
}

const nothing = (): Promise<ImageBitmap> => createImageBitmap(new ImageData(1, 1));
