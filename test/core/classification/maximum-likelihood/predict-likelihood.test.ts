import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createKernelLikelihood,
  createPlainLikelihood,
} from '../../../../src/core/classification/maximum-likelihood/predict-likelihood.ts';
import { trainLikelihood } from '../../../../src/core/classification/maximum-likelihood/train-likelihood.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { clouds } from '../random-classifiers.ts';

describe('the likelihood kernel', () => {
  it('gives the bytes of its twin, for any number of bands and pixels', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 40 }),
        (seed, features, classes, pixels) => {
          const model = trainLikelihood(clouds(seed, features, classes, 40, 30), String);
          const random = createRandom(seed);
          const bands = Array.from({ length: features }, () =>
            Float32Array.from({ length: pixels }, () => 256 * random.unit()),
          );
          const [kernel, twin] = [new Uint8Array(pixels), new Uint8Array(pixels)];
          createKernelLikelihood(model)!(bands, pixels, kernel);
          createPlainLikelihood(model)(bands, pixels, twin);
          expect(kernel).toEqual(twin);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives them where scores draw level or are lost in rounding, and for values that are none', () => {
    const model = trainLikelihood(clouds(4, 3, 3, 40), String);
    const level = {
      ...model,
      means: [model.means[0]!, model.means[0]!, model.means[0]!],
      inverses: [model.inverses[0]!, model.inverses[0]!, model.inverses[0]!],
      constants: Float64Array.of(0, 0, 1e-13),
    };
    const random = createRandom(4);
    const bands = [0, 1, 2].map(() =>
      Float64Array.from({ length: 3000 }, (_, i) =>
        i % 9 === 0 ? Number.NaN : random.unit() * (i % 2 === 0 ? 256 : 1e9),
      ),
    );
    const [kernel, twin] = [new Uint8Array(3000), new Uint8Array(3000)];
    createKernelLikelihood(level)!(bands, 3000, kernel);
    createPlainLikelihood(level)(bands, 3000, twin);
    expect(kernel).toEqual(twin);
    expect(new Set(kernel).size).toBeGreaterThan(1);
  });
});
