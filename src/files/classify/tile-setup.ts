import type { Classifier } from '../../core/classification/classifier.ts';
import { type ColorTable, sharedColorTable } from '../../core/classification/color-table.ts';
import { createConfidencePredictor } from '../../core/classification/confidence.ts';
import { createPredictor } from '../../core/classification/predictor.ts';
import type { RasterHeader } from '../../core/layers/raster.ts';
import type { CancelSignal } from '../../core/progress.ts';
import { featureBands } from '../../core/training/feature-bands.ts';
import type { OpenSource } from '../raster/open-recipe.ts';
import { type ClassifyTask, createTaskClassifier, type PredictBlock } from './classify-task.ts';
import { type ImageSetup, openFeatures } from './image-setup.ts';
import { inThreadPool, type TilePool } from './tile-pool.ts';

/** What a worker needs to classify tasks. */
export interface TileSetup {
  readonly image: ImageSetup;
  readonly classifier: Classifier;
  readonly confidence: boolean;
  /** What the workers know together; null or absent: each for itself. */
  readonly colors?: ColorTable | null;
}

const MOST_COLOR_BANDS = 3;

/** A table for the workers of an image of colours, where workers can share memory. */
export const colorsOf = (header: RasterHeader): ColorTable | null =>
  header.dataType === 'uint8' && featureBands(header).length <= MOST_COLOR_BANDS
    ? sharedColorTable()
    : null;

/** With the confidence, or (faster) the classes alone: the same class bytes. */
export function predictBlock(
  classifier: Classifier,
  confidence: boolean,
  colors: ColorTable | null = null,
): PredictBlock {
  if (!confidence) return createPredictor(classifier, colors);
  const predict = createConfidencePredictor(classifier);
  return (block, ids, pct) => predict(block, ids, pct ?? new Uint8Array(ids.length));
}

/**
 * A worker's whole work: its own reader, its own predictor, its own compressor. `pause`: in the
 * thread of who may cancel.
 */
export async function openTileWorker(
  { image, classifier, confidence, colors }: TileSetup,
  openSource?: OpenSource,
  pause?: () => Promise<void>,
): Promise<ClassifyTask> {
  const reader = await openFeatures(image, openSource);
  const predict = predictBlock(classifier, confidence, colors);
  return createTaskClassifier(reader, predict, { confidence, ...(pause && { pause }) });
}

interface LoneWork {
  readonly signal?: CancelSignal;
  readonly pause?: () => Promise<void>;
  readonly openSource?: OpenSource;
}

/** Without workers: the tasks are done in this thread. */
export function lonePool(
  setup: Promise<TileSetup>,
  { signal, pause, openSource }: LoneWork = {},
): TilePool {
  const opening = setup.then((ready) => openTileWorker(ready, openSource, pause));
  // Each task tells it.
  opening.catch(() => {});
  return inThreadPool(async (task, until) => (await opening)(task, until), signal);
}
