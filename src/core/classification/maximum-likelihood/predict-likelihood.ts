import { likelihoodWasm } from '../../kernels/built/likelihood.ts';
import { instantiateKernel, type KernelBase, reserveMemory } from '../../kernels/instantiate.ts';
import type { MaximumLikelihood } from '../classifier.ts';
import type { PredictPixels } from '../predict-pixels.ts';
import { halfForms } from './half-forms.ts';
import { createLikelihoodScores } from './likelihood-scores.ts';

interface LikelihoodKernel extends KernelBase {
  readonly keepDeviations: (start: number) => void;
  readonly likeliest: (
    values: number,
    plane: number,
    bands: number,
    count: number,
    constants: number,
    means: number,
    forms: number,
    classCount: number,
    out: number,
  ) => void;
}

/** Pixels per round: their values are copied to float64 once, whatever the bands' type. */
const ROUND = 1024;

/** Null where there is no WebAssembly. */
export function createKernelLikelihood(model: MaximumLikelihood): PredictPixels | null {
  const kernel = instantiateKernel<LikelihoodKernel>(likelihoodWasm);
  if (kernel === null) return null;
  const { featureCount: d, constants } = model;
  const classCount = model.classIds.length;
  const forms = halfForms(model);
  let end = (kernel.heapBase.value + 63) & ~63;
  const place = (bytes: number) => {
    const start = end;
    end += (bytes + 63) & ~63;
    return start;
  };
  const at = {
    constants: place(8 * classCount),
    means: place(8 * classCount * d),
    forms: place(8 * forms.length),
    deviations: place(64 * d),
    values: place(8 * ROUND * d),
    out: place(ROUND),
  };
  if (!reserveMemory(kernel.memory, end)) return null;
  const { buffer } = kernel.memory;
  new Float64Array(buffer, at.constants, classCount).set(constants);
  for (const [k, mean] of model.means.entries()) {
    new Float64Array(buffer, at.means + 8 * d * k, d).set(mean);
  }
  new Float64Array(buffer, at.forms, forms.length).set(forms);
  kernel.keepDeviations(at.deviations);
  const planes = Array.from(
    { length: d },
    (_, f) => new Float64Array(buffer, at.values + 8 * ROUND * f, ROUND),
  );
  const numbers = new Uint8Array(buffer, at.out, ROUND);
  const classIds = Uint8Array.from(model.classIds);
  return (bands, pixels, out) => {
    for (let start = 0; start < pixels; start += ROUND) {
      const count = Math.min(ROUND, pixels - start);
      for (let f = 0; f < d; f++) planes[f]!.set(bands[f]!.subarray(start, start + count));
      kernel.likeliest(
        at.values,
        8 * ROUND,
        d,
        (count + 7) & ~7,
        at.constants,
        at.means,
        at.forms,
        classCount,
        at.out,
      );
      for (let i = 0; i < count; i++) out[start + i] = classIds[numbers[i]!]!;
    }
  };
}

/** The kernel's twin: the same sums in the same order. */
export function createPlainLikelihood(model: MaximumLikelihood): PredictPixels {
  const scoresOf = createLikelihoodScores(model);
  const classIds = Uint8Array.from(model.classIds);
  const features = new Float64Array(model.featureCount);
  return (bands, pixels, out) => {
    for (let i = 0; i < pixels; i++) {
      for (let f = 0; f < features.length; f++) features[f] = bands[f]![i]!;
      const scores = scoresOf(features);
      let best = 0;
      let highest = -Infinity;
      for (let k = 0; k < scores.length; k++) {
        if (scores[k]! <= highest || Number.isNaN(scores[k]!)) continue;
        highest = scores[k]!;
        best = k;
      }
      out[i] = classIds[best]!;
    }
  };
}

/** Highest score, ties to the first class. */
export function createLikelihoodPredictor(model: MaximumLikelihood): PredictPixels {
  return createKernelLikelihood(model) ?? createPlainLikelihood(model);
}
