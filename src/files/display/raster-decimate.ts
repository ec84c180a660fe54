import type {
  BandArray,
  PixelWindow,
  RasterBlock,
  RasterReader,
} from '../../core/layers/raster.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';

/** Pixels held of one strip while an image is thinned. */
const STRIP_PIXELS = 2_000_000;

export interface DecimatedRead {
  readonly level: number;
  /** In pixels of the level. */
  readonly window: PixelWindow;
  /** Every factor-th pixel of every factor-th row is kept, its middle one. */
  readonly factor: number;
  readonly bands: readonly number[];
  readonly signal?: CancelSignal | undefined;
  /** Lets a waiting message (a cancel) in before the next strip. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * A window of a level, thinned. The block's own window speaks thinned pixels: col = level col / factor.
 * Reads by strips, so that memory follows the result and not the image.
 */
export async function readDecimated(
  reader: RasterReader,
  { level, window, factor, bands, signal, pause }: DecimatedRead,
): Promise<RasterBlock> {
  const options = { bands, level, ...(signal ? { signal } : {}) };
  if (factor === 1 && window.width * window.height <= STRIP_PIXELS) {
    return reader.read(window, options);
  }
  const col = Math.floor(window.col / factor);
  const row = Math.floor(window.row / factor);
  const width = Math.ceil((window.col + window.width) / factor) - col;
  const height = Math.ceil((window.row + window.height) / factor) - row;
  const right = window.col + window.width;
  const bottom = window.row + window.height;
  const middle = Math.floor(factor / 2);
  const rowsPerStrip = Math.max(1, Math.floor(STRIP_PIXELS / (window.width * factor)));
  let kept: BandArray[] | null = null;
  let mask: Uint8Array | null = null;
  for (let first = 0; first < height; first += rowsPerStrip) {
    await pause?.();
    throwIfCancelled(signal);
    const count = Math.min(rowsPerStrip, height - first);
    const top = Math.max(window.row, (row + first) * factor);
    const end = Math.min(bottom, (row + first + count) * factor);
    const strip = await reader.read(
      { col: window.col, row: top, width: window.width, height: end - top },
      options,
    );
    kept ??= strip.bands.map((band) => likeBand(band, width * height));
    if (strip.mask) mask ??= new Uint8Array(width * height).fill(1);
    for (let y = first; y < first + count; y++) {
      const sourceRow = Math.min(end - 1, Math.max(top, (row + y) * factor + middle)) - top;
      for (let x = 0; x < width; x++) {
        const sourceCol = Math.min(right - 1, Math.max(window.col, (col + x) * factor + middle));
        const from = sourceRow * window.width + sourceCol - window.col;
        const to = y * width + x;
        for (let b = 0; b < kept.length; b++) kept[b]![to] = strip.bands[b]![from]!;
        if (mask && strip.mask) mask[to] = strip.mask[from]!;
      }
    }
  }
  return { window: { col, row, width, height }, bands: kept ?? [], mask };
}

function likeBand(band: BandArray, length: number): BandArray {
  const Kind = band.constructor as new (length: number) => BandArray;
  return new Kind(length);
}
