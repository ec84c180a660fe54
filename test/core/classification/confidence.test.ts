import { describe, expect, it } from 'vitest';
import type { Classifier } from '../../../src/core/classification/classifier.ts';
import { createConfidencePredictor } from '../../../src/core/classification/confidence.ts';
import { trainLikelihood } from '../../../src/core/classification/maximum-likelihood/train-likelihood.ts';
import { trainDistance } from '../../../src/core/classification/nearest/train-distance.ts';
import { trainKMeans } from '../../../src/core/classification/nearest/train-k-means.ts';
import { createPredictor } from '../../../src/core/classification/predictor.ts';
import { trainForest } from '../../../src/core/classification/random-forest/train-forest.ts';
import { trainThreshold } from '../../../src/core/classification/threshold/train-threshold.ts';
import type { RasterBlock } from '../../../src/core/layers/raster.ts';
import { createRandom } from '../../../src/core/random.ts';
import { clouds, randomForest } from './random-classifiers.ts';
import { likelihoodScores, referenceClass, squaredDistances } from './reference-classifier.ts';

const TRAINING = clouds(3, 3, 4, 80, 40);
const PIXELS = 5000;

function blockOf(bandCount: number, mask: Uint8Array | null = null): RasterBlock {
  const random = createRandom(12);
  const bands = Array.from({ length: bandCount }, () =>
    Float32Array.from({ length: PIXELS }, (_, i) => (i === 7 ? Number.NaN : 256 * random.unit())),
  );
  return { window: { col: 0, row: 0, width: PIXELS, height: 1 }, bands, mask };
}

function confident(classifier: Classifier, block: RasterBlock) {
  const [classIds, pct] = [new Uint8Array(PIXELS), new Uint8Array(PIXELS)];
  createConfidencePredictor(classifier)(block, classIds, pct);
  return { classIds, pct };
}

const models = async (): Promise<readonly Classifier[]> => [
  await trainForest(TRAINING, { trees: 30, maxDepth: 9, minLeaf: 1 }, 1),
  randomForest(3, 3, 4, 25, 6),
  trainLikelihood(TRAINING, String),
  trainDistance(TRAINING, true),
  await trainKMeans(TRAINING.features, 3, 5, 1),
  trainThreshold(TRAINING.features, 1, { value: null, belowClassId: 1, aboveClassId: 2 }),
];

describe('every classifier', () => {
  it('gives the classes of the reference, with and without confidence; 255 where not known', async () => {
    for (const model of await models()) {
      const mask = new Uint8Array(PIXELS).fill(1);
      mask[11] = 0;
      const block = blockOf(model.featureCount, mask);
      const { classIds, pct } = confident(model, block);
      const plain = new Uint8Array(PIXELS);
      createPredictor(model)(block, plain);
      expect(plain).toEqual(classIds);
      for (let i = 0; i < PIXELS; i += 13) {
        const values = block.bands.map((band) => band[i]!);
        expect(classIds[i]).toBe(referenceClass(model, values));
      }
      for (const i of [7, 11]) expect([classIds[i], pct[i]]).toEqual([255, 255]);
      expect(pct.every((value, i) => value <= 100 || classIds[i] === 255)).toBe(true);
      expect(new Set(pct).size).toBeGreaterThan(5);
    }
  });

  it('is refused bands that are not those of the training', async () => {
    for (const model of await models()) {
      expect(() => confident(model, blockOf(model.featureCount + 1))).toThrowError(
        expect.objectContaining({ code: 'classifier-bands-differ' }),
      );
    }
  });
});

describe('confidence', () => {
  it('of maximum likelihood is the posterior', () => {
    const model = trainLikelihood(TRAINING, String);
    const block = blockOf(3);
    const { pct } = confident(model, block);
    for (let i = 0; i < PIXELS; i += 17) {
      const scores = likelihoodScores(
        model,
        block.bands.map((band) => band[i]!),
      );
      const best = Math.max(...scores);
      const posterior = 1 / scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
      expect(Math.abs(pct[i]! + 0.5 - 100 * posterior)).toBeLessThanOrEqual(0.5 + 1e-6);
    }
  });

  it('of minimum distance is how much nearer the class is than the next', () => {
    const model = trainDistance(TRAINING, true);
    const block = blockOf(3);
    const { pct } = confident(model, block);
    for (let i = 0; i < PIXELS; i += 17) {
      const values = block.bands.map((band) => band[i]!);
      const [first, second] = squaredDistances(model, values).sort((a, b) => a - b);
      expect(pct[i]).toBe(i === 7 ? 255 : Math.floor(100 * (1 - Math.sqrt(first! / second!))));
    }
  });

  it('of k-means looks past clusters of the same class', async () => {
    const model = await trainKMeans(TRAINING.features, 3, 4, 1);
    const lone = confident({ ...model, classIds: [5, 5, 5, 5] }, blockOf(3));
    expect(new Set(lone.pct)).toEqual(new Set([100, 255]));
  });

  it('of a threshold is 0 at it and 100 from the mean of the side on', () => {
    const model = trainThreshold(Float64Array.of(10, 20, 40, 60), 1, {
      value: 30,
      belowClassId: 1,
      aboveClassId: 2,
    });
    const bands = [Float32Array.of(30, 40, 50, 90, 15, 0, 22.5)];
    const [classIds, pct] = [new Uint8Array(7), new Uint8Array(7)];
    const window = { col: 0, row: 0, width: 7, height: 1 };
    createConfidencePredictor(model)({ window, bands, mask: null }, classIds, pct);
    expect([...classIds]).toEqual([2, 2, 2, 2, 1, 1, 1]);
    expect([...pct]).toEqual([0, 50, 100, 100, 100, 100, 50]);
  });

  it('of a forest is the share of the votes', () => {
    const leafClass = Uint8Array.of(1, 1, 0);
    const forest = {
      ...randomForest(1, 1, 2, 1, 1),
      parameters: { trees: 3, maxDepth: 1, minLeaf: 1 },
      roots: Int32Array.of(0, 1, 2),
      depths: new Uint8Array(3),
      feature: new Uint8Array(3),
      threshold: new Uint8Array(3).fill(255),
      left: Int32Array.of(0, 1, 2),
      leafClass,
    };
    const { classIds, pct } = confident(forest, blockOf(1));
    expect([classIds[0], pct[0]]).toEqual([4, 66]);
  });
});
