import { describe, expect, it } from 'vitest';
import { createPlainSearch } from '../../../../src/core/classification/nearest/center-search.ts';
import { trainKMeans } from '../../../../src/core/classification/nearest/train-k-means.ts';
import { clouds } from '../random-classifiers.ts';

describe('k-means', () => {
  it('finds clouds that lie far apart: each centre is a mean of one', async () => {
    const { features, labels } = clouds(3, 2, 3, 400, 1);
    const means = [0, 1, 2].map((k) =>
      [0, 1].map((f) => {
        const own = [...labels.keys()].filter((i) => labels[i] === k);
        return own.reduce((sum, i) => sum + features[i * 2 + f]!, 0) / own.length;
      }),
    );
    means.sort((a, b) => a[0]! - b[0]!);
    for (const standardised of [true, false]) {
      const model = await trainKMeans(features, 2, 3, 9, { standardised });
      expect(model.classIds).toEqual([1, 2, 3]);
      for (const [k, mean] of model.means.entries()) {
        for (const f of [0, 1]) expect(mean[f]).toBeCloseTo(means[k]![f]!, 9);
      }
    }
  });

  it('is the same from the kernel and its twin, and another from another seed', async () => {
    const { features } = clouds(8, 4, 5, 500, 60);
    const first = await trainKMeans(features, 4, 7, 1);
    expect(await trainKMeans(features, 4, 7, 1, { createSearch: createPlainSearch })).toEqual(
      first,
    );
    expect((await trainKMeans(features, 4, 7, 2)).means).not.toEqual(first.means);
  });

  it('puts a unit out of play when standardised', async () => {
    const { features } = clouds(8, 2, 4, 300, 20);
    const inOtherUnit = features.map((value, at) => (at % 2 === 0 ? value : value * 1024));
    const [a, b] = [await trainKMeans(features, 2, 4, 1), await trainKMeans(inOtherUnit, 2, 4, 1)];
    for (const [k, mean] of a.means.entries()) {
      expect(b.means[k]![0]).toBe(mean[0]);
      expect(b.means[k]![1]).toBe(mean[1]! * 1024);
    }
  });

  it('refuses more clusters than values, and stops when cancelled', async () => {
    const features = Float64Array.of(1, 2, 1, 2, 1, 2);
    await expect(trainKMeans(features, 1, 3, 1)).rejects.toMatchObject({
      code: 'clusters-too-many',
      details: { clusters: 3, distinct: 2 },
    });
    await expect(trainKMeans(new Float64Array(0), 1, 2, 1)).rejects.toMatchObject({
      code: 'clusters-too-many',
    });
    const signal = { aborted: false };
    const pause = async () => {
      signal.aborted = true;
    };
    const { features: many } = clouds(8, 4, 5, 500, 60);
    await expect(trainKMeans(many, 4, 7, 1, { signal, pause })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
