import { SurveyError } from '../errors.ts';
import type {
  BandArray,
  PixelWindow,
  RasterGrid,
  RasterHeader,
  RasterReader,
} from '../layers/raster.ts';
import type { CancelSignal } from '../progress.ts';
import { COVERAGE_NODATA } from './coverage-map.ts';

/** A raster of class numbers, one byte a pixel. */
export interface ClassMap {
  readonly grid: RasterGrid;
  /** The value of pixels without a class; −1: every pixel has one. */
  readonly nodata: number;
  /** Rows of a strip of full width that is read at once; the last one has fewer. */
  readonly stripRows: number;
  /** Row-major, length width · height of the window; may be the reader's own: not to be written to. */
  readonly read: (window: PixelWindow, signal?: CancelSignal) => Promise<Uint8Array>;
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
  if (band instanceof Uint8Array) return mask === null ? band : band.slice();
  const out = new Uint8Array(band.length);
  for (let i = 0; i < out.length; i++) {
    if (mask !== null && mask[i] === 0) continue;
    const value = band[i]!;
    if (!isByte(value)) throw new SurveyError('class-map-not-8-bit', { file, value });
    out[i] = value;
  }
  return out;
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

  const hide = (bytes: Uint8Array, mask: Uint8Array): void => {
    for (let i = 0; i < bytes.length; i++) {
      if (mask[i] !== 0) {
        if (isOwn || bytes[i] !== nodata) continue;
        throw new SurveyError('class-map-nodata-taken', { file });
      }
      if (nodata < 0) throw new SurveyError('class-map-without-nodata', { file });
      bytes[i] = nodata;
    }
  };
  const read: ClassMap['read'] = async (window, signal) => {
    const { bands: values, mask } = await reader.read(
      window,
      signal ? { bands, signal } : { bands },
    );
    const bytes = bytesOf(values[0]!, mask, file);
    if (mask !== null) hide(bytes, mask);
    return bytes;
  };
  const grid = { width, height, transform, crs };
  return { grid, nodata, stripRows: stripRows ?? stripRowsOf(header), read };
}
