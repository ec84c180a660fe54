import { describe, expect, it } from 'vitest';
import { reviewTraining } from '../../../src/core/classification/review-training.ts';
import { issuesEn } from '../../../src/i18n/issues-en.ts';
import { sampledClouds } from '../training/sampled-clouds.ts';

const SETTINGS = {
  model: 'random-forest',
  seed: 3,
  forest: { trees: 10, maxDepth: 8, minLeaf: 2 },
} as const;

describe('reviewTraining', () => {
  it('takes the doubted samples from models that had not seen them', async () => {
    const training = sampledClouds();
    const labels = Uint8Array.from(training.pixels.labels);
    labels.fill(2, 12, 24);
    const mislabelled = { ...training, pixels: { ...training.pixels, labels } };
    const { crossValidation, report, issues } = await reviewTraining(mislabelled, SETTINGS);
    expect(crossValidation.kind).toBe('made');
    expect(report.contradictingSampleIds).toEqual(['s1']);
    expect(report.classes.map(({ samples, pixels }) => [samples, pixels])).toEqual([
      [4, 48],
      [5, 60],
      [6, 72],
    ]);
    expect(issues.at(-1)).toMatchObject({
      code: 'samples-contradict',
      at: { kind: 'sample', sampleId: 's1' },
    });
  });

  it.each([
    ['one-sample', 'random-forest'],
    ['not-supervised', 'k-means'],
  ] as const)('says why there is no cross-validation: %s', async (reason, model) => {
    const training = sampledClouds();
    const ground = training.ground.map((own) => (own < 5 ? 0 : own));
    const review = await reviewTraining({ ...training, ground }, { ...SETTINGS, model });
    expect(review.crossValidation).toMatchObject({ kind: 'refused', reason });
    expect(review.issues.at(-1)?.code).toBe(`cross-validation-${reason}`);
    for (const { code } of review.issues) expect(issuesEn).toHaveProperty([code]);
    expect(review.report.contradictingSampleIds).toEqual([]);
  });
});
