import type {
  Classifier,
  KMeans,
  MaximumLikelihood,
  MinimumDistance,
  RandomForest,
} from '../../../src/core/classification/classifier.ts';

/**
 * The twin of the predictor: straight from the words of classifier.ts, one pixel at a time, with
 * no thought for speed. It shares no code with src.
 */
export function referenceClass(classifier: Classifier, features: readonly number[]): number {
  if (features.some((value) => !Number.isFinite(value))) return 255;
  const index = chosen(classifier, features);
  return classifier.classIds[index]!;
}

function chosen(classifier: Classifier, features: readonly number[]): number {
  switch (classifier.kind) {
    case 'random-forest':
      return forestVote(classifier, features);
    case 'maximum-likelihood':
      return likeliest(classifier, features);
    case 'threshold':
      return features[0]! >= classifier.value ? 1 : 0;
    default: {
      const squares = squaredDistances(classifier, features);
      return squares.indexOf(Math.min(...squares));
    }
  }
}

/** Σ (x·scale − mean·scale)², features in order. */
export function squaredDistances(
  { means, scales }: MinimumDistance | KMeans,
  features: readonly number[],
): number[] {
  return means.map((mean) =>
    features.reduce((sum, x, f) => {
      const difference = x * scales[f]! - mean[f]! * scales[f]!;
      return sum + difference * difference;
    }, 0),
  );
}

function forestVote(forest: RandomForest, features: readonly number[]): number {
  const codes = features.map(
    (value, f) => [...forest.binEdges[f]!].filter((e) => e < value).length,
  );
  const votes = forest.classIds.map(() => 0);
  for (const root of forest.roots) {
    let node = root;
    while (forest.leafClass[node] === 255) {
      const goesLeft = codes[forest.feature[node]!]! <= forest.threshold[node]!;
      node = goesLeft ? forest.left[node]! : forest.left[node]! + 1;
    }
    votes[forest.leafClass[node]!]!++;
  }
  return votes.indexOf(Math.max(...votes));
}

/** Score = constant − ½ (x−m)ᵀ Σ⁻¹ (x−m), per class. */
export function likelihoodScores(model: MaximumLikelihood, x: readonly number[]): number[] {
  const size = model.featureCount;
  return model.classIds.map((_, k) => {
    let form = 0;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const di = x[i]! - model.means[k]![i]!;
        const dj = x[j]! - model.means[k]![j]!;
        form += di * model.inverses[k]![i * size + j]! * dj;
      }
    }
    return model.constants[k]! - form / 2;
  });
}

function likeliest(model: MaximumLikelihood, x: readonly number[]): number {
  const scores = likelihoodScores(model, x);
  return scores.indexOf(Math.max(...scores));
}
