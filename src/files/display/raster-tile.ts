import type { ResolvedLook } from '../../core/display/resolve-look.ts';
import { applyAffine, invertAffine } from '../../core/geo/affine.ts';
import {
  controlGrid,
  type GridExtent,
  gridExtent,
  meanFootprint,
  type PictureSize,
  type Place,
  TOLERANCE_PX,
} from '../../core/layers/control-grid.ts';
import { type Look, lookRgba } from '../../core/layers/look-rgba.ts';
import type {
  PixelWindow,
  RasterBlock,
  RasterHeader,
  RasterReader,
} from '../../core/layers/raster.ts';
import { type Resampling, warpRows } from '../../core/layers/warp.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import { featureReader } from '../../core/training/features/feature-reader.ts';
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
  /** Lets a waiting message (a cancel) in between two pieces of a large picture. */
  readonly pause?: () => Promise<void>;
}

/** RGBA of a picture of an image, row-major 4·width·height; null where the image does not reach it. */
export async function renderPicture(
  reader: RasterReader,
  request: PictureRequest,
): Promise<Uint8ClampedArray | null> {
  const { size, look, signal, pause } = request;
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
  const block = await readDecimated(shown, { ...level, window, bands, signal, pause });
  const resampling = request.resampling ?? (look.look.kind === 'palette' ? 'nearest' : 'bilinear');
  const source = { window: block.window, rgba: await coloured(block, look.look, request) };
  const out = new Uint8ClampedArray(grid.width * grid.height * 4);
  await byPieces(grid, request, (from, to) =>
    warpRows(source, grid, resampling, out, { from, to }),
  );
  return out;
}

/** Pixels that are worked on at a time; a tile is one piece. */
const PIECE_PIXELS = 1 << 20;

async function byPieces(
  { width, height }: PictureSize,
  { signal, pause }: PictureRequest,
  work: (from: number, to: number) => void,
): Promise<void> {
  const rows = Math.max(1, Math.floor(PIECE_PIXELS / width));
  for (let from = 0; from < height; from += rows) {
    if (from > 0) await pause?.();
    throwIfCancelled(signal);
    work(from, Math.min(height, from + rows));
  }
}

async function coloured(block: RasterBlock, look: Look, request: PictureRequest) {
  const { width, height } = block.window;
  const rgba = new Uint8ClampedArray(width * height * 4);
  await byPieces(block.window, request, (from, to) => {
    const [start, end] = [from * width, to * width];
    const strip: RasterBlock = {
      window: { ...block.window, row: block.window.row + from, height: to - from },
      bands: block.bands.map((band) => band.subarray(start, end)),
      mask: block.mask?.subarray(start, end) ?? null,
    };
    rgba.set(lookRgba(strip, look), 4 * start);
  });
  return rgba;
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
