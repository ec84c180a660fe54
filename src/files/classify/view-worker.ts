import type { Classifier } from '../../core/classification/classifier.ts';
import type { PixelWindow, RasterReader } from '../../core/layers/raster.ts';
import { featureBands } from '../../core/training/feature-bands.ts';
import { rememberingReader } from '../raster/remembering-reader.ts';
import type { PredictBlock } from './classify-task.ts';
import { classifyView, viewStrips } from './classify-view.ts';
import { type ImageSetup, openFeatures } from './image-setup.ts';
import { letMessagesIn } from './let-messages-in.ts';
import { predictBlock } from './tile-setup.ts';

/** A part of what the screen shows, in pixels of a level of the image. */
export interface ViewPart {
  /** Hash of all that the pixels of `image` depend on. */
  readonly imageKey: string;
  readonly image: ImageSetup;
  readonly level: number;
  readonly window: PixelWindow;
}

export interface ViewModel {
  /** Hash of what it is made of. */
  readonly id: string;
  readonly classifier: Classifier;
}

/** Whoever classifies a part of a view: this thread, or a worker. One part at a time. */
export interface ViewWorker {
  /** Begins to read a part, before its model is there; what was under way is let go. */
  readonly begin: (part: ViewPart) => Promise<void>;
  /** Class ids of the part begun, row-major, 255 = unknown. Errors: of the image, `cancelled`. */
  readonly classify: (model: ViewModel) => Promise<Uint8Array<ArrayBuffer>>;
  readonly cancel: () => Promise<void>;
}

/** Of a worker's 64: decoded pixels that are kept for the next sample. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** Reads ahead as classifyView will read; errors are met there again. */
async function readAhead(reader: RasterReader, { window, level }: ViewPart, signal: object) {
  const options = { bands: featureBands(reader.header), level };
  for (const strip of viewStrips(window)) {
    await reader.read(strip, { ...options, signal: signal as { aborted: boolean } });
  }
}

/** In this thread: its own reader and predictor, kept from one view and sample to the next. */
export function createViewWorker(now: () => number): ViewWorker {
  let image: { readonly key: string; readonly reader: Promise<RasterReader> } | null = null;
  let model: { readonly id: string; readonly predict: PredictBlock } | null = null;
  let begun: { readonly part: ViewPart; readonly reader: Promise<RasterReader> } | null = null;
  let signal = { aborted: false };

  const open = ({ imageKey, image: setup }: ViewPart) => {
    if (image?.key !== imageKey) {
      const reader = openFeatures(setup).then((opened) => rememberingReader(opened, KEPT_BYTES));
      image = { key: imageKey, reader };
      reader.catch(() => {
        if (image?.reader === reader) image = null;
      });
    }
    return image.reader;
  };

  return {
    begin: async (part) => {
      signal.aborted = true;
      signal = { aborted: false };
      const own = signal;
      const reader = open(part);
      begun = { part, reader };
      reader.then((opened) => readAhead(opened, part, own)).catch(() => {});
    },
    classify: async ({ id, classifier }) => {
      if (!begun) throw new Error('classify: no view was begun');
      const own = signal;
      const { part, reader } = begun;
      if (model?.id !== id) model = { id, predict: predictBlock(classifier, false) };
      const pause = letMessagesIn(now);
      const { predict } = model;
      return classifyView(await reader, predict, part.window, part.level, { signal: own, pause });
    },
    cancel: async () => {
      signal.aborted = true;
    },
  };
}
