import type { MaximumLikelihood } from '../classifier.ts';
import type { PredictPixels } from '../predict-pixels.ts';

/** Lower triangle of −½ Σ⁻¹ with the entries off the diagonal doubled, class by class. */
function halfForms({ inverses, featureCount: d }: MaximumLikelihood): Float64Array {
  const forms: number[] = [];
  for (const inverse of inverses) {
    for (let row = 0; row < d; row++) {
      for (let col = 0; col < row; col++) forms.push(-inverse[row * d + col]!);
      forms.push(-0.5 * inverse[row * d + row]!);
    }
  }
  return Float64Array.from(forms);
}

/** Pixels per round: their values are copied to float64 once, whatever the bands' type. */
const ROUND = 1024;

/**
 * Highest score, ties to the first class. The form is summed row by row, columns ascending to the
 * diagonal, each row's sum times its own deviation: only + − ×, always in this order.
 */
export function createLikelihoodPredictor(model: MaximumLikelihood): PredictPixels {
  const { featureCount: d, constants } = model;
  const classIds = Uint8Array.from(model.classIds);
  const classCount = classIds.length;
  const forms = halfForms(model);
  const means = Float64Array.from(model.means.flatMap((mean) => [...mean]));
  const values = new Float64Array(ROUND * d);
  const deviation = new Float64Array(d);
  const bestClass = (pixel: number): number => {
    let best = 0;
    let bestScore = -Infinity;
    let at = 0;
    for (let k = 0; k < classCount; k++) {
      let score = constants[k]!;
      for (let row = 0; row < d; row++) {
        const own = values[row * ROUND + pixel]! - means[k * d + row]!;
        deviation[row] = own;
        let sum = 0;
        for (let col = 0; col <= row; col++) sum += forms[at++]! * deviation[col]!;
        score += own * sum;
      }
      if (score > bestScore) {
        bestScore = score;
        best = k;
      }
    }
    return classIds[best]!;
  };
  return (bands, pixels, out) => {
    for (let start = 0; start < pixels; start += ROUND) {
      const count = Math.min(ROUND, pixels - start);
      for (let f = 0; f < d; f++) values.set(bands[f]!.subarray(start, start + count), f * ROUND);
      for (let i = 0; i < count; i++) out[start + i] = bestClass(i);
    }
  };
}
