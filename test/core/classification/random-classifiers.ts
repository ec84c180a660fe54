import fc from 'fast-check';
import type { RandomForest } from '../../../src/core/classification/classifier.ts';
import { createRandom, type Random } from '../../../src/core/random.ts';
import type { TrainingPixels } from '../../../src/core/training/training-set.ts';

interface GrownTree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly leafClass: number[];
  depth: number;
}

function randomTree(random: Random, features: number, classes: number, maxDepth: number) {
  const tree: GrownTree = { feature: [0], threshold: [255], left: [-1], leafClass: [0], depth: 0 };
  const grow = (node: number, depth: number) => {
    tree.depth = Math.max(tree.depth, depth);
    tree.leafClass[node] = random.below(classes);
    if (depth >= maxDepth || random.below(4) === 0) return;
    const left = tree.left.length;
    tree.feature[node] = random.below(features);
    tree.threshold[node] = random.below(256);
    tree.left[node] = left;
    tree.leafClass[node] = 255;
    tree.feature.push(0, 0);
    tree.threshold.push(255, 255);
    tree.left.push(-1, -1);
    tree.leafClass.push(0, 0);
    grow(left, depth + 1);
    grow(left + 1, depth + 1);
  };
  grow(0, 0);
  return tree;
}

/** A forest that was never trained: any shape, any thresholds. */
export function randomForest(
  seed: number,
  featureCount: number,
  classCount: number,
  trees: number,
  maxDepth: number,
): RandomForest {
  const random = createRandom(seed);
  const table = { feature: [], threshold: [], left: [], leafClass: [] } as Omit<GrownTree, 'depth'>;
  const roots: number[] = [];
  const depths: number[] = [];
  for (let t = 0; t < trees; t++) {
    const tree = randomTree(random, featureCount, classCount, maxDepth);
    const root = table.left.length;
    roots.push(root);
    depths.push(tree.depth);
    table.feature.push(...tree.feature);
    table.threshold.push(...tree.threshold);
    table.left.push(...tree.left.map((child, i) => root + (child < 0 ? i : child)));
    table.leafClass.push(...tree.leafClass);
  }
  return {
    kind: 'random-forest',
    version: 1,
    seed,
    parameters: { trees, maxDepth, minLeaf: 1 },
    featureCount,
    classIds: Array.from({ length: classCount }, (_, k) => 3 * k + 1),
    binEdges: Array.from({ length: featureCount }, () => {
      const edges = new Set(Array.from({ length: random.below(256) }, () => random.below(600) / 2));
      return Float64Array.from([...edges].sort((a, b) => a - b));
    }),
    roots: Int32Array.from(roots),
    depths: Uint8Array.from(depths),
    feature: Uint8Array.from(table.feature),
    threshold: Uint8Array.from(table.threshold),
    left: Int32Array.from(table.left),
    leafClass: Uint8Array.from(table.leafClass),
  };
}

export const anyForest = (featureCount: fc.Arbitrary<number>) =>
  fc
    .tuple(
      fc.integer(),
      featureCount,
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    )
    .map((shape) => randomForest(...shape));

/** Clouds of normal-like values around a random centre per class. */
export function clouds(
  seed: number,
  featureCount: number,
  classCount: number,
  pixelsPerClass: number,
  spread = 12,
): TrainingPixels {
  const random = createRandom(seed);
  const bell = () => random.unit() + random.unit() + random.unit() + random.unit() - 2;
  const pixels = classCount * pixelsPerClass;
  const features = new Float64Array(pixels * featureCount);
  const labels = new Uint8Array(pixels);
  const centres = Array.from({ length: classCount }, () =>
    Array.from({ length: featureCount }, () => 40 + random.below(170)),
  );
  for (const [k, centre] of centres.entries()) {
    for (let i = 0; i < pixelsPerClass; i++) {
      const pixel = k * pixelsPerClass + i;
      labels[pixel] = k;
      const shared = bell();
      for (let f = 0; f < featureCount; f++) {
        features[pixel * featureCount + f] = centre[f]! + spread * (bell() + shared);
      }
    }
  }
  const classIds = Array.from({ length: classCount }, (_, k) => k + 1);
  return { featureCount, features, labels, classIds };
}
