import type { PixelWindow, RasterReader } from '../../core/layers/raster.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import { featureBands } from '../../core/training/feature-bands.ts';
import { type PredictBlock, piecesOf } from './classify-task.ts';

/** Pixels read at a time: a strip of whole rows. */
const STRIP_PIXELS = 1 << 20;

/** The windows that classifyView reads, from the first row to the last. */
export function viewStrips(window: PixelWindow): PixelWindow[] {
  const rows = Math.max(1, Math.floor(STRIP_PIXELS / window.width));
  const strips: PixelWindow[] = [];
  for (let top = 0; top < window.height; top += rows) {
    const height = Math.min(rows, window.height - top);
    strips.push({ ...window, row: window.row + top, height });
  }
  return strips;
}

export interface ViewOptions {
  readonly signal?: CancelSignal;
  /** Lets a waiting message in. */
  readonly pause?: () => Promise<void>;
  /** Rows that are done, of the window's. */
  readonly onRows?: (done: number) => void;
}

/**
 * Classifies what is on the screen: a window of `reader` (features and masks applied) in pixels of
 * a level, by the predictor of the final run. Row-major class ids, 255 = unknown; at level 0 the
 * bytes of the final run before its post steps, at a reduced level those of pixels that no map
 * contains. Errors: of the reader and the predictor, `cancelled`.
 */
export async function classifyView(
  reader: RasterReader,
  predict: PredictBlock,
  window: PixelWindow,
  level: number,
  { signal, pause, onRows }: ViewOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const bands = featureBands(reader.header);
  const classIds = new Uint8Array(window.width * window.height);
  for (const strip of viewStrips(window)) {
    throwIfCancelled(signal);
    const block = await reader.read(strip, { bands, level, ...(signal && { signal }) });
    for (const piece of piecesOf(block)) {
      throwIfCancelled(signal);
      const from = (piece.window.row - window.row) * window.width;
      const pixels = piece.window.width * piece.window.height;
      predict(piece, classIds.subarray(from, from + pixels), null);
      await pause?.();
    }
    reader.recycle?.(block);
    onRows?.(strip.row - window.row + strip.height);
  }
  return classIds;
}
