import type { MaximumLikelihood } from '../classifier.ts';
import { halfForms } from './half-forms.ts';

/**
 * Score of every class for one pixel's features: the logarithm of the density but for a constant.
 * The form is summed row by row, columns ascending to the diagonal, each row's sum times its own
 * deviation: only + − ×, always in this order. The array is the same at every call.
 */
export function createLikelihoodScores(
  model: MaximumLikelihood,
): (features: Float64Array) => Float64Array {
  const { featureCount: d, constants } = model;
  const classCount = model.classIds.length;
  const forms = halfForms(model);
  const means = Float64Array.from(model.means.flatMap((mean) => [...mean]));
  const deviation = new Float64Array(d);
  const scores = new Float64Array(classCount);
  return (features) => {
    let at = 0;
    for (let k = 0; k < classCount; k++) {
      let score = constants[k]!;
      for (let row = 0; row < d; row++) {
        const own = features[row]! - means[k * d + row]!;
        deviation[row] = own;
        let sum = 0;
        for (let col = 0; col <= row; col++) sum += forms[at++]! * deviation[col]!;
        score += own * sum;
      }
      scores[k] = score;
    }
    return scores;
  };
}
