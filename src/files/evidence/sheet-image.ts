import { defaultBands } from '../../core/display/default-rendering.ts';
import { type Affine, applyAffine, invertAffine } from '../../core/geo/affine.ts';
import type { RasterBlock, RasterGrid, RasterReader } from '../../core/layers/raster.ts';
import { computeStretch, stretchRgba } from '../../core/layers/stretch.ts';
import type { CancelSignal } from '../../core/progress.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';
import { readDecimated } from '../display/raster-decimate.ts';
import { encodePng } from '../png/png.ts';

export interface SheetPicture {
  readonly png: Uint8Array;
  readonly grid: RasterGrid;
}

export interface SheetPictureOptions {
  readonly classes: readonly SurveyClass[];
  /** Longest side of the picture, px. */
  readonly maxWidth?: number;
  /** Of the bed classes over the image, 0 … 1. */
  readonly coverageOpacity?: number;
  readonly signal?: CancelSignal;
}

interface Reduced {
  readonly block: RasterBlock;
  readonly transform: Affine;
}

/** The whole image, thinned to `maxPixels` on its longest side; overviews where they are large enough. */
async function readReduced(
  reader: RasterReader,
  bands: readonly number[],
  maxPixels: number,
  signal: CancelSignal | undefined,
): Promise<Reduced> {
  const { header } = reader;
  const sizes = [{ width: header.width, height: header.height }, ...header.overviews];
  const longest = (size: { width: number; height: number }) => Math.max(size.width, size.height);
  let level = 0;
  for (const [index, size] of sizes.entries()) if (longest(size) >= maxPixels) level = index;
  const size = sizes[level]!;
  const factor = Math.max(1, Math.ceil(longest(size) / maxPixels));
  const window = { col: 0, row: 0, ...size };
  const block = await readDecimated(reader, { level, window, factor, bands, signal });
  const stepX = (header.width / size.width) * factor;
  const stepY = (header.height / size.height) * factor;
  const [a, b, c, d, e, f] = header.transform;
  return { block, transform: [a * stepX, b * stepY, c, d * stepX, e * stepY, f] };
}

const channel = (color: string, at: number): number =>
  Number.parseInt(color.slice(1 + at * 2, 3 + at * 2), 16);

/** The class of every pixel of the picture, 0 where it is no bed or lies outside the map. */
function bedClasses(picture: Reduced, coverage: Reduced, beds: ReadonlySet<number>): Uint8Array {
  const { width, height } = picture.block.window;
  const classes = new Uint8Array(width * height);
  const toCoverage = invertAffine(coverage.transform);
  if (toCoverage === null) return classes;
  const ids = coverage.block.bands[0]!;
  const size = coverage.block.window;
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      const [x, y] = applyAffine(picture.transform, col + 0.5, row + 0.5);
      const [c, r] = applyAffine(toCoverage, x, y);
      if (c < 0 || r < 0 || c >= size.width || r >= size.height) continue;
      const id = ids[Math.floor(r) * size.width + Math.floor(c)]!;
      if (beds.has(id)) classes[row * width + col] = id;
    }
  }
  return classes;
}

/** Bed classes tinted over the picture, their edges in full colour. */
function tint(
  rgba: Uint8ClampedArray,
  classes: Uint8Array,
  width: number,
  surveyClasses: readonly SurveyClass[],
  opacity: number,
): void {
  const colors = new Map(surveyClasses.map(({ id, color }) => [id, color]));
  for (let i = 0; i < classes.length; i++) {
    const id = classes[i]!;
    const color = id === 0 ? undefined : colors.get(id);
    if (color === undefined || rgba[4 * i + 3] === 0) continue;
    const edge =
      classes[i - 1] !== id ||
      classes[i + 1] !== id ||
      classes[i - width] !== id ||
      classes[i + width] !== id;
    const share = edge ? 1 : opacity;
    for (let c = 0; c < 3; c++) {
      const under = rgba[4 * i + c]!;
      rgba[4 * i + c] = Math.round(under + (channel(color, c) - under) * share);
    }
  }
}

/**
 * The picture of the map sheet: the image in true colours, its bed classes over it. The coverage
 * map is laid by its own transform and must be in the image's CRS. Memory follows `maxWidth`.
 */
export async function renderSheetImage(
  reader: RasterReader,
  coverage: RasterReader | null,
  options: SheetPictureOptions,
): Promise<SheetPicture> {
  const { classes, maxWidth = 1600, coverageOpacity = 0.42, signal } = options;
  const bands = defaultBands(reader.header);
  const picture = await readReduced(reader, bands, maxWidth, signal);
  const { width, height } = picture.block.window;
  const rgba = stretchRgba(picture.block, computeStretch(picture.block, [0, 1, 2]));
  if (coverage && coverage.header.crs === reader.header.crs) {
    const beds = new Set(classes.filter(({ isBed }) => isBed).map(({ id }) => id));
    const reduced = await readReduced(coverage, [0], maxWidth, signal);
    const ids = bedClasses(picture, reduced, beds);
    tint(rgba, ids, width, classes, coverageOpacity);
  }
  const grid = { width, height, transform: picture.transform, crs: reader.header.crs };
  return { png: encodePng(width, height, rgba), grid };
}
