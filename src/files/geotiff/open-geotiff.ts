import { SurveyError } from '../../core/errors.ts';
import type {
  BandArray,
  PixelWindow,
  RasterBlock,
  RasterReader,
} from '../../core/layers/raster.ts';
import type { ByteSource } from '../byte-source.ts';
import { createBlockCache } from './block-cache.ts';
import { pagedSource } from './paged-source.ts';
import { readWindow, type WindowContext } from './read-window.ts';
import { readTiffFile } from './tiff-directory.ts';
import { readTiffImage } from './tiff-image.ts';

const CACHE_BYTES = 64 * 1024 * 1024;
/** What one window may take; a caller that streams asks for far less. */
const MAX_WINDOW_BYTES = 1024 * 1024 * 1024;

/** Sets `mask` to 0 where a band has the nodata value, or is NaN, which is never a measurement. */
function maskNodata(mask: Uint8Array, band: BandArray, nodata: number | null): void {
  const floating = band instanceof Float32Array || band instanceof Float64Array;
  // A float32 file says its nodata in decimal; pixels hold the nearest float32.
  const value = band instanceof Float32Array && nodata !== null ? Math.fround(nodata) : nodata;
  for (let i = 0; i < band.length; i++) {
    const pixel = band[i]!;
    if (pixel === value || (floating && Number.isNaN(pixel))) mask[i] = 0;
  }
}

function maskZeros(mask: Uint8Array, opacity: ArrayLike<number>): void {
  for (let i = 0; i < mask.length; i++) if (opacity[i] === 0) mask[i] = 0;
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
  const cache = createBlockCache(CACHE_BYTES);
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
    if (pixels * (wanted.length + 1) * (page.bits / 8) > MAX_WINDOW_BYTES) {
      throw new SurveyError('raster-window-too-large', { file: source.name, ...window });
    }
    const context = (of: typeof page, kind: string): WindowContext => ({
      file,
      page: of,
      pageKey: `${kind}${levelIndex}`,
      cache,
      signal,
    });
    const alpha = header.alphaBand;
    const needed = alpha !== null && !wanted.includes(alpha) ? [...wanted, alpha] : wanted;
    const { bands, present } = await readWindow(
      context(page, 'image'),
      window,
      needed,
      header.nodata ?? 0,
    );
    const mask = present ?? new Uint8Array(pixels).fill(1);
    needed.forEach((band, i) => {
      if (band === alpha) maskZeros(mask, bands[i]!);
      else maskNodata(mask, bands[i]!, header.nodata);
    });
    if (level.mask) {
      const opacity = await readWindow(context(level.mask, 'mask'), window, [0], 0);
      maskZeros(mask, opacity.bands[0]!);
    }
    const block: RasterBlock = {
      window,
      bands: bands.slice(0, wanted.length),
      mask: mask.includes(0) ? mask : null,
    };
    return block;
  };
  return { header, read };
}
