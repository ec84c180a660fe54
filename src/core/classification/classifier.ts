export type ModelKind =
  | 'random-forest'
  | 'maximum-likelihood'
  | 'minimum-distance'
  | 'k-means'
  | 'threshold';

export interface RandomForestParameters {
  readonly trees: number;
  readonly maxDepth: number;
  readonly minLeaf: number;
}

/** The default of spec/performance.md §"Recommended pipeline": as accurate as 100 trees × depth 15. */
export const DEFAULT_FOREST: RandomForestParameters = { trees: 50, maxDepth: 12, minLeaf: 5 };

/**
 * A fitted forest as plain data. A feature value is coded to the number of `binEdges[f]` below it
 * (strictly: code = #edges < value); a node sends code ≤ threshold left. Trees vote; the class of
 * most votes wins, ties to the first class. Leaves loop to themselves (feature 0, threshold 255).
 */
export interface RandomForest {
  readonly kind: 'random-forest';
  readonly version: 1;
  readonly seed: number;
  readonly parameters: RandomForestParameters;
  readonly featureCount: number;
  readonly classIds: readonly number[];
  readonly binEdges: readonly Float64Array[];
  readonly roots: Int32Array;
  readonly depths: Uint8Array;
  readonly feature: Uint8Array;
  readonly threshold: Uint8Array;
  /** Index of the left child; the right one follows it. */
  readonly left: Int32Array;
  /** Leaf: index into classIds; inner node: 255. */
  readonly leafClass: Uint8Array;
}

/**
 * A Gaussian per class. Score = constant_k − ½ (x−m)ᵀ Σ⁻¹ (x−m), the highest wins, ties to the
 * first class; `inverse[k]` is row-major featureCount².
 */
export interface MaximumLikelihood {
  readonly kind: 'maximum-likelihood';
  readonly version: 1;
  readonly featureCount: number;
  readonly classIds: readonly number[];
  readonly means: readonly Float64Array[];
  readonly inverses: readonly Float64Array[];
  readonly constants: Float64Array;
}

/**
 * A mean per class. Distance² = Σ (x·scale − mean·scale)², features in order; the least wins, ties
 * to the first class. `scales` are 1 ÷ standard deviation over all samples, or all 1.
 */
export interface MinimumDistance {
  readonly kind: 'minimum-distance';
  readonly version: 1;
  readonly featureCount: number;
  readonly classIds: readonly number[];
  readonly scales: Float64Array;
  readonly means: readonly Float64Array[];
}

/**
 * Cluster centres found without samples, ascending by their first feature; distance and ties as in
 * MinimumDistance. `classIds[n]` is what cluster n is: two clusters may be one class.
 */
export interface KMeans {
  readonly kind: 'k-means';
  readonly version: 1;
  readonly seed: number;
  readonly featureCount: number;
  readonly classIds: readonly number[];
  readonly scales: Float64Array;
  readonly means: readonly Float64Array[];
}

/** One feature: at or above `value` is classIds[1], else classIds[0]. */
export interface Threshold {
  readonly kind: 'threshold';
  readonly version: 1;
  readonly featureCount: 1;
  /** Below, above. */
  readonly classIds: readonly number[];
  readonly value: number;
  /** Mean of the training values below and above; how far a value lies from them is confidence. */
  readonly means: Float64Array;
}

export type Classifier = RandomForest | MaximumLikelihood | MinimumDistance | KMeans | Threshold;
