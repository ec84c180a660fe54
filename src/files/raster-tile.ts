import type { ResolvedLook } from '../core/display/resolve-look.ts';
import { applyAffine, invertAffine } from '../core/geo/affine.ts';
import {
  controlGrid,
  type GridExtent,
  gridExtent,
  meanFootprint,
  type PictureSize,
  type Place,
  TOLERANCE_PX,
} from '../core/layers/control-grid.ts';
import { lookRgba } from '../core/layers/look-rgba.ts';
import type { PixelWindow, RasterHeader, RasterReader } from '../core/layers/raster.ts';
import { type Resampling, warpPicture } from '../core/layers/warp.ts';
import type { CancelSignal } from '../core/progress.ts';
import { featureReader } from '../core/training/features/feature-reader.ts';
import { readDecimated } from './raster-decimate.ts';
import { type LevelChoice, levelFor } from './raster-levels.ts';

/** A place on the map to the CRS of the image; null where the projection has no answer. */
export type ToImage = (u: number, v: number) => readonly [x: number, y: number] | null;

export interface PictureRequest {
  readonly size: PictureSize;
  /** Where a point of the picture lies in the CRS of the image; u, v in 0 … 1 from its upper left. */
  readonly toImage: ToImage;
  readonly look: ResolvedLook;
  readonly resampling?: Resampling;
  readonly signal?: CancelSignal | undefined;
}

/** RGBA of a picture of an image, row-major 4·width·height; null where the image does not reach it. */
export async function renderPicture(
  reader: RasterReader,
  request: PictureRequest,
): Promise<Uint8ClampedArray | null> {
  const { size, look, signal } = request;
  const { header } = reader;
  const inverse = invertAffine(header.transform);
  if (!inverse) return null;
  const placeIn =
    (reductionX: number, reductionY: number): Place =>
    (u, v) => {
      const at = request.toImage(u, v);
      if (!at) return null;
      const [col, row] = applyAffine(inverse, at[0], at[1]);
      return [col / reductionX, row / reductionY];
    };
  const coarse = controlGrid(size, placeIn(1, 1), Number.POSITIVE_INFINITY);
  const reached = gridExtent(coarse);
  if (!reached || !reaches(reached, header)) return null;
  const footprint = meanFootprint(coarse);

  const level = levelFor(header, footprint);
  const { reductionX, reductionY } = level;
  // Beyond full resolution a quarter of a pixel on the screen is less than one of the image.
  const tolerancePx = TOLERANCE_PX * Math.min(1, footprint / reductionX);
  const grid = controlGrid(size, placeIn(reductionX, reductionY), tolerancePx);
  const extent = gridExtent(grid);
  const window = extent && windowAround(extent, level);
  if (!window) return null;
  const shown = featureReader(reader, look.features);
  const bands = look.features.map((_, band) => band);
  const block = await readDecimated(shown, { ...level, window, bands, signal });
  const resampling = request.resampling ?? (look.look.kind === 'palette' ? 'nearest' : 'bilinear');
  const source = { window: block.window, rgba: lookRgba(block, look.look) };
  return warpPicture(source, grid, resampling);
}

const reaches = (extent: GridExtent, { width, height }: RasterHeader): boolean =>
  extent.maxCol > 0 && extent.maxRow > 0 && extent.minCol < width && extent.minRow < height;

/** The level's pixels that a picture needs, with a margin of two for bilinear sampling. */
function windowAround(extent: GridExtent, { factor, size }: LevelChoice): PixelWindow | null {
  const col = Math.max(0, (Math.floor(extent.minCol) - 2) * factor);
  const row = Math.max(0, (Math.floor(extent.minRow) - 2) * factor);
  const right = Math.min(size.width, (Math.ceil(extent.maxCol) + 2) * factor);
  const bottom = Math.min(size.height, (Math.ceil(extent.maxRow) + 2) * factor);
  if (right <= col || bottom <= row) return null;
  return { col, row, width: right - col, height: bottom - row };
}
