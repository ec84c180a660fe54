import type { Classifier } from '../../core/classification/classifier.ts';
import type { PixelWindow, RasterReader } from '../../core/layers/raster.ts';
import type { CancelSignal } from '../../core/progress.ts';
import { featureBands } from '../../core/training/feature-bands.ts';
import { predictBlock } from './tile-setup.ts';

export interface ClassifiedView {
  readonly window: PixelWindow;
  /** Row-major class ids of the window, 255 = unknown. */
  readonly classIds: Uint8Array;
  /**
   * True at full resolution: these are the pixels of the final map. False at a reduced level: the
   * overview's own pixels are classified, which no map contains.
   */
  readonly isFinal: boolean;
}

/**
 * Classifies what is on the screen: a window of `reader` (features and masks applied) in pixels of
 * a level, by the predictor of the final run. Errors: of the reader and the predictor.
 */
export async function classifyView(
  reader: RasterReader,
  classifier: Classifier,
  window: PixelWindow,
  level: number,
  signal?: CancelSignal,
): Promise<ClassifiedView> {
  const bands = featureBands(reader.header);
  const block = await reader.read(window, { bands, level, ...(signal && { signal }) });
  const classIds = new Uint8Array(window.width * window.height);
  predictBlock(classifier, false)(block, classIds, null);
  return { window, classIds, isFinal: level === 0 };
}
