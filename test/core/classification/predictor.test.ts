import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Classifier } from '../../../src/core/classification/classifier.ts';
import { sharedColorTable } from '../../../src/core/classification/color-table.ts';
import { trainLikelihood } from '../../../src/core/classification/maximum-likelihood/train-likelihood.ts';
import { createPredictor } from '../../../src/core/classification/predictor.ts';
import type { BandArray, RasterBlock } from '../../../src/core/layers/raster.ts';
import { createRandom } from '../../../src/core/random.ts';
import { anyForest, clouds, randomForest } from './random-classifiers.ts';
import { likelihoodScores, referenceClass } from './reference-classifier.ts';

type BandMaker = (length: number, value: () => number) => BandArray;
const BAND_TYPES: readonly [string, BandMaker][] = [
  ['uint8', (length, value) => Uint8Array.from({ length }, value)],
  ['uint16', (length, value) => Uint16Array.from({ length }, value)],
  ['int16', (length, value) => Int16Array.from({ length }, () => value() - 20)],
  ['float32', (length, value) => Float32Array.from({ length }, () => value() / 3)],
  ['float64', (length, value) => Float64Array.from({ length }, () => value() / 3)],
];

function blockOf(bands: readonly BandArray[], mask: Uint8Array | null = null): RasterBlock {
  return { window: { col: 0, row: 0, width: bands[0]!.length, height: 1 }, bands, mask };
}

function predicted(classifier: Classifier, block: RasterBlock): number[] {
  const out = new Uint8Array(block.window.width);
  createPredictor(classifier)(block, out);
  return [...out];
}

function reference(classifier: Classifier, { bands, mask }: RasterBlock): number[] {
  return Array.from(bands[0]!, (_, i) =>
    mask?.[i] === 0
      ? 255
      : referenceClass(
          classifier,
          bands.map((band) => band[i]!),
        ),
  );
}

