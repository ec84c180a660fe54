import * as z from 'zod/mini';
import type { Json } from '../content-id.ts';
import { SurveyError } from '../errors.ts';
import type { Classifier, MaximumLikelihood, RandomForest } from './classifier.ts';

const int = (low: number, high: number) => z.int().check(z.gte(low), z.lte(high));
const byte = int(0, 255);
const index = int(0, 2 ** 31 - 1);
const finite = z.number();
const classIds = z.array(int(1, 254)).check(z.minLength(2), z.maxLength(254));

const forestJson = z.object({
  kind: z.literal('random-forest'),
  version: z.literal(1),
  seed: finite,
  parameters: z.object({ trees: int(1, 1000), maxDepth: int(1, 60), minLeaf: int(1, 1_000_000) }),
  featureCount: int(1, 256),
  classIds,
  binEdges: z.array(z.array(finite).check(z.maxLength(255))),
  roots: z.array(index),
  depths: z.array(byte),
  feature: z.array(byte),
  threshold: z.array(byte),
  left: z.array(index),
  leafClass: z.array(byte),
});

const likelihoodJson = z.object({
  kind: z.literal('maximum-likelihood'),
  version: z.literal(1),
  featureCount: int(1, 65_535),
  classIds,
  means: z.array(z.array(finite)),
  inverses: z.array(z.array(finite)),
  constants: z.array(finite),
});

const classifierJson = z.discriminatedUnion('kind', [forestJson, likelihoodJson]);

const lists = (arrays: readonly Float64Array[]) => arrays.map((array) => [...array]);

/** Plain JSON, numbers in full: read back, it predicts the same bytes. */
export function classifierToJson(classifier: Classifier): Json {
  if (classifier.kind === 'maximum-likelihood') {
    return {
      ...classifier,
      means: lists(classifier.means),
      inverses: lists(classifier.inverses),
      constants: [...classifier.constants],
    };
  }
  return {
    ...classifier,
    parameters: { ...classifier.parameters },
    binEdges: lists(classifier.binEdges),
    roots: [...classifier.roots],
    depths: [...classifier.depths],
    feature: [...classifier.feature],
    threshold: [...classifier.threshold],
    left: [...classifier.left],
    leafClass: [...classifier.leafClass],
  };
}

const isAscending = (edges: Float64Array) =>
  edges.every((edge, i) => i === 0 || edges[i - 1]! < edge);

/** Steps from each node to its farthest leaf; children stand after their parent. */
function heights({ left, leafClass }: RandomForest): Float64Array {
  const height = new Float64Array(left.length);
  for (let i = left.length - 1; i >= 0; i--) {
    const child = left[i]!;
    if (leafClass[i] === 255) height[i] = 1 + Math.max(height[child]!, height[child + 1]!);
  }
  return height;
}

/** A walk of `depths` steps must end on a leaf, or the vote would be for no class. */
const isDeepEnough = (forest: RandomForest) => {
  const height = heights(forest);
  return forest.roots.every((root, tree) => height[root]! <= forest.depths[tree]!);
};

function isSoundForest(forest: RandomForest): boolean {
  const { roots, depths, feature, threshold, left, leafClass, classIds: ids } = forest;
  const nodes = left.length;
  const tables = [feature, threshold, leafClass].every((table) => table.length === nodes);
  const trees = roots.length === forest.parameters.trees && depths.length === roots.length;
  return (
    tables &&
    trees &&
    forest.binEdges.length === forest.featureCount &&
    roots.every((root) => root < nodes) &&
    feature.every((f) => f < forest.featureCount) &&
    left.every((child, i) =>
      leafClass[i] === 255
        ? child > i && child + 1 < nodes
        : child === i && threshold[i] === 255 && feature[i] === 0 && leafClass[i]! < ids.length,
    ) &&
    forest.binEdges.every(isAscending) &&
    isDeepEnough(forest)
  );
}

function isSoundLikelihood(model: MaximumLikelihood): boolean {
  const { featureCount: d, classIds: ids, means, inverses, constants } = model;
  return (
    [means.length, inverses.length, constants.length].every((n) => n === ids.length) &&
    means.every((mean) => mean.length === d) &&
    inverses.every((inverse) => inverse.length === d * d)
  );
}

const floats = (rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row));

/** Reads what `classifierToJson` wrote. Errors: `classifier-malformed` {what}. */
export function classifierFromJson(json: unknown): Classifier {
  const parsed = classifierJson.safeParse(json);
  if (!parsed.success) {
    const what = parsed.error.issues[0]?.path.join('.') || 'kind';
    throw new SurveyError('classifier-malformed', { what });
  }
  const { data } = parsed;
  if (data.kind === 'maximum-likelihood') {
    const model: MaximumLikelihood = {
      ...data,
      means: floats(data.means),
      inverses: floats(data.inverses),
      constants: Float64Array.from(data.constants),
    };
    if (!isSoundLikelihood(model)) throw new SurveyError('classifier-malformed', { what: 'means' });
    return model;
  }
  const forest: RandomForest = {
    ...data,
    binEdges: floats(data.binEdges),
    roots: Int32Array.from(data.roots),
    depths: Uint8Array.from(data.depths),
    feature: Uint8Array.from(data.feature),
    threshold: Uint8Array.from(data.threshold),
    left: Int32Array.from(data.left),
    leafClass: Uint8Array.from(data.leafClass),
  };
  if (!isSoundForest(forest)) throw new SurveyError('classifier-malformed', { what: 'left' });
  return forest;
}
