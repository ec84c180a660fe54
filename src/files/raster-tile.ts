import { applyAffine, invertAffine } from '../core/geo/affine.ts';
import { type ColorTable, colorTableOfTiff, paletteRgba } from '../core/layers/palette.ts';
import type {
  PixelWindow,
  RasterBlock,
  RasterHeader,
  RasterReader,
} from '../core/layers/raster.ts';
import { computeStretch, type Stretch, stretchRgba } from '../core/layers/stretch.ts';
import {
  gridExtent,
  type LonLatToPixel,
  type TileAddress,
  tileGrid,
} from '../core/layers/tile-grid.ts';
import { type Picture, type Resampling, warpPicture } from '../core/layers/warp.ts';
import type { CancelSignal } from '../core/progress.ts';
import { readDecimated } from './raster-decimate.ts';

/** Longest side of the reduced image that gives the stretch and the farthest zooms. */
const PREVIEW_PIXELS = 1024;

/** How the values of an image become colours. `stretch.bands` are bands of the image. */
export type Rendering =
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'palette'; readonly colors: ColorTable };

/** A reduced copy of the whole image; `reduction` = image pixels per preview pixel. */
export interface Preview {
  readonly block: RasterBlock;
  readonly reductionX: number;
  readonly reductionY: number;
}

/** The bands shown as red, green, blue where nobody chose. Many-band images of 16 bits or more start with blue. */
export function defaultBands(header: RasterHeader): readonly [number, number, number] {
  const measured = header.alphaBand === null ? header.bandCount : header.bandCount - 1;
  if (measured < 3) return [0, 0, 0];
  return measured > 4 && header.dataType !== 'uint8' ? [2, 1, 0] : [0, 1, 2];
}

/** Reads the whole image once, thinned to PREVIEW_PIXELS on its longest side. */
export async function readPreview(
  reader: RasterReader,
  bands: readonly number[],
): Promise<Preview> {
  const { header } = reader;
  const levels = [header, ...header.overviews];
  const longest = (size: { width: number; height: number }) => Math.max(size.width, size.height);
  const fitting = levels.filter((level) => longest(level) >= PREVIEW_PIXELS);
  const level = Math.max(0, fitting.length - 1);
  const size = levels[level]!;
  const factor = Math.max(1, Math.floor(longest(size) / PREVIEW_PIXELS));
  const window = { col: 0, row: 0, width: size.width, height: size.height };
  const block = await readDecimated(reader, { level, window, factor, bands });
  return {
    block,
    reductionX: (header.width / size.width) * factor,
    reductionY: (header.height / size.height) * factor,
  };
}

/** Palette where the file has one; else the stretch of the preview, which holds `bands` in order. */
export function defaultRendering(
  header: RasterHeader,
  preview: Preview,
  bands: readonly [number, number, number],
): Rendering {
  if (header.palette) return { kind: 'palette', colors: colorTableOfTiff(header.palette) };
  const stretch = computeStretch(preview.block, [0, 1, 2]);
  return { kind: 'stretch', stretch: { ...stretch, bands } };
}

export interface TileRequest {
  readonly tile: TileAddress;
  readonly sizePx: number;
  readonly rendering: Rendering;
  readonly preview: Preview;
  /** Longitude and latitude to the CRS of the image; null where the projection has no answer. */
  readonly project: (lon: number, lat: number) => readonly [x: number, y: number] | null;
  readonly signal?: CancelSignal | undefined;
}

