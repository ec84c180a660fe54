import { describe, expect, it } from 'vitest';
import type { Classifier } from '../../../src/core/classification/classifier.ts';
import {
  classifierFromJson,
  classifierToJson,
} from '../../../src/core/classification/classifier-json.ts';
import { trainLikelihood } from '../../../src/core/classification/maximum-likelihood/train-likelihood.ts';
import { trainDistance } from '../../../src/core/classification/nearest/train-distance.ts';
import { trainKMeans } from '../../../src/core/classification/nearest/train-k-means.ts';
import { trainForest } from '../../../src/core/classification/random-forest/train-forest.ts';
import { trainThreshold } from '../../../src/core/classification/threshold/train-threshold.ts';
import { clouds } from './random-classifiers.ts';

const PIXELS = clouds(3, 3, 3, 40);
const forest = () => trainForest(PIXELS, { trees: 5, maxDepth: 6, minLeaf: 1 }, 1);
const likelihood = () => trainLikelihood(PIXELS, String);
const others = async () => [
  trainDistance(PIXELS, true),
  await trainKMeans(PIXELS.features, 3, 4, 1),
  trainThreshold(PIXELS.features, 1, { value: null, belowClassId: 1, aboveClassId: 2 }),
];
const travelled = (classifier: Classifier): unknown =>
  JSON.parse(JSON.stringify(classifierToJson(classifier)));

describe('a classifier as JSON', () => {
  it('comes back as it was, to the bit', async () => {
    for (const classifier of [await forest(), likelihood(), ...(await others())]) {
      expect(classifierFromJson(travelled(classifier))).toEqual(classifier);
    }
  });

  it.each([
    ['no object', () => null],
    ['another kind', (json: object) => ({ ...json, kind: 'oracle' })],
    ['a later version', (json: object) => ({ ...json, version: 2 })],
    ['a node short', (json: { left: number[] }) => ({ ...json, left: json.left.slice(1) })],
    [
      'a child outside',
      (json: { left: number[] }) => ({ ...json, left: json.left.map(() => 1e6) }),
    ],
    [
      'a root outside',
      (json: { roots: number[] }) => ({ ...json, roots: json.roots.map(() => 1e6) }),
    ],
    [
      'a tree twice',
      (json: { roots: number[]; depths: number[] }) => ({
        ...json,
        roots: json.roots.map(() => json.roots[0]),
        depths: json.depths.map(() => 60),
      }),
    ],
    [
      // A chain of nodes with both ways to the same next one unfolds to 2⁵⁰ nodes.
      'children of many parents',
      (json: object) => {
        const table = Array.from({ length: 52 }, (_, i) => i);
        return {
          ...json,
          parameters: { trees: 1, maxDepth: 60, minLeaf: 1 },
          roots: [0],
          depths: [60],
          feature: table.map(() => 0),
          threshold: table.map((i) => (i < 50 ? 1 : 255)),
          left: table.map((i) => (i < 50 ? i + 1 : i)),
          leafClass: table.map((i) => (i < 50 ? 255 : i - 50)),
        };
      },
    ],
    ['a class too many', (json: object) => ({ ...json, classIds: [1, 2, 300] })],
    ['a depth that ends above a leaf', (json: object) => ({ ...json, depths: [1, 1, 1, 1, 1] })],
    [
      'edges out of order',
      (json: { binEdges: number[][] }) => ({
        ...json,
        binEdges: json.binEdges.map((edges) => [...edges].reverse()),
      }),
    ],
    ['edges for one band only', (json: object) => ({ ...json, binEdges: [[1, 2]] })],
  ] as const)('is refused with %s', async (_, spoil) => {
    const json = travelled(await forest()) as never;
    expect(() => classifierFromJson(spoil(json))).toThrowError(
      expect.objectContaining({ code: 'classifier-malformed' }),
    );
  });

  it('is refused where means and bands differ', () => {
    const json = { ...(travelled(likelihood()) as object), featureCount: 4 };
    expect(() => classifierFromJson(json)).toThrowError(
      expect.objectContaining({ code: 'classifier-malformed' }),
    );
  });

  it('of distances is refused where its parts disagree', async () => {
    for (const classifier of (await others()).slice(0, 2)) {
      const json = travelled(classifier) as { means: number[][]; scales: number[] };
      for (const spoilt of [
        { ...json, means: json.means.slice(1) },
        { ...json, means: json.means.map((mean) => mean.slice(1)) },
        { ...json, scales: [1] },
        { ...json, scales: json.scales.map(() => 0) },
      ]) {
        expect(() => classifierFromJson(spoilt)).toThrowError(
          expect.objectContaining({ code: 'classifier-malformed' }),
        );
      }
    }
  });
});
