import { SurveyError } from '../../core/errors.ts';
import type { RasterBlock, RasterReader } from '../../core/layers/raster.ts';
import type { CancelSignal } from '../../core/progress.ts';
import { readDecimated } from './raster-decimate.ts';

/** Longest side of the copy; of a large image it is finer, so that no tile reads too much. */
const OVERVIEW_PIXELS = 1024;
const LARGE_OVERVIEW_PIXELS = 2048;
const LARGE_PIXELS = 1 << 28;
/** How often somebody who waits looks whether he still has to. */
const LOOK_MS = 40;

export interface MemoryOverview {
  readonly reader: RasterReader;
  /** Stops what is being read for the copy. */
  readonly close: () => void;
}

/**
 * An image without overviews gets one in memory, streamed from it at its first use and held while
 * it is open: at most 2048 pixels on its longest side. Null: it has some, or is small.
 * Whoever no longer waits for the copy is let go with `cancelled`; the copy itself goes on.
 */
export function withMemoryOverview(image: RasterReader): MemoryOverview | null {
  const { header } = image;
  const { width, height } = header;
  const longest = width * height > LARGE_PIXELS ? LARGE_OVERVIEW_PIXELS : OVERVIEW_PIXELS;
  const factor = Math.floor(Math.max(width, height) / longest);
  if (header.overviews.length > 0 || factor < 2) return null;
  const size = { width: Math.ceil(width / factor), height: Math.ceil(height / factor) };
  const signal = { aborted: false };
  let reduced: Promise<RasterBlock> | null = null;
  const whole = () => {
    const window = { col: 0, row: 0, width, height };
    const bands = Array.from({ length: header.bandCount }, (_, band) => band);
    reduced ??= readDecimated(image, { level: 0, window, factor, bands, signal });
    reduced.catch(() => {
      reduced = null;
    });
    return reduced;
  };
  const reader: RasterReader = {
    header: { ...header, overviews: [size] },
    read: async (window, options = {}) => {
      if (options.level !== 1) return image.read(window, options);
      return cutOut(await unlessCancelled(whole(), options.signal), window, options.bands);
    },
  };
  return {
    reader,
    close: () => {
      signal.aborted = true;
    },
  };
}

/** The result, or `cancelled` as soon as the signal says so. */
function unlessCancelled<T>(work: Promise<T>, signal: CancelSignal | undefined): Promise<T> {
  if (!signal) return work;
  let look: ReturnType<typeof setInterval> | undefined;
  const left = new Promise<never>((_, reject) => {
    look = setInterval(() => {
      if (signal.aborted) reject(new SurveyError('cancelled'));
    }, LOOK_MS);
  });
  return Promise.race([work, left]).finally(() => clearInterval(look));
}

function cutOut(
  block: RasterBlock,
  window: RasterBlock['window'],
  bands: readonly number[] | undefined,
): RasterBlock {
  const stride = block.window.width;
  const cut = <T extends RasterBlock['bands'][number]>(values: T): T => {
    const Kind = values.constructor as new (length: number) => T;
    const out = new Kind(window.width * window.height);
    for (let y = 0; y < window.height; y++) {
      const from = (window.row + y) * stride + window.col;
      out.set(values.subarray(from, from + window.width), y * window.width);
    }
    return out;
  };
  const chosen = bands?.map((band) => block.bands[band]!) ?? block.bands;
  return { window, bands: chosen.map(cut), mask: block.mask && cut(block.mask) };
}
