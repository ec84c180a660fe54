import type { Affine } from '../../core/geo/affine.ts';
import type { RasterGrid } from '../../core/layers/raster.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';
import { pause } from '../classify-image.ts';
import { type ClassifyInput, modelOrigin } from '../classify-work.ts';
import { writeImage } from '../geotiff/write-image.ts';
import type { PredictBlock } from './classify-task.ts';
import { classifyView } from './classify-view.ts';
import { imageSetup } from './image-setup.ts';
import { type ReadyModel, readyModel } from './ready-model.ts';
import { predictBlock } from './tile-setup.ts';
import { type LonLatView, type ViewWindow, viewWindow } from './view-window.ts';

export interface PreviewInput extends ClassifyInput {
  /** Hash of all that the model and the place depend on: the model of the last one is kept. */
  readonly modelId: string;
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

interface KeptModel extends ReadyModel {
  readonly id: string;
  readonly predict: PredictBlock;
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

/**
 * Makes previews, one after the other: the model is trained as the final run trains it, and anew
 * only where what it is made of has changed. Null where the view shows none of the image. Errors:
 * those of the run, `cancelled`.
 */
export function createPreviewer(now: () => number) {
  let kept: KeptModel | null = null;

  const modelFor = async (input: PreviewInput, { onProgress, signal }: PreviewOptions) => {
    if (kept?.id === input.modelId) return kept;
    const { settings, classes } = input;
    const setup = imageSetup(input.image, settings, input.studyArea);
    const work = { setup, classes, now, lap: () => {}, onProgress, signal };
    const model = await readyModel(modelOrigin(input), work);
    kept = { ...model, id: input.modelId, predict: predictBlock(model.classifier, false) };
    return kept;
  };

  return async (input: PreviewInput, options: PreviewOptions): Promise<Preview | null> => {
    const { reader, predict } = await modelFor(input, options);
    const part = viewWindow(reader.header, input.view, input.mostPixels);
    if (!part) return null;
    const total = part.window.height;
    const classIds = await classifyView(reader, predict, part.window, part.level, {
      signal: options.signal,
      pause,
      onRows: (done) => options.onProgress({ stage: 'predict', done, total }),
    });
    const grid = gridOf(reader.header, part);
    const tiff = writeImage(grid, [classIds], { nodata: 255, effort: 1 });
    return { ...part, grid, tiff: tiff as Uint8Array<ArrayBuffer> };
  };
}
