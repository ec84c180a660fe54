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

export type Classifier = RandomForest | MaximumLikelihood;
