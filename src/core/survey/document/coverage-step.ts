import type { ClassCoverage } from '../../coverage/coverage-map.ts';
import type { PostStep } from '../../coverage/post-step.ts';
import type { ClassificationSettings } from './classification-entry.ts';

/** The class map after one step: `classify` first, then each post step in order. */
export interface CoverageStage {
  readonly step: 'classify' | PostStep;
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
}

/** How much a feature mattered, 0 … 1; all together make 1. `feature` counts from 0. */
export interface FeatureImportance {
  readonly feature: number;
  readonly share: number;
}

/**
 * Cross-validation by polygon on the training samples: says how well the model repeats them, and
 * nothing of the map. `counts[predicted][reference]` in pixels, in the order of `classIds`.
 */
export type CrossValidation =
  | {
      readonly kind: 'made';
      readonly folds: number;
      readonly classIds: readonly number[];
      readonly counts: readonly (readonly number[])[];
    }
  /** `reason`: `issue.cross-validation-<reason>`. */
  | { readonly kind: 'refused'; readonly reason: string };

/** What one class was trained from. */
export interface TrainedClass {
  readonly classId: number;
  readonly samples: number;
  readonly pixels: number;
}

/** Jeffries–Matusita distance of two classes, 0 … 2; null where it can't be told. */
export interface PairSeparability {
  readonly classIds: readonly [number, number];
  readonly distance: number | null;
}

/** What is known of the training set before a model is made of it. */
export interface TrainingRecord {
  readonly classes: readonly TrainedClass[];
  readonly separability: readonly PairSeparability[];
  /** Samples whose pixels look like another class's. */
  readonly contradictingSampleIds: readonly string[];
}

/** Pixels of which the model was less sure than `belowPct` % (votes, or probability). */
export interface LowConfidence {
  readonly belowPct: number;
  readonly pixels: number;
}

/** The record of one run of the classifier. `stepId`: see core/content-id. */
export interface CoverageStep {
  readonly stepId: string;
  /** What it was run on (core/survey/coverage-inputs): differs from today's inputs = stale. */
  readonly inputsId: string;
  readonly imageId: string;
  /** SurveyFile id of the GeoTIFF written. */
  readonly coverageId: string;
  readonly settings: ClassificationSettings;
  readonly trainingPixels: number;
  /** Of the finished map: those of the last stage. */
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
  readonly stages: readonly CoverageStage[];
  /** Null where the model has none to tell. */
  readonly importance: readonly FeatureImportance[] | null;
  readonly crossValidation: CrossValidation | null;
  readonly training: TrainingRecord | null;
  /** SurveyFile id of the confidence layer. */
  readonly confidenceId: string | null;
  readonly lowConfidence: LowConfidence | null;
  readonly software: string;
}
