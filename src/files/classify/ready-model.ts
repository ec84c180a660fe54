import type { Classifier } from '../../core/classification/classifier.ts';
import { assertModelFits, type ModelFile } from '../../core/classification/model-file.ts';
import type { TrainingSettings } from '../../core/classification/train-classifier.ts';
import { SurveyError } from '../../core/errors.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';
import { featureBands } from '../../core/training/feature-bands.ts';
import type { Sample, SurveyClass } from '../../core/training/training-set.ts';
import { type OpenSource, openRecipe } from '../raster/open-recipe.ts';
import {
  assertClassesKnown,
  type ClassifySeconds,
  type TrainedModel,
  trainModel,
} from './classify-image.ts';
import { type ImageSetup, openFeatures, openForTraining } from './image-setup.ts';

/** Where a model comes from: it is trained, or was saved. */
export type ModelOrigin =
  | {
      readonly kind: 'train';
      readonly samples: readonly Sample[];
      readonly settings: TrainingSettings;
    }
  | { readonly kind: 'saved'; readonly model: ModelFile };

export interface ModelWork {
  /** Its features are those of the model, where one was saved. */
  readonly setup: ImageSetup;
  /** Of the map. */
  readonly classes: readonly SurveyClass[];
  readonly openSource?: OpenSource;
  /** The image of `setup`, where it is open: what is classified, and what is learnt from. */
  readonly opened?: { readonly reader: RasterReader; readonly training?: RasterReader };
  readonly now: () => number;
  readonly lap: (stage: keyof ClassifySeconds) => void;
  readonly onProgress?: OnProgress;
  readonly signal: CancelSignal;
}

/** A model, and the image as it will see it: only what is classified. */
export interface ReadyModel {
  readonly classifier: Classifier;
  readonly reader: RasterReader;
  /** Null: it was saved. */
  readonly trained: TrainedModel | null;
}

/**
 * Whether a saved model can be used on this image. Errors: `model-bands-differ`,
 * `model-type-differs`, `classifier-bands-differ` {bands, needed}, `model-class-missing` {class}.
 */
async function assertUsable(model: ModelFile, reader: RasterReader, work: ModelWork) {
  const { recipe } = work.setup;
  // Of several images opacity is no band, and the model file counts it: its features decide there.
  if (recipe.combine === 'single') {
    assertModelFits(model, (await openRecipe(recipe, work.openSource)).header);
  }
  const { featureCount } = model.classifier;
  const bands = featureBands(reader.header).length;
  if (bands !== featureCount) {
    throw new SurveyError('classifier-bands-differ', { bands, needed: featureCount });
  }
  assertClassesKnown(model.classifier, work.classes);
}

/** Trains, or takes what was saved: nothing is trained then. Errors: of the parts. */
export async function readyModel(origin: ModelOrigin, work: ModelWork): Promise<ReadyModel> {
  const { setup, classes, openSource, now, lap, onProgress, signal } = work;
  const reader = work.opened?.reader ?? (await openFeatures(setup, openSource));
  if (origin.kind === 'saved') {
    await assertUsable(origin.model, reader, work);
    lap('read');
    return { classifier: origin.model.classifier, reader, trained: null };
  }
  const { samples, settings } = origin;
  const request = {
    reader: work.opened?.training ?? (await openForTraining(setup, settings.model, openSource)),
    samples,
    classes,
    settings,
    now,
    signal,
    ...(onProgress && { onProgress }),
  };
  const trained = await trainModel(request, lap);
  return { classifier: trained.classifier, reader, trained };
}
