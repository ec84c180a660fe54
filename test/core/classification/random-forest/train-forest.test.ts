import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FOREST } from '../../../../src/core/classification/classifier.ts';
import { classifierToJson } from '../../../../src/core/classification/classifier-json.ts';
import { trainForest } from '../../../../src/core/classification/random-forest/train-forest.ts';
import type { TrainingPixels } from '../../../../src/core/training/training-set.ts';
import { clouds } from '../random-classifiers.ts';
import { referenceClass } from '../reference-classifier.ts';

const SMALL = { trees: 11, maxDepth: 8, minLeaf: 2 };

function shareRight(forest: Parameters<typeof referenceClass>[0], data: TrainingPixels): number {
  let right = 0;
  for (const [i, label] of data.labels.entries()) {
    const at = i * data.featureCount;
    const features = [...data.features.subarray(at, at + data.featureCount)];
    if (referenceClass(forest, features) === data.classIds[label]) right++;
  }
  return right / data.labels.length;
}

describe('trainForest', () => {
  it('is the table that RandomForest promises', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 5 }), async (seed, features) => {
        const forest = await trainForest(clouds(seed, features, 3, 30), SMALL, seed);
        expect(forest.roots.length).toBe(11);
        for (const [t, root] of forest.roots.entries()) {
          const end = forest.roots[t + 1] ?? forest.left.length;
          const depthOf = new Map([[root, 0]]);
          for (let node = root; node < end; node++) {
            const depth = depthOf.get(node)!;
            if (forest.leafClass[node] !== 255) {
              expect([forest.feature[node], forest.threshold[node]]).toEqual([0, 255]);
              expect(forest.left[node]).toBe(node);
              continue;
            }
            const left = forest.left[node]!;
            expect(left).toBeGreaterThan(node);
            expect(left + 1).toBeLessThan(end);
            depthOf.set(left, depth + 1).set(left + 1, depth + 1);
          }
          // Every node is reached once, and the depth stated is the depth found.
          expect(depthOf.size).toBe(end - root);
          expect(Math.max(...depthOf.values())).toBe(forest.depths[t]);
          expect(forest.depths[t]).toBeLessThanOrEqual(SMALL.maxDepth);
        }
        for (const edges of forest.binEdges) {
          expect(edges.length).toBeLessThanOrEqual(255);
          expect([...edges]).toEqual([...new Set(edges)].sort((a, b) => a - b));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('learns clouds, and others drawn from them', async () => {
    const forest = await trainForest(clouds(7, 4, 4, 200), DEFAULT_FOREST, 1);
    expect(shareRight(forest, clouds(7, 4, 4, 300))).toBeGreaterThan(0.97);
  });

  it('finds an exclusive-or, which no single threshold can', async () => {
    const labels = Uint8Array.from({ length: 400 }, (_, i) => ((i & 1) ^ ((i >> 1) & 1)) as number);
    const features = Float64Array.from({ length: 800 }, (_, j) => ((j >> 1) >> (j & 1)) & 1);
    const data = { featureCount: 2, features, labels, classIds: [1, 2] };
    // Uneven counts give the greedy first split something to hold on to.
    const uneven = { ...data, labels: labels.slice(0, 390), features: features.slice(0, 780) };
    const forest = await trainForest(uneven, { trees: 25, maxDepth: 4, minLeaf: 1 }, 3);
    expect(shareRight(forest, data)).toBe(1);
  });

  it('holds minLeaf: every leaf of a one-tree forest is reached by enough bootstrap pixels', async () => {
    const stump = await trainForest(clouds(3, 2, 2, 10), { trees: 1, maxDepth: 9, minLeaf: 10 }, 1);
    expect(stump.left.length).toBeLessThanOrEqual(3);
    const free = await trainForest(
      clouds(3, 2, 2, 10, 90),
      { trees: 1, maxDepth: 9, minLeaf: 1 },
      1,
    );
    expect(free.left.length).toBeGreaterThan(3);
  });

  it('is the same for the same seed, and another for another', async () => {
    const data = clouds(1, 3, 3, 60);
    const text = async (seed: number) =>
      JSON.stringify(classifierToJson(await trainForest(data, SMALL, seed)));
    expect(await text(5)).toBe(await text(5));
    expect(await text(5)).not.toBe(await text(6));
  });

  it('gives each tree its own dice: the first trees of a larger forest are the smaller one', async () => {
    const data = clouds(1, 3, 3, 60);
    const few = await trainForest(data, { ...SMALL, trees: 3 }, 9);
    const many = await trainForest(data, { ...SMALL, trees: 8 }, 9);
    expect([...many.left.subarray(0, few.left.length)]).toEqual([...few.left]);
    expect([...many.threshold.subarray(0, few.left.length)]).toEqual([...few.threshold]);
  });

  it.each([
    { trees: 0, maxDepth: 5, minLeaf: 1 },
    { trees: 5, maxDepth: 61, minLeaf: 1 },
    { trees: 5, maxDepth: 5, minLeaf: 0 },
    { trees: 1.5, maxDepth: 5, minLeaf: 1 },
  ])('refuses parameters %o', async (parameters) => {
    await expect(trainForest(clouds(1, 2, 2, 9), parameters, 1)).rejects.toMatchObject({
      code: 'forest-parameters-outside',
      details: parameters,
    });
  });

  it('refuses more than 256 bands', async () => {
    await expect(trainForest(clouds(1, 257, 2, 5), SMALL, 1)).rejects.toMatchObject({
      code: 'training-too-many-bands',
    });
  });

  it('stops between trees when cancelled', async () => {
    const signal = { aborted: false };
    const onProgress = ({ done }: { done: number }) => {
      if (done === 2) signal.aborted = true;
    };
    await expect(
      trainForest(clouds(1, 2, 2, 9), SMALL, 1, { signal, onProgress }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});
