import { SurveyError } from '../../core/errors.ts';
import { createLentMemory } from '../../core/layers/lent-memory.ts';
import type {
  BandArray,
  PixelWindow,
  RasterBlock,
  RasterReader,
} from '../../core/layers/raster.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { createBlockCache } from './block-cache.ts';
import { pagedSource } from './paged-source.ts';
import { bandBytes } from './read-block.ts';
import { isSparseWindow, readWindow, type WindowContext } from './read-window.ts';
import { readTiffFile } from './tiff-directory.ts';
import { readTiffImage } from './tiff-image.ts';

/** Blocks used in part: what a row of windows across a wide image of strips needs. */
const CACHE_BYTES = 64 * 1024 * 1024;
/** Blocks of which every pixel was used. */
const SPENT_BYTES = 4 * 1024 * 1024;
/** What one window may take; a caller that streams asks for far less. */
const MAX_WINDOW_BYTES = 1024 * 1024 * 1024;

/**
 * `mask` with 0 where a band has the nodata value, or is NaN, which is never a measurement; null
 * as long as there is no such pixel.
 */
function maskNodata(
  mask: Uint8Array | null,
  band: BandArray,
  nodata: number | null,
): Uint8Array | null {
  const floating = band instanceof Float32Array || band instanceof Float64Array;
  if (!floating && (nodata === null || !band.includes(nodata))) return mask;
  // A float32 file says its nodata in decimal; pixels hold the nearest float32.
  const value = band instanceof Float32Array && nodata !== null ? Math.fround(nodata) : nodata;
  let out = mask;
  for (let i = 0; i < band.length; i++) {
    const pixel = band[i]!;
    if (pixel !== value && !Number.isNaN(pixel)) continue;
    out ??= new Uint8Array(band.length).fill(1);
    out[i] = 0;
  }
  return out;
}

/** `mask` with 0 where the opacity is 0. */
function maskZeros(mask: Uint8Array | null, opacity: BandArray): Uint8Array | null {
  if (!opacity.includes(0)) return mask;
  const out = mask ?? new Uint8Array(opacity.length).fill(1);
  for (let i = 0; i < out.length; i++) if (opacity[i] === 0) out[i] = 0;
  return out;
}

function assertWindow(file: string, window: PixelWindow, width: number, height: number): void {
  const { col, row } = window;
  const whole = [col, row, window.width, window.height].every(Number.isInteger);
  const inside =
    col >= 0 && row >= 0 && col + window.width <= width && row + window.height <= height;
  if (whole && inside && window.width > 0 && window.height > 0) return;
  throw new SurveyError('raster-window-outside', {
    file,
    ...window,
    imageWidth: width,
    imageHeight: height,
  });
}

/**
 * Opens a GeoTIFF or BigTIFF: directories are checked, no pixel is read. A pixel is nodata (mask 0)
 * where any band asked for is, where alpha or the internal mask is 0, or where the file is sparse.
 * Errors: `tiff-not-a-tiff`, `tiff-malformed`, `tiff-truncated`, `tiff-unsupported`,
 * and on reading `tiff-block-corrupt`, `raster-window-outside`, `raster-band-missing`, `cancelled`.
 */
export async function openGeoTiff(source: ByteSource): Promise<RasterReader> {
  const file = await readTiffFile(pagedSource(source));
  const { header, levels } = await readTiffImage(file);
  const cache = createBlockCache(CACHE_BYTES, SPENT_BYTES);
  const memory = createLentMemory();
  const every = Array.from({ length: header.bandCount }, (_, band) => band);

  const read: RasterReader['read'] = async (window, options = {}) => {
    const { bands: wanted = every, level: levelIndex = 0, signal } = options;
    const level = levels[levelIndex];
    const missing = wanted.find((band) => !(band in every));
    if (!level || missing !== undefined) {
      throw new SurveyError('raster-band-missing', {
        file: source.name,
        band: missing ?? 0,
        level: levelIndex,
      });
    }
    const { page } = level;
    assertWindow(source.name, window, page.width, page.height);
    const pixels = window.width * window.height;
    if (pixels * (wanted.length + 1) * bandBytes(page.dataType) > MAX_WINDOW_BYTES) {
      throw new SurveyError('raster-window-too-large', { file: source.name, ...window });
    }
    const context = (
      of: typeof page,
      kind: string,
      room: WindowContext['room'],
    ): WindowContext => ({
      file,
      page: of,
      pageKey: `${kind}${levelIndex}`,
      cache,
      room,
      signal,
    });
    const alpha = header.alphaBand;
    const needed = alpha !== null && !wanted.includes(alpha) ? [...wanted, alpha] : wanted;
    const { bands, present } = await readWindow(
      context(page, 'image', memory.lend),
      window,
      needed,
      header.nodata ?? 0,
    );
    let mask = present;
    needed.forEach((band, i) => {
      mask =
        band === alpha ? maskZeros(mask, bands[i]!) : maskNodata(mask, bands[i]!, header.nodata);
    });
    if (level.mask) {
      const room = (byteLength: number) => new ArrayBuffer(byteLength);
      const opacity = await readWindow(context(level.mask, 'mask', room), window, [0], 0);
      mask = maskZeros(mask, opacity.bands[0]!);
    }
    const block: RasterBlock = {
      window,
      bands: bands.slice(0, wanted.length),
      mask,
    };
    return block;
  };
  const isBlank = (window: PixelWindow) => isSparseWindow(levels[0]!.page, window);
  return { header, read, recycle: memory.takeBack, isBlank };
}
