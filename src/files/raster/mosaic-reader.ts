import { SurveyError } from '../../core/errors.ts';
import { applyAffine } from '../../core/geo/affine.ts';
import { bandOfType, promotedType } from '../../core/layers/data-types.ts';
import type {
  BandArray,
  PixelWindow,
  RasterBlock,
  RasterHeader,
  RasterReader,
} from '../../core/layers/raster.ts';
import { throwIfCancelled } from '../../core/progress.ts';
import {
  bandMissing,
  disagreement,
  GRID_TOLERANCE_PIXELS,
  type NamedReader,
  pixelOffset,
} from './grid-agreement.ts';
import { gridBounds } from './grid-bounds.ts';

const LARGEST_SIDE = 2 ** 31 - 1;
/** Ten times the largest survey; pieces that far apart are not of one. */
const LARGEST_PIXELS = 1e11;

const POWERS_OF_TWO = Array.from({ length: 30 }, (_, power) => 2 ** (power + 1));

/** One image and where its first pixel lies in the mosaic. */
interface Piece extends NamedReader {
  readonly col: number;
  readonly row: number;
}

function placeAll(images: readonly NamedReader[]): readonly Piece[] {
  const first = images[0]!;
  return images.map((image) => {
    const [x, y] = pixelOffset(first, image);
    const [col, row] = [Math.round(x), Math.round(y)];
    const off = Math.max(Math.abs(x - col), Math.abs(y - row));
    if (off > GRID_TOLERANCE_PIXELS) {
      throw disagreement(first, image, 'alignment', [0, Number(off.toFixed(3))]);
    }
    return { ...image, col, row };
  });
}

function assertAlike(first: NamedReader, second: NamedReader): void {
  const [one, two] = [first.reader.header, second.reader.header];
  const differ = (what: string, a: number | null, b: number | null) => {
    if (a !== b) throw disagreement(first, second, what, [a, b]);
  };
  differ('bands', one.bandCount, two.bandCount);
  differ('alpha', one.alphaBand, two.alphaBand);
  const same =
    one.palette === two.palette ||
    (one.palette?.length === two.palette?.length &&
      one.palette?.every((value, i) => value === two.palette?.[i]));
  if (!same) throw disagreement(first, second, 'palette', [null, null]);
}

/** Reductions that every image has (its sides divided, rounded up), as each one's level number. */
function sharedLevels(images: readonly NamedReader[]) {
  const reductionOf = (header: RasterHeader, level: number) => {
    const { width, height } = header.overviews[level]!;
    const fits = (factor: number) =>
      width === Math.ceil(header.width / factor) && height === Math.ceil(header.height / factor);
    return POWERS_OF_TWO.find(fits) ?? 0;
  };
  const all = images.map(({ reader: { header } }) =>
    header.overviews.map((_, level) => reductionOf(header, level)),
  );
  const shared = all[0]!
    .filter((factor) => factor > 1)
    .map((factor) => ({ factor, levels: all.map((own) => own.indexOf(factor) + 1) }))
    .filter(({ levels }) => levels.every((level) => level > 0));
  return [{ factor: 1, levels: images.map(() => 0) }, ...shared];
}

/**
 * Pieces of one grid as one image, the first on top; what none of them holds is nodata. Pixels are
 * not resampled: overviews alone are set by whole pixels of theirs. Errors: `raster-grids-differ`,
 * `mosaic-too-large` {width, height}; on reading `raster-band-missing`, `cancelled`.
 */
