import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorCovariance } from '../../../../src/core/cholesky.ts';
import { trainLikelihood } from '../../../../src/core/classification/maximum-likelihood/train-likelihood.ts';
import { clouds } from '../random-classifiers.ts';

describe('trainLikelihood', () => {
  it('fits a case worked by hand', () => {
    // Class 1: (0,0) (2,0) (0,4) (2,4): mean (1,2), Σ = diag(4/3, 16/3), det 64/9.
    const features = Float64Array.of(0, 0, 2, 0, 0, 4, 2, 4, 9, 9, 11, 9, 9, 13, 11, 13);
    const labels = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const model = trainLikelihood({ featureCount: 2, features, labels, classIds: [5, 8] }, String);
    expect(model.classIds).toEqual([5, 8]);
    expect([...model.means[0]!]).toEqual([1, 2]);
    const inverse = [0.75, 0, 0, 0.1875];
    for (const [i, value] of inverse.entries())
      expect(model.inverses[0]![i]).toBeCloseTo(value, 14);
    expect(model.constants[0]).toBeCloseTo(-0.5 * Math.log(64 / 9), 14);
  });

  it('adds a ridge where a class does not vary, and still tells the classes apart', () => {
    const data = clouds(2, 3, 2, 20);
    // Class 1 saturated in band 2; band 3 the same everywhere.
    for (let i = 0; i < 40; i++) {
      if (i < 20) data.features[i * 3 + 1] = 255;
      data.features[i * 3 + 2] = 7;
    }
    const model = trainLikelihood(data, String);
    expect([...model.inverses[0]!, ...model.constants].every(Number.isFinite)).toBe(true);
  });

  it('refuses a class with fewer pixels than bands + 1', () => {
    const data = clouds(2, 4, 2, 4);
    expect(() => trainLikelihood(data, (id) => `class ${id}`)).toThrowError(
      expect.objectContaining({
        code: 'training-class-too-small',
        details: { class: 'class 1', pixels: 4, needed: 5 },
      }),
    );
  });
});

it('factorCovariance gives the inverse: Σ Σ⁻¹ = 1', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 8 }), (seed, size) => {
      const { features } = clouds(seed, size, 1, size + 6);
      const matrix = new Float64Array(size * size);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          for (let p = 0; p < size + 6; p++) {
            matrix[i * size + j]! +=
              (features[p * size + i]! - 100) * (features[p * size + j]! - 100);
          }
        }
      }
      const factored = factorCovariance(matrix, size)!;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          let sum = 0;
          for (let k = 0; k < size; k++)
            sum += matrix[i * size + k]! * factored.inverse[k * size + j]!;
          expect(sum).toBeCloseTo(i === j ? 1 : 0, 5);
        }
      }
    }),
    { numRuns: 50 },
  );
  expect(factorCovariance(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
  expect(factorCovariance(Float64Array.of(0), 1)).toBeNull();
});