describe('random forest', () => {
  it.each(BAND_TYPES)('equals the twin on %s bands, at any length', (_, makeBand) => {
    fc.assert(
      fc.property(
        anyForest(fc.integer({ min: 1, max: 6 })),
        fc.integer({ min: 1, max: 70 }),
        fc.integer(),
        (forest, length, seed) => {
          const random = createRandom(seed);
          const bands = forest.binEdges.map(() => makeBand(length, () => random.below(256)));
          const block = blockOf(bands);
          expect(predicted(forest, block)).toEqual(reference(forest, block));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('equals the twin beyond 16 features, where nodes are not packed', () => {
    fc.assert(
      fc.property(anyForest(fc.integer({ min: 17, max: 40 })), fc.integer(), (forest, seed) => {
        const random = createRandom(seed);
        const bands = forest.binEdges.map(() =>
          Uint16Array.from({ length: 21 }, () => random.below(400)),
        );
        expect(predicted(forest, blockOf(bands))).toEqual(reference(forest, blockOf(bands)));
      }),
      { numRuns: 30 },
    );
  });

  it('equals the twin over more than one round of pixels', () => {
    const forest = randomForest(5, 4, 5, 20, 8);
    const random = createRandom(6);
    const bands = forest.binEdges.map(() =>
      Uint16Array.from({ length: 9001 }, () => random.below(300)),
    );
    expect(predicted(forest, blockOf(bands))).toEqual(reference(forest, blockOf(bands)));
  });

  it('gives a tie to the first class', () => {
    const leaf = (leafClass: number[]) => ({
      ...randomForest(1, 1, 3, 1, 1),
      parameters: { trees: leafClass.length, maxDepth: 1, minLeaf: 1 },
      roots: Int32Array.from(leafClass, (_, i) => i),
      depths: new Uint8Array(leafClass.length),
      feature: new Uint8Array(leafClass.length),
      threshold: new Uint8Array(leafClass.length).fill(255),
      left: Int32Array.from(leafClass, (_, i) => i),
      leafClass: Uint8Array.from(leafClass),
    });
    const block = blockOf([Int16Array.of(7)]);
    expect(predicted(leaf([2, 1]), block)).toEqual([4]);
    expect(predicted(leaf([2, 1, 2]), block)).toEqual([7]);
  });
});

describe('colour table', () => {
  it('answers as without it, on a second block too', () => {
    const forest = randomForest(9, 3, 5, 15, 7);
    const random = createRandom(2);
    const bands = [0, 1, 2].map(() =>
      Uint8Array.from({ length: 4000 }, () => random.below(24) * 10),
    );
    const predict = createPredictor(forest);
    const [first, second] = [new Uint8Array(4000), new Uint8Array(4000)];
    predict(blockOf(bands), first);
    predict(blockOf(bands), second);
    expect([...first]).toEqual(reference(forest, blockOf(bands)));
    expect(second).toEqual(first);
  });

  it('is shared: each answers what another has asked, and the same', () => {
    const forest = randomForest(9, 3, 5, 15, 7);
    const random = createRandom(3);
    const blocks = [24, 200, 256].map((values) =>
      blockOf([0, 1, 2].map(() => Uint8Array.from({ length: 3000 }, () => random.below(values)))),
    );
    const colors = sharedColorTable();
    const predictors = [createPredictor(forest, colors), createPredictor(forest, colors)];
    for (const block of blocks) {
      for (const predict of predictors) {
        const out = new Uint8Array(3000);
        predict(block, out);
        expect([...out]).toEqual(reference(forest, block));
      }
    }
    const known = colors?.reduce((count, id) => count + (id === 0 ? 0 : 1), 0);
    const keys = blocks.flatMap(({ bands }) =>
      Array.from(bands[0]!, (_, i) => `${bands.map((band) => band[i])}`),
    );
    expect(known).toBe(new Set(keys).size);
  });
});

describe('maximum likelihood', () => {
  it('equals the twin wherever the best score is clear', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 2, max: 5 }),
        (seed, features, classes) => {
          const model = trainLikelihood(clouds(seed, features, classes, 40), String);
          const random = createRandom(seed + 1);
          const bands = model.means[0]!;
          const values = Array.from(bands, () =>
            Float32Array.from({ length: 50 }, () => random.below(256)),
          );
          const block = blockOf(values);
          const found = predicted(model, block);
          for (const [i, expected] of reference(model, block).entries()) {
            const scores = likelihoodScores(
              model,
              values.map((band) => band[i]!),
            );
            const [best, next] = [...scores].sort((a, b) => b - a) as [number, number];
            if (best - next > 1e-9 * Math.abs(best)) expect(found[i]).toBe(expected);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives a tie to the first class', () => {
    const model = trainLikelihood(clouds(3, 2, 2, 30), String);
    const twins = {
      ...model,
      classIds: [9, 4],
      means: [model.means[0]!, model.means[0]!],
      inverses: [model.inverses[0]!, model.inverses[0]!],
      constants: Float64Array.of(1, 1),
    };
    expect(predicted(twins, blockOf([Uint8Array.of(50), Uint8Array.of(60)]))).toEqual([9]);
  });
});

describe('what is not known', () => {
  it('is 255: masked pixels and features that are not finite', () => {
    const forest = randomForest(4, 2, 3, 5, 4);
    const bands = [
      Float32Array.of(10, 20, Number.NaN, 30, 40),
      Float64Array.of(10, 20, 20, Number.POSITIVE_INFINITY, 40),
    ];
    const block = blockOf(bands, Uint8Array.of(1, 0, 1, 1, 255));
    expect(predicted(forest, block)).toEqual(reference(forest, block));
    expect(predicted(forest, block).map((id) => id === 255)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is the whole block where everything is masked', () => {
    const block = blockOf([Uint8Array.of(1, 2), Uint8Array.of(1, 2)], new Uint8Array(2));
    expect(predicted(randomForest(4, 2, 3, 5, 4), block)).toEqual([255, 255]);
  });

  it('is refused where the bands are not those of the training', () => {
    expect(() => predicted(randomForest(4, 2, 3, 5, 4), blockOf([Uint8Array.of(1)]))).toThrowError(
      expect.objectContaining({
        code: 'classifier-bands-differ',
        details: { bands: 1, needed: 2 },
      }),
    );
  });
});
