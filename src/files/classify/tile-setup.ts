import type { Classifier } from '../../core/classification/classifier.ts';
import { createConfidencePredictor } from '../../core/classification/confidence.ts';
import { createPredictor } from '../../core/classification/predictor.ts';
import { type MaskOutlines, maskedReader } from '../../core/layers/masked-reader.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import { featureReader } from '../../core/training/features/feature-reader.ts';
import type { FeatureSpec } from '../../core/training/features/feature-spec.ts';
import { type OpenSource, openRecipe } from '../raster/open-recipe.ts';
import type { RasterRecipe } from '../raster/raster-recipe.ts';
import { type ClassifyTask, createTaskClassifier, type PredictBlock } from './classify-task.ts';

/** What is classified: plain data from which every worker opens the same reader. */
export interface ImageSetup {
  readonly recipe: RasterRecipe;
  /** One around the other, each in its own CRS. */
  readonly masks: readonly MaskOutlines[];
  /** Empty: the measured bands. */
  readonly features: readonly FeatureSpec[];
}

/** What a worker needs to classify tasks. */
export interface TileSetup {
  readonly image: ImageSetup;
  readonly classifier: Classifier;
  readonly confidence: boolean;
}

/** The image whose bands are the features, masked. Errors: of openRecipe, the masks, the features. */
export async function openFeatures(
  { recipe, masks, features }: ImageSetup,
  openSource?: OpenSource,
): Promise<RasterReader> {
  const image = await openRecipe(recipe, openSource);
  return featureReader(masks.reduce(maskedReader, image), features);
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
