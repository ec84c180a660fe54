import { naturalExp } from '../../natural-exp.ts';
import type { MaximumLikelihood } from '../classifier.ts';
import type { ConfidentPixels } from '../confident-pixels.ts';
import { createLikelihoodScores } from './likelihood-scores.ts';

/** 1 ÷ Σ exp(score − best score): the posterior of the best class under equal priors. */
export function createLikelihoodConfidence(model: MaximumLikelihood): ConfidentPixels {
  const scoresOf = createLikelihoodScores(model);
  const ids = Uint8Array.from(model.classIds);
  const features = new Float64Array(model.featureCount);
  return (bands, pixels, classIds, confidencePct) => {
    for (let i = 0; i < pixels; i++) {
      for (let f = 0; f < features.length; f++) features[f] = bands[f]![i]!;
      const scores = scoresOf(features);
      let best = 0;
      let highest = -Infinity;
      for (let k = 0; k < scores.length; k++) {
        if (!(scores[k]! > highest)) continue;
        highest = scores[k]!;
        best = k;
      }
      let sum = 0;
      for (const score of scores) sum += naturalExp(score - highest);
      classIds[i] = ids[best]!;
      confidencePct[i] = sum >= 1 ? Math.floor(100 / sum) : 0;
    }
  };
}
