import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../../src/core/classification/cross-validation.ts';
import type { TrainingSettings } from '../../../src/core/classification/train-classifier.ts';
import { sampleFolds } from '../../../src/core/training/sample-folds.ts';
import type { SampledTraining } from '../../../src/core/training/training-set.ts';
import { sampledClouds } from '../training/sampled-clouds.ts';

const settings = (model: TrainingSettings['model']): TrainingSettings => ({
  model,
  seed: 11,
  forest: { trees: 10, maxDepth: 8, minLeaf: 2 },
});

/** `counts[label]`: how many samples a class has; `joined`: pairs that share ground. */
const trainings = fc
  .record({
    counts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
    pixels: fc.infiniteStream(fc.integer({ min: 1, max: 12 })),
    joined: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 }),
  })
  .map(({ counts, pixels, joined }): SampledTraining => {
    const labelOf = counts.flatMap((count, label) => new Array<number>(count).fill(label));
    const sampleOf = labelOf.flatMap((_, sample) =>
      new Array<number>(pixels.next().value as number).fill(sample),
    );
    const ground = labelOf.map((_, sample) => sample);
    for (const [a, b] of joined) {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      if (high >= ground.length) continue;
      const [from, to] = [ground[high]!, ground[low]!].sort((p, q) => q - p) as [number, number];
      for (const [i, own] of ground.entries()) if (own === from) ground[i] = to;
    }
    return {
      pixels: {
        featureCount: 1,
        features: Float64Array.from(sampleOf),
        labels: Uint8Array.from(sampleOf, (sample) => labelOf[sample]!),
        classIds: counts.map((_, label) => label + 1),
      },
      sampleIds: labelOf.map((_, sample) => `s${sample}`),
      sampleOf: Uint32Array.from(sampleOf),
      ground,
    };
  });

describe('sampleFolds', () => {
  it('never parts a sample, nor samples that share ground', () => {
    fc.assert(
      fc.property(trainings, fc.integer({ min: 2, max: 7 }), fc.nat(), (training, folds, seed) => {
        const { foldOf } = sampleFolds(training, folds, seed);
        const seen = new Map<number, number>();
        for (const [i, fold] of foldOf.entries()) {
          expect(fold).toBeLessThan(folds);
          const ground = training.ground[training.sampleOf[i]!]!;
          expect(seen.get(ground) ?? fold).toBe(fold);
          seen.set(ground, fold);
        }
      }),
    );
  });

  it('spreads every class: each fold has one of its samples where there are enough', () => {
    fc.assert(
      fc.property(trainings, fc.integer({ min: 2, max: 7 }), fc.nat(), (joined, folds, seed) => {
        const training = { ...joined, ground: joined.ground.map((_, sample) => sample) };
        const { foldOf, lonely } = sampleFolds(training, folds, seed);
        for (const [label, classId] of training.pixels.classIds.entries()) {
          const own = [...foldOf.keys()].filter((i) => training.pixels.labels[i] === label);
          const samples = new Set(own.map((i) => training.sampleOf[i])).size;
          const used = new Set(own.map((i) => foldOf[i])).size;
          expect(used).toBe(Math.min(samples, folds));
          expect(lonely.includes(classId)).toBe(samples === 1);
        }
      }),
    );
  });
});

describe('crossValidate', () => {
  // scikit-learn 1.2: cross_val_predict(QuadraticDiscriminantAnalysis(priors=[1/3]*3), X, y,
  // cv=PredefinedSplit(folds)), then confusion_matrix(y, p).T, accuracy, precision and recall.
  it('counts as scikit-learn does on the same folds', async () => {
    const training = sampledClouds();
    const { foldOf } = sampleFolds(training, 5, 11);
    expect(training.sampleIds.map((_, sample) => foldOf[sample * 12])).toEqual([
      0, 4, 3, 2, 1, 4, 1, 2, 3, 0, 4, 0, 1, 2, 3,
    ]);
    const result = await crossValidate(training, settings('maximum-likelihood'));
    expect(result).toMatchObject({
      kind: 'made',
      folds: 5,
      classIds: [3, 7, 9],
      counts: [
        [56, 2, 0],
        [4, 50, 6],
        [0, 8, 54],
      ],
      overallAccuracy: 0.8888888888888888,
      usersAccuracy: [0.9655172413793104, 0.8333333333333334, 0.8709677419354839],
      producersAccuracy: [0.9333333333333333, 0.8333333333333334, 0.9],
    });
    if (result.kind !== 'made') return;
    expect(result.samples).toHaveLength(15);
    expect(result.samples.reduce((sum, vote) => sum + vote.agreeing, 0)).toBe(56 + 50 + 54);
  });

  it('finds the sample that was given the wrong class', async () => {
    const training = sampledClouds();
    const labels = Uint8Array.from(training.pixels.labels);
    labels.fill(2, 12, 24);
    const result = await crossValidate(
      { ...training, pixels: { ...training.pixels, labels } },
      settings('random-forest'),
    );
    if (result.kind !== 'made') throw new Error('refused');
    const [vote] = result.samples.filter((each) => each.sampleId === 's1');
    expect(vote).toMatchObject({ classId: 9, calledClassId: 3, pixels: 12 });
    expect(vote!.agreeing).toBeLessThan(6);
  });

  it('is the same again, and another with another seed', async () => {
    const run = (seed: number) =>
      crossValidate(sampledClouds(), settings('random-forest'), { seed, folds: 3 });
    expect(await run(1)).toEqual(await run(1));
    expect(await run(1)).not.toEqual(await run(2));
  });

  it('is refused where a class stands on one piece of ground', async () => {
    const training = sampledClouds();
    const ground = training.ground.map((own) => (own >= 5 && own < 10 ? 5 : own));
    expect(await crossValidate({ ...training, ground }, settings('random-forest'))).toEqual({
      kind: 'refused',
      reason: 'one-sample',
      classIds: [7],
    });
  });

  it('is refused where a fold leaves too little for the model', async () => {
    const training = sampledClouds();
    const keep = [...training.sampleOf.keys()].filter((i) => i % 12 === 0 && i % 60 < 24);
    const few: SampledTraining = {
      ...training,
      sampleOf: Uint32Array.from(keep, (i) => training.sampleOf[i]!),
      pixels: {
        ...training.pixels,
        features: Float64Array.from(keep.flatMap((i) => [i, i * 2])),
        labels: Uint8Array.from(keep, (i) => training.pixels.labels[i]!),
      },
    };
    expect(await crossValidate(few, settings('maximum-likelihood'))).toMatchObject({
      kind: 'refused',
      reason: 'fold-too-small',
    });
  });

  it.each(['k-means', 'threshold'] as const)(
    'is refused for %s, which learns nothing',
    async (model) => {
      expect(await crossValidate(sampledClouds(), settings(model))).toMatchObject({
        kind: 'refused',
        reason: 'not-supervised',
      });
    },
  );

  it('stops when cancelled', async () => {
    await expect(
      crossValidate(sampledClouds(), settings('random-forest'), { signal: { aborted: true } }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});
