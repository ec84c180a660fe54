import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalValues } from '../../../src/core/training/equal-values.ts';
import { sampleCounts } from '../../../src/core/training/sample-counts.ts';
import { gaussianVotes, isContradicting } from '../../../src/core/training/sample-votes.ts';
import {
  repeatedNames,
  trainingIssues,
  trainingReport,
} from '../../../src/core/training/training-report.ts';
import type { SampledTraining, SurveyClass } from '../../../src/core/training/training-set.ts';
import { sampledClouds } from './sampled-clouds.ts';

const named = (id: number, name: string): SurveyClass => ({
  id,
  name,
  color: '#000000',
  isBed: true,
});
const CLASSES = [named(3, 'アマモ'), named(7, '砂'), named(9, '岩')];

/** Rows of values: [class place, sample, …features]. */
function trainingOf(
  rows: readonly (readonly number[])[],
  classIds: readonly number[],
): SampledTraining {
  const samples = Math.max(...rows.map((row) => row[1]!)) + 1;
  return {
    pixels: {
      featureCount: rows[0]!.length - 2,
      features: Float64Array.from(rows.flatMap((row) => row.slice(2))),
      labels: Uint8Array.from(rows, (row) => row[0]!),
      classIds,
    },
    sampleOf: Uint32Array.from(rows, (row) => row[1]!),
    sampleIds: Array.from({ length: samples }, (_, s) => `s${s}`),
    ground: Array.from({ length: samples }, (_, s) => s),
  };
}

describe('sampleCounts', () => {
  it('counts samples and pixels of every class', () => {
    expect(sampleCounts(sampledClouds())).toEqual([
      { classId: 3, samples: 5, pixels: 60 },
      { classId: 7, samples: 5, pixels: 60 },
      { classId: 9, samples: 5, pixels: 60 },
    ]);
  });
});

describe('equalValues', () => {
  it('finds pixels of one value and two classes', () => {
    const training = trainingOf(
      [
        [0, 0, 1, 1],
        [0, 0, 2, 2],
        [1, 1, 2, 2],
        [1, 1, 2, 2],
        [2, 2, 0, 5],
        [2, 2, -0, 5],
        [2, 3, 2, 3],
      ],
      [3, 7, 9],
    );
    expect(equalValues(training)).toEqual({
      pixels: 3,
      pairs: [{ classIds: [3, 7], pixels: 3 }],
      sampleIds: ['s1'],
    });
  });

  it('agrees with a comparison of every pair', () => {
    const row = fc.tuple(fc.nat(3), fc.nat(6), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const training = trainingOf(rows, [1, 2, 3, 4]);
        const expected = rows.filter((a) =>
          rows.some((b) => a[0] !== b[0] && a[2] === b[2] && a[3] === b[3]),
        ).length;
        expect(equalValues(training).pixels).toBe(expected);
      }),
    );
  });
});

describe('trainingReport', () => {
  it('finds the sample whose pixels are another class\u2019s', async () => {
    const training = sampledClouds();
    const labels = Uint8Array.from(training.pixels.labels);
    labels.fill(2, 12, 24);
    const mislabelled = { ...training, pixels: { ...training.pixels, labels } };
    expect(
      (await gaussianVotes(mislabelled))!.filter(isContradicting).map((v) => v.sampleId),
    ).toEqual(['s1']);
    expect((await trainingReport(mislabelled)).contradictingSampleIds).toEqual(['s1']);
    expect((await trainingReport(training)).contradictingSampleIds).toEqual([]);
  });

  it('takes the votes of a cross-validation before its own', async () => {
    const vote = { sampleId: 's4', classId: 3, pixels: 12, agreeing: 2, calledClassId: 7 };
    expect((await trainingReport(sampledClouds(), [vote])).contradictingSampleIds).toEqual(['s4']);
  });
});

describe('a cancel', () => {
  it('ends a report between their pieces', async () => {
    for (const turns of [1, 2]) {
      const signal = { aborted: false };
      let left = turns;
      const pause = async () => {
        left -= 1;
        signal.aborted = left <= 0;
      };
      const work = { signal, pause };
      await expect(trainingReport(sampledClouds(), null, work)).rejects.toThrow(/cancelled/);
    }
  });
});

describe('trainingIssues', () => {
  it('says what a person should look at', async () => {
    const training = sampledClouds();
    const report = await trainingReport(training);
    const issues = trainingIssues(report, [...CLASSES, named(4, ' ｱﾏﾓ ')], 2);
    expect(issues.map(({ code, details }) => [code, details])).toEqual([
      ['class-name-repeated', { class: 'アマモ', count: 2 }],
      ['classes-overlap', { first: 'アマモ', second: '砂', distance: '1.34' }],
      ['classes-overlap', { first: '砂', second: '岩', distance: '1.26' }],
    ]);
  });

  it('warns of imbalance, of too few pixels, of equal values and of classes that are one', async () => {
    const rows = Array.from({ length: 232 }, (_, i) => {
      const isSmall = i >= 220;
      return [isSmall ? 1 : 0, isSmall ? 1 : 0, (i * 37) % 11, (i * 53) % 13];
    });
    const issues = trainingIssues(await trainingReport(trainingOf(rows, [3, 7])), CLASSES, 2);
    expect(issues.map(({ code, details }) => [code, details])).toEqual([
      ['training-imbalanced', { least: '砂', most: 'アマモ', times: 18 }],
      ['class-small-for-features', { class: '砂', pixels: 12, features: 2, needed: 20 }],
      ['classes-inseparable', expect.objectContaining({ first: 'アマモ', second: '砂' })],
      ['samples-equal-values', { pixels: expect.any(Number), of: 232 }],
      ['samples-contradict', { samples: 1 }],
    ]);
  });

  it('knows names that differ in width, case and spaces only', () => {
    const names = ['Sand', 'ＳＡＮＤ', 'sand ', 'がらも', 'ガラモ', ''].map((name, i) =>
      named(i + 1, name),
    );
    expect(repeatedNames(names)).toEqual([{ name: 'Sand', count: 3 }]);
  });
});
