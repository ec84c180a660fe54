import * as z from 'zod/mini';
import type { Json } from '../content-id.ts';
import { SurveyError } from '../errors.ts';
import type {
  Classifier,
  KMeans,
  MaximumLikelihood,
  MinimumDistance,
  RandomForest,
} from './classifier.ts';

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

const scales = z.array(finite.check(z.positive()));

const distanceJson = z.object({
  kind: z.literal('minimum-distance'),
  version: z.literal(1),
  featureCount: int(1, 65_535),
  classIds,
  scales,
  means: z.array(z.array(finite)),
});

const clustersJson = z.object({
  ...distanceJson.shape,
  kind: z.literal('k-means'),
  seed: finite,
});

const thresholdJson = z.object({
  kind: z.literal('threshold'),
  version: z.literal(1),
  featureCount: z.literal(1),
  classIds: z.array(int(1, 254)).check(z.length(2)),
  value: finite,
  means: z.array(finite).check(z.length(2)),
});

const classifierJson = z.discriminatedUnion('kind', [
  forestJson,
  likelihoodJson,
  distanceJson,
  clustersJson,
  thresholdJson,
]);

const lists = (arrays: readonly Float64Array[]) => arrays.map((array) => [...array]);

/** Plain JSON, numbers in full: read back, it predicts the same bytes. */
export function classifierToJson(classifier: Classifier): Json {
  switch (classifier.kind) {
    case 'random-forest':
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
    case 'maximum-likelihood':
      return {
        ...classifier,
        means: lists(classifier.means),
        inverses: lists(classifier.inverses),
        constants: [...classifier.constants],
      };
    case 'minimum-distance':
    case 'k-means':
      return { ...classifier, scales: [...classifier.scales], means: lists(classifier.means) };
    case 'threshold':
      return { ...classifier, means: [...classifier.means] };
  }
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

/** Trees, and not what a few nodes of many parents unfold to. */
function isOfTrees({ roots, left, leafClass }: RandomForest): boolean {
  const reached = new Uint8Array(left.length);
  const first = (node: number) => reached[node]!++ === 0;
  return (
    roots.every(first) &&
    left.every((child, i) => leafClass[i] !== 255 || (first(child) && first(child + 1)))
  );
}

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
    isOfTrees(forest) &&
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

const isSoundDistance = ({
  featureCount: d,
  classIds: ids,
  scales,
  means,
}: MinimumDistance | KMeans) =>
  scales.length === d && means.length === ids.length && means.every((mean) => mean.length === d);

const floats = (rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row));

type Parsed = z.infer<typeof classifierJson>;

/** The part that is at odds with another, or null. */
function unsound(classifier: Classifier): string | null {
  switch (classifier.kind) {
    case 'random-forest':
      return isSoundForest(classifier) ? null : 'left';
    case 'maximum-likelihood':
      return isSoundLikelihood(classifier) ? null : 'means';
    case 'minimum-distance':
    case 'k-means':
      return isSoundDistance(classifier) ? null : 'means';
    case 'threshold':
      return null;
  }
}

function withArrays(data: Parsed): Classifier {
  switch (data.kind) {
    case 'random-forest':
      return {
        ...data,
        binEdges: floats(data.binEdges),
        roots: Int32Array.from(data.roots),
        depths: Uint8Array.from(data.depths),
        feature: Uint8Array.from(data.feature),
        threshold: Uint8Array.from(data.threshold),
        left: Int32Array.from(data.left),
        leafClass: Uint8Array.from(data.leafClass),
      };
    case 'maximum-likelihood':
      return {
        ...data,
        means: floats(data.means),
        inverses: floats(data.inverses),
        constants: Float64Array.from(data.constants),
      };
    case 'minimum-distance':
    case 'k-means':
      return { ...data, scales: Float64Array.from(data.scales), means: floats(data.means) };
    case 'threshold':
      return { ...data, means: Float64Array.from(data.means) };
  }
}

/** Reads what `classifierToJson` wrote. Errors: `classifier-malformed` {what}. */
export function classifierFromJson(json: unknown): Classifier {
  const parsed = classifierJson.safeParse(json);
  if (!parsed.success) {
    const what = parsed.error.issues[0]?.path.join('.') || 'kind';
    throw new SurveyError('classifier-malformed', { what });
  }
  const classifier = withArrays(parsed.data);
  const what = unsound(classifier);
  if (what !== null) throw new SurveyError('classifier-malformed', { what });
  return classifier;
}
