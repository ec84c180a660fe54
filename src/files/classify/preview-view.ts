import type { Affine } from '../../core/geo/affine.ts';
import type { PixelWindow, RasterGrid } from '../../core/layers/raster.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../../core/progress.ts';
import { writeImage } from '../geotiff/write-image.ts';
import { rememberingReader } from '../raster/remembering-reader.ts';
import { type ClassifyInput, modelOrigin } from './classify-work.ts';
import {
  type ImageSetup,
  imageSetup,
  learnsFromSamples,
  openFeatures,
  openForTraining,
} from './image-setup.ts';
import { type ModelWork, readyModel } from './ready-model.ts';
import { shareWindow } from './share-window.ts';
import { type LonLatView, type ViewWindow, viewWindow } from './view-window.ts';
import type { ViewModel, ViewWorker } from './view-worker.ts';

/** Pixels under the samples that are kept for the next sample. */
const KEPT_BYTES = 32 * 1024 * 1024;

export interface PreviewInput extends ClassifyInput {
  /** Hash of all that the model and the place depend on: the model of the last one is kept. */
  readonly modelId: string;
  /** Hash of all that the features and the masks depend on: what was read for the last one is kept. */
  readonly imageKey: string;
  readonly view: LonLatView;
  readonly mostPixels: number;
}

/** A part of the class map to be; it is shown, and never measured. */
export interface Preview extends ViewWindow {
  readonly grid: RasterGrid;
  /** GeoTIFF of class ids, 255 = unknown. */
  readonly tiff: Uint8Array<ArrayBuffer>;
}

export interface PreviewOptions {
  readonly onProgress: OnProgress;
  readonly signal: CancelSignal;
}

function gridOf(
  { transform: [a, b, c, d, e, f], crs }: RasterGrid,
  { window: { col, row, width, height }, reductionX, reductionY }: ViewWindow,
): RasterGrid {
  const [x, y] = [col * reductionX, row * reductionY];
  const transform: Affine = [
    a * reductionX,
    b * reductionY,
    a * x + b * y + c,
    d * reductionX,
    e * reductionY,
    d * x + e * y + f,
  ];
  return { width, height, transform, crs };
}

/** Puts the parts of a window together, row-major. */
function joinParts(window: PixelWindow, parts: readonly PixelWindow[], ids: readonly Uint8Array[]) {
  const whole = new Uint8Array(window.width * window.height);
  for (const [i, part] of parts.entries()) {
    for (let y = 0; y < part.height; y++) {
      const row = ids[i]!.subarray(y * part.width, (y + 1) * part.width);
      whole.set(row, (part.row + y - window.row) * window.width + part.col - window.col);
    }
  }
  return whole;
}

/** The image as it was opened for the last preview, with what was read of it to learn from. */
interface KeptImage {
  readonly key: string;
  readonly opened: NonNullable<ModelWork['opened']>;
}

/**
 * Makes previews, one after the other, a part of the view on each of the `workers`, which read it
 * while the model is trained. It is trained as the final run trains it, and anew only where what it
 * is made of has changed. Null where the view shows none of the image. Errors: those of the run,
 * `cancelled`.
 */
export function createPreviewer(now: () => number, workers: readonly ViewWorker[]) {
  let image: KeptImage | null = null;
  let model: ViewModel | null = null;

  const openImage = async ({ imageKey, settings }: PreviewInput, setup: ImageSetup) => {
    const key = `${imageKey} ${learnsFromSamples(settings.model)}`;
    if (image?.key === key) return image.opened;
    const reader = await openFeatures(setup);
    const learnt = await openForTraining(setup, settings.model);
    const opened = { reader, training: rememberingReader(learnt, KEPT_BYTES) };
    image = { key, opened };
    return opened;
  };

  const modelFor = async (
    input: PreviewInput,
    work: Omit<ModelWork, 'classes' | 'now' | 'lap'>,
  ) => {
    if (model?.id === input.modelId) return model;
    const { classes, modelId } = input;
    const origin = modelOrigin(input);
    const { classifier } = await readyModel(origin, { ...work, classes, now, lap: () => {} });
    model = { id: modelId, classifier };
    return model;
  };

  return async (
    input: PreviewInput,
    { onProgress, signal }: PreviewOptions,
  ): Promise<Preview | null> => {
    throwIfCancelled(signal);
    const setup = imageSetup(input.image, input.settings, input.studyArea);
    const opened = await openImage(input, setup);
    throwIfCancelled(signal);
    const { header } = opened.reader;
    const part = viewWindow(header, input.view, input.mostPixels);
    if (!part) return null;
    const { level, window } = part;
    const windows = shareWindow(window, header, workers.length);
    const begin = (i: number) =>
      workers[i]!.begin({ imageKey: input.imageKey, image: setup, level, window: windows[i]! });
    const begun = Promise.all(windows.map((_, i) => begin(i)));
    // Told below, behind what the training says.
    begun.catch(() => {});
    const ready = await modelFor(input, { setup, opened, onProgress, signal });
    await begun;
    throwIfCancelled(signal);
    let done = 0;
    const ids = await Promise.all(
      windows.map(async (_, i) => {
        const own = await workers[i]!.classify(ready);
        done += 1;
        onProgress({ stage: 'predict', done, total: windows.length });
        return own;
      }),
    );
    throwIfCancelled(signal);
    const grid = gridOf(header, part);
    const tiff = writeImage(grid, [joinParts(window, windows, ids)], { nodata: 255, effort: 0 });
    return { ...part, grid, tiff: tiff as Uint8Array<ArrayBuffer> };
  };
}
