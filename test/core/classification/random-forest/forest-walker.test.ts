import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RandomForest } from '../../../../src/core/classification/classifier.ts';
import type { ForestWalker } from '../../../../src/core/classification/random-forest/forest-walker.ts';
import { createKernelWalker } from '../../../../src/core/classification/random-forest/kernel-walker.ts';
import { createPlainWalker } from '../../../../src/core/classification/random-forest/plain-walker.ts';
import { createForestPredictor } from '../../../../src/core/classification/random-forest/predict-forest.ts';
import { pruneForest } from '../../../../src/core/classification/random-forest/prune-forest.ts';
import type { BandArray } from '../../../../src/core/layers/raster.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { anyForest, randomForest } from '../random-classifiers.ts';
import { referenceClass } from '../reference-classifier.ts';

const COUNT = 37;

/** Votes of a walk, then sure and possible classes of boxes, of the first COUNT. */
function counted(walker: ForestWalker, forest: RandomForest, seed: number): number[][] {
  const random = createRandom(seed);
  const trees = forest.roots.length;
  const classCount = forest.classIds.length;
  const { stride, codes, boxes } = walker;
  for (let i = 0; i < COUNT; i++) {
    const width = 1 << random.below(9);
    for (let f = 0; f < forest.featureCount; f++) {
      codes[i * stride + f] = random.below(256);
      const low = random.below(256);
      boxes[2 * i * stride + f] = low;
      boxes[(2 * i + 1) * stride + f] = Math.min(255, low + random.below(width));
    }
  }
  // In two goes, as callers do.
  for (const [first, end] of [[0, trees >> 1] as const, [trees >> 1, trees] as const]) {
    walker.walk(COUNT, first, end);
    walker.walkBoxes(COUNT, first, end);
  }
  return [walker.votes, walker.sure, walker.possible].map((counts) => [
    ...counts.subarray(0, COUNT * classCount),
  ]);
}

describe('the kernel and its twin', () => {
  it.each([
    ['narrow nodes', 1, 16],
    ['wide nodes', 17, 40],
  ] as const)('count the same for pixels and boxes: %s', (_, min, max) => {
    fc.assert(
      fc.property(anyForest(fc.integer({ min, max })), fc.integer(), (forest, seed) => {
        const kernel = createKernelWalker(forest)!;
        expect(counted(kernel, forest, seed)).toEqual(
          counted(createPlainWalker(forest), forest, seed),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('pruning', () => {
  it('changes no vote', () => {
    fc.assert(
      fc.property(anyForest(fc.integer({ min: 1, max: 5 })), fc.integer(), (forest, seed) => {
        const pruned = pruneForest(forest);
        expect(pruned.left.length).toBeLessThanOrEqual(forest.left.length);
        const [votes] = counted(createPlainWalker(forest), forest, seed);
        expect(counted(createPlainWalker(pruned), pruned, seed)[0]).toEqual(votes);
      }),
      { numRuns: 60 },
    );
  });
});

describe('cells', () => {
  const classOf = (forest: RandomForest, bands: readonly BandArray[]) =>
    Array.from(bands[0]!, (_, i) =>
      referenceClass(
        forest,
        bands.map((band) => band[i]!),
      ),
    );

  it.each([
    ['kernel', undefined],
    ['twin', createPlainWalker],
  ] as const)('answer as every tree asked would, pixel for pixel (%s)', (_, walker) => {
    for (const [features, seed] of [
      [1, 2],
      [2, 3],
      [3, 5],
      [4, 7],
      [9, 11],
    ] as const) {
      const forest = randomForest(seed, features, 3, 15, 5);
      const random = createRandom(seed);
      const centre = forest.binEdges.map(() => 60 + random.below(150));
      // Close to one another, so that cells are seen often enough to be decided.
      const bands = centre.map((middle) =>
        Uint16Array.from({ length: 20_000 }, () => middle + random.below(40)),
      );
      const out = new Uint8Array(20_000);
      createForestPredictor(forest, walker)(bands, out.length, out);
      expect([...out]).toEqual(classOf(forest, bands));
    }
  });
});
