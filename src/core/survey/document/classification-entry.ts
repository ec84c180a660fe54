import type { ModelKind, RandomForestParameters } from '../../classification/classifier.ts';
import type { PostStep } from '../../coverage/post-step.ts';
import type { MaskLayer } from '../../layers/mask-layer.ts';
import type { FeatureSpec } from '../../training/features/feature-spec.ts';
import type { FeatureFit } from '../../training/water/feature-fit.ts';

/** A cluster of k-means and the class that it is; unnamed = nobody has said yet what it shows. */
export interface ClusterClass {
  readonly classId: number;
  readonly isNamed: boolean;
}

/** k-means: `classes[n]` is cluster n's; empty until the first run, two clusters may be one class. */
export interface ClusterSettings {
  readonly count: number;
  readonly classes: readonly ClusterClass[];
}

/** The one feature at or above `value` is `aboveClassId`, else `belowClassId`. */
export interface ThresholdSettings {
  /** Null = found by Otsu's method. */
  readonly value: number | null;
  readonly aboveClassId: number | null;
  readonly belowClassId: number | null;
}

/** Trained from the samples, or a model that was saved: a file of the survey by its SHA-256. */
export type ModelSource =
  | { readonly kind: 'train' }
  | {
      readonly kind: 'saved';
      readonly sha256: string;
      readonly name: string;
      /** Numbers of the classes that it makes; absent in earlier surveys: not known. */
      readonly classIds?: readonly number[] | undefined;
    };

export interface ClassificationSettings {
  /** A raster of `files`, or one of `imageSets`. */
  readonly imageId: string | null;
  readonly model: ModelKind;
  readonly seed: number;
  readonly forest: RandomForestParameters;
  readonly clusters: ClusterSettings;
  readonly threshold: ThresholdSettings;
  /** Empty = the measured bands as they are. */
  readonly features: readonly FeatureSpec[];
  /** Where the numbers of fitted features come from; those of no feature do no harm. */
  readonly fits: readonly FeatureFit[];
  /** Only what lies in the study area is classified. */
  readonly withinStudyArea: boolean;
  readonly masks: readonly MaskLayer[];
  /** In order. */
  readonly post: readonly PostStep[];
  readonly modelSource: ModelSource;
  /** A layer beside the map: how sure the model is of each pixel. */
  readonly withConfidence: boolean;
  /** The run asks models that have not seen a sample what it is. */
  readonly withCrossValidation: boolean;
}
