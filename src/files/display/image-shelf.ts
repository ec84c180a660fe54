import type { ResolvedLook } from '../../core/display/resolve-look.ts';
import { SurveyError } from '../../core/errors.ts';
import { applyAffine, invertAffine } from '../../core/geo/affine.ts';
import { projection } from '../../core/geo/crs.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import type { BandHistogram } from '../../core/layers/histogram.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import { type TileAddress, tileLonLat } from '../../core/layers/tile-grid.ts';
import type { CancelSignal } from '../../core/progress.ts';
import { featureReader } from '../../core/training/features/feature-reader.ts';
import type { FeatureSpec } from '../../core/training/features/feature-spec.ts';
import { shownHistograms } from './raster-histograms.ts';
import { renderPicture } from './raster-tile.ts';
import {
  type LookedAt,
  type OpenedImage,
  openReduced,
  type ReducedImage,
} from './reduced-image.ts';

export interface ShelfTile {
  readonly key: string;
  readonly tile: TileAddress;
  readonly sizePx: number;
  readonly look: ResolvedLook;
}

/** A picture of a part of the map, web mercator, in tiles of zoom 0: x and y in 0 … 1. */
export interface ShelfPicture {
  readonly key: string;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  readonly width: number;
  readonly height: number;
  readonly look: ResolvedLook;
}

/** What an image holds at a place: every measured band, and the features asked for. */
export interface PixelValues {
  readonly bands: readonly number[];
  readonly features: readonly number[];
}

/** Images held open for the map: one worker's memory of them. */
export interface ImageShelf {
  /** `anew`: though it is open already, from other bytes of the same content. */
  readonly open: (key: string, image: LookedAt, anew: boolean) => Promise<OpenedImage>;
  readonly histograms: (
    key: string,
    features: readonly FeatureSpec[],
  ) => Promise<readonly (BandHistogram | null)[]>;
  /** RGBA, row-major 4·sizePx²; null where the image does not reach the tile. */
  readonly tile: (request: ShelfTile, signal?: CancelSignal) => Promise<Uint8ClampedArray | null>;
  /** RGBA, row-major 4·width·height; null where the image does not reach it. */
  readonly picture: (request: ShelfPicture) => Promise<Uint8ClampedArray | null>;
  /** Null outside of the image and on nodata. */
  readonly pixel: (
    key: string,
    lonLat: readonly [number, number],
    features: readonly FeatureSpec[],
  ) => Promise<PixelValues | null>;
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
  const images = new Map<string, ReducedImage>();

  const imageOf = (key: string): RasterReader => {
    const image = images.get(key);
    if (!image) throw new SurveyError('image-not-open', { key });
    return image.reader;
  };

  const open: ImageShelf['open'] = async (key, image, anew) => {
    const known = images.get(key);
    const told = ({ header, reducedFrom }: ReducedImage) => ({ header, reducedFrom });
    if (known && !anew) return told(known);
    const opened = await openReduced(image);
    known?.close();
    images.set(key, opened);
    return told(opened);
  };

  const tile: ImageShelf['tile'] = async ({ key, tile: address, sizePx, look }, signal) => {
    const reader = imageOf(key);
    if (!reader.header.crs) return null;
    const project = projectTo(reader.header.crs);
    return renderPicture(reader, {
      size: { width: sizePx, height: sizePx },
      toImage: (u, v) => project(...tileLonLat(address, u, v)),
      look,
      signal,
    });
  };

  const picture: ImageShelf['picture'] = async ({ key, look, width, height, ...part }) => {
    const reader = imageOf(key);
    if (!reader.header.crs) return null;
    const project = projectTo(reader.header.crs);
    const world = { z: 0, x: 0, y: 0 };
    const { west, north, east, south } = part;
    const toImage = (u: number, v: number) =>
      project(...tileLonLat(world, west + u * (east - west), north + v * (south - north)));
    return renderPicture(reader, { size: { width, height }, toImage, look });
  };

  const pixel: ImageShelf['pixel'] = async (key, [lon, lat], features) => {
    const reader = imageOf(key);
    const { header } = reader;
    const inverse = invertAffine(header.transform);
    const at = header.crs && projectTo(header.crs)(lon, lat);
    if (!inverse || !at) return null;
    const [x, y] = applyAffine(inverse, at[0], at[1]);
    const [col, row] = [Math.floor(x), Math.floor(y)];
    if (!(col >= 0 && row >= 0 && col < header.width && row < header.height)) return null;
    const window = { col, row, width: 1, height: 1 };
    const block = await featureReader(reader, []).read(window);
    if (block.mask?.[0] === 0) return null;
    const shown = features.length > 0 ? await featureReader(reader, features).read(window) : null;
    return {
      bands: block.bands.map((band) => band[0]!),
      features: shown?.bands.map((band) => band[0]!) ?? [],
    };
  };

  const histograms: ImageShelf['histograms'] = (key, features) =>
    shownHistograms(imageOf(key), features);

  return { open, histograms, tile, picture, pixel };
}
