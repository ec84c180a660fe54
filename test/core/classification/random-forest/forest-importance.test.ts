import { describe, expect, it } from 'vitest';
import { forestImportance } from '../../../../src/core/classification/random-forest/forest-importance.ts';
import { trainForest } from '../../../../src/core/classification/random-forest/train-forest.ts';
import { createRandom } from '../../../../src/core/random.ts';

describe('importance', () => {
  it('is all of the one feature that tells, nothing where nothing does', async () => {
    const random = createRandom(3);
    const features = Float64Array.from({ length: 900 }, (_, at) =>
      at % 3 === 1 ? (at % 2) * 100 + random.below(9) : 5,
    );
    const labels = Uint8Array.from({ length: 300 }, (_, i) =>
      features[3 * i + 1]! >= 100 ? 1 : 0,
    );
    const pixels = { featureCount: 3, features, labels, classIds: [1, 2] };
    const parameters = { trees: 5, maxDepth: 6, minLeaf: 1 };
    const forest = await trainForest(pixels, parameters, 1);
    expect([...(await forestImportance(forest, pixels))]).toEqual([0, 1, 0]);
    const flat = { ...pixels, features: new Float64Array(900) };
    expect([...(await forestImportance(await trainForest(flat, parameters, 1), flat))]).toEqual([
      0, 0, 0,
    ]);
  });

  it('never credits a feature that no split asks', async () => {
    const features = Float64Array.of(1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 8, 9, 8, 9, 8, 9);
    const labels = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const pixels = { featureCount: 2, features, labels, classIds: [1, 2] };
    const forest = await trainForest(pixels, { trees: 3, maxDepth: 1, minLeaf: 1 }, 1);
    expect([...(await forestImportance(forest, pixels))]).toEqual([1, 0]);
  });
});