/** RGBA of one map tile, row-major 4·sizePx²; null where the image does not reach it. */
export async function renderTile(
  reader: RasterReader,
  request: TileRequest,
): Promise<Uint8ClampedArray | null> {
  const { tile, sizePx, rendering, preview } = request;
  const { header } = reader;
  const inverse = invertAffine(header.transform);
  if (!inverse) return null;
  const pixelAt =
    (reductionX: number, reductionY: number): LonLatToPixel =>
    (lon, lat) => {
      const at = request.project(lon, lat);
      if (!at) return null;
      const [col, row] = applyAffine(inverse, at[0], at[1]);
      return [col / reductionX, row / reductionY];
    };
  const coarse = gridExtent(tileGrid(tile, 16, pixelAt(1, 1), Number.POSITIVE_INFINITY));
  if (!coarse || !reaches(coarse, header)) return null;
  const footprint = Math.min(coarse.maxCol - coarse.minCol, coarse.maxRow - coarse.minRow) / sizePx;

  const usePreview = Math.max(preview.reductionX, preview.reductionY) <= Math.max(1, footprint);
  const source = usePreview ? null : levelFor(header, footprint);
  const reductionX = source ? source.reductionX : preview.reductionX;
  const reductionY = source ? source.reductionY : preview.reductionY;
  const grid = tileGrid(tile, sizePx, pixelAt(reductionX, reductionY));
  const resampling: Resampling = rendering.kind === 'palette' ? 'nearest' : 'bilinear';
  if (!source) return warpPicture(previewPicture(preview, rendering), grid, resampling);

  const extent = gridExtent(grid);
  const window = extent && windowAround(extent, source.factor, source.size);
  if (!window) return null;
  const bands = rendering.kind === 'palette' ? [0] : rendering.stretch.bands;
  const block = await readDecimated(reader, { ...source, window, bands, signal: request.signal });
  return warpPicture(pictureOf(block, rendering), grid, resampling);
}

const reaches = (
  extent: { minCol: number; minRow: number; maxCol: number; maxRow: number },
  { width, height }: RasterHeader,
): boolean =>
  extent.maxCol > 0 && extent.maxRow > 0 && extent.minCol < width && extent.minRow < height;

/** The smallest level that still has a pixel for every tile pixel, thinned further if it must be. */
function levelFor(header: RasterHeader, footprint: number) {
  const sizes = [{ width: header.width, height: header.height }, ...header.overviews];
  let level = 0;
  for (const [index, size] of sizes.entries()) {
    if (header.width / size.width <= Math.max(1, footprint)) level = index;
  }
  const size = sizes[level]!;
  const factor = Math.max(1, Math.floor(footprint / (header.width / size.width)));
  return {
    level,
    size,
    factor,
    reductionX: (header.width / size.width) * factor,
    reductionY: (header.height / size.height) * factor,
  };
}

/** The level's pixels that a tile needs, with a margin of two for bilinear sampling. */
function windowAround(
  extent: { minCol: number; minRow: number; maxCol: number; maxRow: number },
  factor: number,
  size: { readonly width: number; readonly height: number },
): PixelWindow | null {
  const col = Math.max(0, (Math.floor(extent.minCol) - 2) * factor);
  const row = Math.max(0, (Math.floor(extent.minRow) - 2) * factor);
  const right = Math.min(size.width, (Math.ceil(extent.maxCol) + 2) * factor);
  const bottom = Math.min(size.height, (Math.ceil(extent.maxRow) + 2) * factor);
  if (right <= col || bottom <= row) return null;
  return { col, row, width: right - col, height: bottom - row };
}

const previewPictures = new WeakMap<Rendering, Picture>();

/** A rendering belongs to one image, and with it to one preview. */
function previewPicture(preview: Preview, rendering: Rendering): Picture {
  const known = previewPictures.get(rendering);
  if (known) return known;
  const made = pictureOf(preview.block, rendering);
  previewPictures.set(rendering, made);
  return made;
}

/** Blocks hold exactly the bands that were asked for, in that order. */
function pictureOf(block: RasterBlock, rendering: Rendering): Picture {
  if (rendering.kind === 'palette') {
    return { window: block.window, rgba: paletteRgba(block, rendering.colors) };
  }
  const stretch: Stretch = { ...rendering.stretch, bands: [0, 1, 2] };
  return { window: block.window, rgba: stretchRgba(block, stretch) };
}
