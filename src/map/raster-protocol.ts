import { type AddProtocolAction, addProtocol, removeProtocol } from 'maplibre-gl';
import { isSurveyError } from '../core/errors.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import type { App } from '../store/app.ts';
import type { BlobKind } from '../store/blob-library.ts';

/** What a `moba://` address stands for; the address itself only names it. */
export interface RasterPicture {
  readonly kind: BlobKind;
  readonly file: SurveyFile;
  readonly colors: readonly { readonly id: number; readonly color: string }[] | null;
}

export interface RasterProtocol {
  /** A tile template for the picture; another picture gets another one. */
  readonly templateOf: (picture: RasterPicture) => string;
  readonly remove: () => void;
}

export const TILE_SIZE = 256;
const PROTOCOL = 'moba';
const ADDRESS = /^moba:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/;

/** Hands the map's tile requests to the raster worker. */
export function addRasterProtocol(app: App): RasterProtocol {
  const pictures = new Map<string, RasterPicture>();
  const sizePx = globalThis.devicePixelRatio > 1.25 ? 2 * TILE_SIZE : TILE_SIZE;

  const load: AddProtocolAction = async ({ url }, { signal }) => {
    const match = ADDRESS.exec(url);
    const picture = match && pictures.get(match[1]!);
    if (!picture) return { data: await nothing() };
    const [z, x, y] = match.slice(2).map(Number) as [number, number, number];
    const request = { tile: { z, x, y }, sizePx, colors: picture.colors };
    try {
      const bitmap = await app.images.tile(picture.kind, picture.file, request, signal);
      return { data: bitmap ?? (await nothing()) };
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
    templateOf: (picture) => {
      const colors = picture.colors?.map(({ id, color }) => `${id}${color.slice(1)}`).join('-');
      const name = [picture.kind, picture.file.sha256, colors ?? ''].join('.');
      pictures.set(name, picture);
      return `${PROTOCOL}://${name}/{z}/{x}/{y}`;
    },
    remove: () => removeProtocol(PROTOCOL),
  };
}

const nothing = (): Promise<ImageBitmap> => createImageBitmap(new ImageData(1, 1));
