import { SurveyError } from '../errors.ts';
import type { SurveyClass, TrainingPixels } from '../training/training-set.ts';
import type { Classifier, ModelKind, RandomForestParameters } from './classifier.ts';
import { trainLikelihood } from './maximum-likelihood/train-likelihood.ts';
import { type TrainOptions, trainForest } from './random-forest/train-forest.ts';

/** What a person chooses; maximum likelihood uses neither seed nor forest. */
export interface TrainingSettings {
  readonly model: ModelKind;
  readonly seed: number;
  readonly forest: RandomForestParameters;
}

/**
 * Fits the model of the settings. `classes` only names a class in an error.
 * Errors: `model-not-trainable` {model}.
 */
export async function trainClassifier(
  pixels: TrainingPixels,
  settings: TrainingSettings,
  options: TrainOptions & { readonly classes?: readonly SurveyClass[] } = {},
): Promise<Classifier> {
  switch (settings.model) {
    case 'random-forest':
      return trainForest(pixels, settings.forest, settings.seed, options);
    case 'maximum-likelihood': {
      const nameOf = (id: number) => options.classes?.find((c) => c.id === id)?.name ?? `${id}`;
      options.onProgress?.({ stage: 'train', done: 0, total: 1 });
      const model = trainLikelihood(pixels, nameOf);
      options.onProgress?.({ stage: 'train', done: 1, total: 1 });
      return model;
    }
    default:
      throw new SurveyError('model-not-trainable', { model: settings.model });
  }
}
