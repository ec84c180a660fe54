import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../../src/core/classification/cross-validation.ts';
import { forestImportance } from '../../../src/core/classification/random-forest/forest-importance.ts';
import { trainForest } from '../../../src/core/classification/random-forest/train-forest.ts';
import { reviewTraining } from '../../../src/core/classification/review-training.ts';
import type { TrainOptions } from '../../../src/core/classification/train-options.ts';
import { sampledClouds } from '../training/sampled-clouds.ts';

const training = sampledClouds();
const { pixels } = training;
const FEATURES = 2;
const forest = { trees: 6, maxDepth: 5, minLeaf: 2 };
const settings = { model: 'random-forest', seed: 3, forest } as const;
const grown = await trainForest(pixels, forest, 3);
const FOLDS = 5;
/** One piece a feature that is put into steps, one a tree. */
const FOREST_PIECES = FEATURES + forest.trees;

/** Long work, and the pieces that it is at least cut into: after each a cancel is let in. */
const WORKS: readonly (readonly [string, number, (options: TrainOptions) => Promise<unknown>])[] = [
  ['training of a forest', FOREST_PIECES, (options) => trainForest(pixels, forest, 3, options)],
  ['importance', FOREST_PIECES, (options) => forestImportance(grown, pixels, options)],
  [
    'cross-validation',
    FOLDS * (FOREST_PIECES + 1),
    (options) => crossValidate(training, settings, { ...options, folds: FOLDS }),
  ],
  [
    'review of the samples',
    FOLDS * (FOREST_PIECES + 1),
    (options) => reviewTraining(training, settings, { ...options, folds: FOLDS }),
  ],
];

/** Pauses that the work makes; in pause number `stopIn` it is cancelled. */
async function paused(work: (options: TrainOptions) => Promise<unknown>, stopIn: number) {
  const signal = { aborted: false };
  let [before, after] = [0, 0];
  const pause = async () => {
    if (signal.aborted) after += 1;
    else before += 1;
    if (before === stopIn) signal.aborted = true;
  };
  const told = await work({ signal, pause }).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
  return { told, before, after };
}

describe.each(WORKS)('%s', (_, pieces, work) => {
  it('is cut into small pieces', async () => {
    const { told, before } = await paused(work, Number.POSITIVE_INFINITY);
    expect(told).toBe('done');
    expect(before).toBeGreaterThanOrEqual(pieces);
  });

  it('ends with the piece in which it is cancelled, whichever that is', async () => {
    const { before: all } = await paused(work, Number.POSITIVE_INFINITY);
    // After the last pause little is left to do.
    for (let stopIn = 1; stopIn < all; stopIn++) {
      expect(await paused(work, stopIn), `${stopIn} of ${all}`).toEqual({
        told: 'cancelled',
        before: stopIn,
        after: 0,
      });
    }
  });
});