export function mosaicReader(images: readonly NamedReader[]): RasterReader {
  const [first, ...others] = images;
  if (!first) throw new SurveyError('recipe-empty');
  if (others.length === 0) return first.reader;
  for (const other of others) assertAlike(first, other);
  const placed = placeAll(images);
  const left = Math.min(...placed.map(({ col }) => col));
  const top = Math.min(...placed.map(({ row }) => row));
  const pieces = placed.map((piece) => ({ ...piece, col: piece.col - left, row: piece.row - top }));
  const width = Math.max(...pieces.map(({ col, reader }) => col + reader.header.width));
  const height = Math.max(...pieces.map(({ row, reader }) => row + reader.header.height));
  if (!(width <= LARGEST_SIDE && height <= LARGEST_SIDE && width * height <= LARGEST_PIXELS)) {
    throw new SurveyError('mosaic-too-large', { width, height });
  }
  const headers = images.map(({ reader }) => reader.header);
  const own = headers[0]!;
  const [a, b, , d, e] = own.transform;
  const [x, y] = applyAffine(own.transform, left, top);
  const transform = [a, b, x, d, e, y] as const;
  const levels = sharedLevels(images);
  const nodata = headers.every((each) => Object.is(each.nodata, own.nodata)) ? own.nodata : null;
  const dataType = promotedType(headers.map((each) => each.dataType));
  const header: RasterHeader = {
    ...own,
    width,
    height,
    transform,
    dataType,
    nodata,
    bounds: gridBounds(transform, width, height),
    overviews: levels.slice(1).map(({ factor }) => ({
      width: Math.ceil(width / factor),
      height: Math.ceil(height / factor),
    })),
    internalMask: true,
  };

  const read: RasterReader['read'] = async (window, options = {}) => {
    const { bands: wanted, level = 0, signal } = options;
    const at = levels[level];
    const bands = wanted ?? Array.from({ length: header.bandCount }, (_, band) => band);
    const missing = bands.find((band) => !(band >= 0 && band < header.bandCount));
    if (!at || missing !== undefined) throw bandMissing(first.name, missing ?? 0, level);
    const pixels = window.width * window.height;
    const made = bands.map(() => bandOfType(dataType, pixels).fill(nodata ?? 0));
    const mask = new Uint8Array(pixels);
    for (const [index, piece] of pieces.entries()) {
      throwIfCancelled(signal);
      const ownLevel = at.levels[index]!;
      const [col, row] = [Math.round(piece.col / at.factor), Math.round(piece.row / at.factor)];
      const size = [piece.reader.header, ...piece.reader.header.overviews][ownLevel]!;
      const part = overlap(window, { col, row, width: size.width, height: size.height });
      if (!part) continue;
      const block = await piece.reader.read(
        { ...part, col: part.col - col, row: part.row - row },
        { bands, level: ownLevel, ...(signal && { signal }) },
      );
      if (fillGaps(made, mask, window, part, block) === 0) break;
    }
    return { window, bands: made, mask: mask.includes(0) ? mask : null };
  };
  const isBlank = (window: PixelWindow) =>
    pieces.every(({ reader, col, row }) => {
      const { width, height } = reader.header;
      const part = overlap(window, { col, row, width, height });
      if (!part) return true;
      return reader.isBlank?.({ ...part, col: part.col - col, row: part.row - row }) ?? false;
    });
  return { header, read, isBlank };
}

function overlap(one: PixelWindow, two: PixelWindow): PixelWindow | null {
  const col = Math.max(one.col, two.col);
  const row = Math.max(one.row, two.row);
  const width = Math.min(one.col + one.width, two.col + two.width) - col;
  const height = Math.min(one.row + one.height, two.row + two.height) - row;
  return width > 0 && height > 0 ? { col, row, width, height } : null;
}

/** Copies what is known where nothing is yet; returns how many pixels of the window lack a value. */
function fillGaps(
  made: readonly BandArray[],
  mask: Uint8Array,
  window: PixelWindow,
  part: PixelWindow,
  block: RasterBlock,
): number {
  for (let y = 0; y < part.height; y++) {
    let from = y * part.width;
    let to = (part.row - window.row + y) * window.width + part.col - window.col;
    for (let x = 0; x < part.width; x++, from++, to++) {
      if (mask[to] !== 0 || block.mask?.[from] === 0) continue;
      mask[to] = 1;
      for (let band = 0; band < made.length; band++) made[band]![to] = block.bands[band]![from]!;
    }
  }
  return mask.length - mask.reduce((sum, known) => sum + known, 0);
}
