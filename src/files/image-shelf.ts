import { SurveyError } from '../core/errors.ts';
import { applyAffine, invertAffine } from '../core/geo/affine.ts';
import { projection } from '../core/geo/crs.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { colorTable } from '../core/layers/palette.ts';
import type { RasterHeader, RasterReader } from '../core/layers/raster.ts';
import type { TileAddress } from '../core/layers/tile-grid.ts';
import { blobSource } from './byte-source.ts';
import { openGeoTiff } from './geotiff/open-geotiff.ts';
import {
  defaultBands,
  defaultRendering,
  type Preview,
  type Rendering,
  readPreview,
  renderTile,
} from './raster-tile.ts';

interface ShelvedImage {
  readonly reader: RasterReader;
  /** Read once, at the first tile. */
  preview: Promise<Preview> | null;
  /** By the colours asked for: the same object, so that what was drawn with it is found again. */
  readonly renderings: Map<string, Rendering>;
}

export interface ShelfTile {
  readonly key: string;
  readonly tile: TileAddress;
  readonly sizePx: number;
  /** Colours by value for a class raster; null: as the image itself is shown. */
  readonly colors: readonly { readonly id: number; readonly color: string }[] | null;
}

/** Images held open for the map: one worker's memory of them. */
export interface ImageShelf {
  readonly open: (key: string, blob: Blob, name: string) => Promise<RasterHeader>;
  /** RGBA, row-major 4·sizePx²; null where the image does not reach the tile. */
  readonly tile: (request: ShelfTile) => Promise<Uint8ClampedArray | null>;
  /** Values of all bands at a place; null outside of the image and on nodata. */
  readonly pixel: (key: string, lon: number, lat: number) => Promise<readonly number[] | null>;
}

type Project = (lon: number, lat: number) => readonly [number, number] | null;

/** A place that the projection refuses is simply not on the image. */
function projectTo(crs: CrsCode): Project {
  const { forward } = projection(crs);
  return (lon, lat) => {
    try {
      return forward([lon, lat]);
    } catch {
      return null;
    }
  };
}

export function createImageShelf(): ImageShelf {
  const images = new Map<string, ShelvedImage>();

  const imageOf = (key: string): ShelvedImage => {
    const image = images.get(key);
    if (!image) throw new SurveyError('image-not-open', { key });
    return image;
  };

  const open = async (key: string, blob: Blob, name: string) => {
    const known = images.get(key);
    if (known) return known.reader.header;
    const reader = await openGeoTiff(blobSource(blob, name));
    images.set(key, { reader, preview: null, renderings: new Map() });
    return reader.header;
  };

  const tile = async ({ key, tile: address, sizePx, colors }: ShelfTile) => {
    const image = imageOf(key);
    const { header } = image.reader;
    if (!header.crs) return null;
    const bands = defaultBands(header);
    const single = colors !== null || header.palette !== null;
    image.preview ??= readPreview(image.reader, single ? [0] : bands);
    const preview = await image.preview;
    const name = JSON.stringify(colors);
    const rendering =
      image.renderings.get(name) ??
      (colors
        ? ({ kind: 'palette', colors: colorTable(colors) } as const)
        : defaultRendering(header, preview, bands));
    image.renderings.set(name, rendering);
    const project = projectTo(header.crs);
    return renderTile(image.reader, { tile: address, sizePx, rendering, preview, project });
  };

  const pixel = async (key: string, lon: number, lat: number) => {
    const { reader } = imageOf(key);
    const { header } = reader;
    const inverse = invertAffine(header.transform);
    const at = header.crs && projectTo(header.crs)(lon, lat);
    if (!inverse || !at) return null;
    const [x, y] = applyAffine(inverse, at[0], at[1]);
    const [col, row] = [Math.floor(x), Math.floor(y)];
    if (col < 0 || row < 0 || col >= header.width || row >= header.height) return null;
    const block = await reader.read({ col, row, width: 1, height: 1 });
    if (block.mask?.[0] === 0) return null;
    return block.bands.map((band) => band[0]!);
  };

  return { open, tile, pixel };
}
