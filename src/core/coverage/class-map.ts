import { SurveyError } from '../errors.ts';
import type {
  BandArray,
  PixelWindow,
  RasterBlock,
  RasterGrid,
  RasterHeader,
  RasterReader,
} from '../layers/raster.ts';
import type { CancelSignal } from '../progress.ts';
import { COVERAGE_NODATA } from './coverage-map.ts';
import { pieceColumns } from './piece-columns.ts';

/** A raster of class numbers, one byte a pixel. */
export interface ClassMap {
  readonly grid: RasterGrid;
  /** The value of pixels without a class; −1: every pixel has one. */
  readonly nodata: number;
  /** Rows of a strip; the last one has fewer. */
  readonly stripRows: number;
  /** Columns of a piece of a strip that is read at once. */
  readonly pieceWidth: number;
  /** Row-major, length width · height of the window; may be the reader's own: not to be written to. */
  readonly read: (window: PixelWindow, signal?: CancelSignal) => Promise<Uint8Array>;
  /** Gives the memory of what was read back: nobody may look at it again. */
  readonly recycle: (ids: Uint8Array) => void;
  /** Whether the window is known to be of nodata alone without a read. */
  readonly isBlank: (window: PixelWindow) => boolean;
}

/** Strips take about this many pixels; one row of a file's blocks may take more, to a limit. */
const STRIP_PIXELS = 1 << 22;
const LARGEST_STRIP_PIXELS = 1 << 25;

function stripRowsOf({ width, height, blockHeight }: RasterHeader): number {
  const most = Math.max(1, Math.floor(LARGEST_STRIP_PIXELS / width));
  const blocks = Math.max(1, Math.floor(STRIP_PIXELS / (width * blockHeight)));
  return Math.min(most, height, blocks * blockHeight);
}

const isByte = (value: number) => Number.isInteger(value) && value >= 0 && value <= 255;

function nodataOf({ nodata, alphaBand }: RasterHeader): number {
  if (nodata !== null) return isByte(nodata) ? nodata : COVERAGE_NODATA;
  return alphaBand === null ? -1 : COVERAGE_NODATA;
}

function bytesOf(band: BandArray, mask: Uint8Array | null, file: string): Uint8Array {
  if (band instanceof Uint8Array) return band;
  const out = new Uint8Array(band.length);
  for (let i = 0; i < out.length; i++) {
    if (mask !== null && mask[i] === 0) continue;
    const value = band[i]!;
    if (!isByte(value)) throw new SurveyError('class-map-not-8-bit', { file, value });
    out[i] = value;
  }
  return out;
}

/** Whether all pixels with a mask of 0 have the value; looks at four at once. */
function isHiddenByValue(band: Uint8Array, mask: Uint8Array, value: number): boolean {
  const aligned = band.byteOffset % 4 === 0 && mask.byteOffset % 4 === 0;
  const count = aligned ? band.length >> 2 : 0;
  const words = (bytes: Uint8Array) => new Int32Array(bytes.buffer, bytes.byteOffset & ~3, count);
  const [values, masks] = [words(band), words(mask)];
  const hidden = Math.imul(value, 0x01010101);
  const isRight = (i: number) => mask[i] !== 0 || band[i] === value;
  for (let i = 0; i < count; i++) {
    if (values[i] === hidden || masks[i] === 0x01010101) continue;
    for (let at = 4 * i; at < 4 * i + 4; at++) if (!isRight(at)) return false;
  }
  for (let at = 4 * count; at < band.length; at++) if (!isRight(at)) return false;
  return true;
}

/**
 * A raster of one band as a class map. Pixels that the file hides take its nodata value, or 255
 * where that is none of 0 … 255. `stripRows` null: as fits the file's blocks. Errors:
 * `class-map-not-one-band` {file, bands}; of its read: `class-map-not-8-bit` {file, value},
 * `class-map-nodata-taken` {file} (a class is 255, too), `class-map-without-nodata` {file} (a mask
 * hides pixels of a file that names no nodata value).
 */
export function classMap(
  reader: RasterReader,
  file: string,
  stripRows: number | null = null,
): ClassMap {
  const { header } = reader;
  const { width, height, transform, crs, alphaBand } = header;
  const bandCount = header.bandCount - (alphaBand === null ? 0 : 1);
  if (bandCount !== 1) throw new SurveyError('class-map-not-one-band', { file, bands: bandCount });
  const nodata = nodataOf(header);
  const isOwn = nodata === header.nodata;
  const bands = [alphaBand === 0 ? 1 : 0];

  /** A copy where a pixel has to change: most files hide by the value itself. */
  const hidden = (band: Uint8Array, mask: Uint8Array): Uint8Array => {
    if (isOwn && isHiddenByValue(band, mask, nodata)) return band;
    let bytes = band;
    for (let i = 0; i < band.length; i++) {
      if (mask[i] !== 0) {
        if (isOwn || band[i] !== nodata) continue;
        throw new SurveyError('class-map-nodata-taken', { file });
      }
      if (nodata < 0) throw new SurveyError('class-map-without-nodata', { file });
      if (band[i] === nodata) continue;
      if (bytes === band) bytes = band.slice();
      bytes[i] = nodata;
    }
    return bytes;
  };
  const blocks = new WeakMap<Uint8Array, RasterBlock>();
  const read: ClassMap['read'] = async (window, signal) => {
    const block = await reader.read(window, signal ? { bands, signal } : { bands });
    const bytes = bytesOf(block.bands[0]!, block.mask, file);
    const ids = block.mask === null ? bytes : hidden(bytes, block.mask);
    blocks.set(ids, block);
    return ids;
  };
  const recycle: ClassMap['recycle'] = (ids) => {
    const block = blocks.get(ids);
    if (block) reader.recycle?.(block);
  };
  const isBlank: ClassMap['isBlank'] = (window) =>
    nodata >= 0 && (reader.isBlank?.(window) ?? false);
  const grid = { width, height, transform, crs };
  const rows = stripRows ?? stripRowsOf(header);
  const pieceWidth = pieceColumns(width, header.blockWidth);
  return { grid, nodata, stripRows: rows, pieceWidth, read, recycle, isBlank };
}
