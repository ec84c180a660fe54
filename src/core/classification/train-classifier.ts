import type { SurveyClass, TrainingPixels } from '../training/training-set.ts';
import type { Classifier, ModelKind, RandomForestParameters } from './classifier.ts';
import { trainLikelihood } from './maximum-likelihood/train-likelihood.ts';
import { trainDistance } from './nearest/train-distance.ts';
import { trainKMeans } from './nearest/train-k-means.ts';
import { trainForest } from './random-forest/train-forest.ts';
import { type ThresholdChoice, trainThreshold } from './threshold/train-threshold.ts';
import type { TrainOptions } from './train-options.ts';

/** How many clusters, and which class each is; 1, 2, … where there are not as many classes. */
export interface ClusterChoice {
  readonly count: number;
  readonly classes: readonly { readonly classId: number }[];
}

/** What a person chooses; each model uses its own part of it. */
export interface TrainingSettings {
  readonly model: ModelKind;
  readonly seed: number;
  readonly forest: RandomForestParameters;
  readonly clusters?: ClusterChoice;
  readonly threshold?: ThresholdChoice;
  /** Minimum distance and k-means: features in standard deviations. True where not said. */
  readonly standardised?: boolean;
}

const DEFAULT_CLUSTERS: ClusterChoice = { count: 8, classes: [] };
const DEFAULT_THRESHOLD: ThresholdChoice = { value: null, belowClassId: null, aboveClassId: null };

const clusterIds = ({ count, classes }: ClusterChoice): number[] =>
  Array.from({ length: count }, (_, k) => (classes.length === count ? classes[k]!.classId : k + 1));

/**
 * Fits the model of the settings. `classes` only names a class in an error. k-means and threshold
 * look at the features alone: pixels sampled all over the image, whatever their labels.
 */
export async function trainClassifier(
  pixels: TrainingPixels,
  settings: TrainingSettings,
  options: TrainOptions & { readonly classes?: readonly SurveyClass[] } = {},
): Promise<Classifier> {
  const { features, featureCount } = pixels;
  const { standardised = true, clusters = DEFAULT_CLUSTERS } = settings;
  const atOnce = <Model>(train: () => Model): Model => {
    options.onProgress?.({ stage: 'train', done: 0, total: 1 });
    const model = train();
    options.onProgress?.({ stage: 'train', done: 1, total: 1 });
    return model;
  };
  switch (settings.model) {
    case 'random-forest':
      return trainForest(pixels, settings.forest, settings.seed, options);
    case 'maximum-likelihood': {
      const nameOf = (id: number) => options.classes?.find((c) => c.id === id)?.name ?? `${id}`;
      return atOnce(() => trainLikelihood(pixels, nameOf));
    }
    case 'minimum-distance':
      return atOnce(() => trainDistance(pixels, standardised));
    case 'k-means':
      return trainKMeans(features, featureCount, clusters.count, settings.seed, {
        ...options,
        classIds: clusterIds(clusters),
        standardised,
      });
    case 'threshold':
      return atOnce(() =>
        trainThreshold(features, featureCount, settings.threshold ?? DEFAULT_THRESHOLD),
      );
  }
}
