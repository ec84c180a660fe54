import type { Classifier } from '../../core/classification/classifier.ts';
import { createConfidencePredictor } from '../../core/classification/confidence.ts';
import { createPredictor } from '../../core/classification/predictor.ts';
import type { OpenSource } from '../raster/open-recipe.ts';
import { type ClassifyTask, createTaskClassifier, type PredictBlock } from './classify-task.ts';
import { type ImageSetup, openFeatures } from './image-setup.ts';

/** What a worker needs to classify tasks. */
export interface TileSetup {
  readonly image: ImageSetup;
  readonly classifier: Classifier;
  readonly confidence: boolean;
}

/** With the confidence, or (faster) the classes alone: the same class bytes. */
export function predictBlock(classifier: Classifier, confidence: boolean): PredictBlock {
  if (!confidence) return createPredictor(classifier);
  const predict = createConfidencePredictor(classifier);
  return (block, ids, pct) => predict(block, ids, pct ?? new Uint8Array(ids.length));
}

/** A worker's whole work: its own reader, its own predictor, its own compressor. */
export async function openTileWorker(
  { image, classifier, confidence }: TileSetup,
  openSource?: OpenSource,
): Promise<ClassifyTask> {
  const reader = await openFeatures(image, openSource);
  return createTaskClassifier(reader, predictBlock(classifier, confidence), { confidence });
}
