import { SurveyError } from '../../errors.ts';
import { inPieces } from '../../pieces.ts';
import { throwIfCancelled } from '../../progress.ts';
import { createRandom } from '../../random.ts';
import type { TrainingPixels } from '../../training/training-set.ts';
import type { RandomForest, RandomForestParameters } from '../classifier.ts';
import type { TrainOptions } from '../train-options.ts';
import { binCode, binEdges } from './bin-edges.ts';
import type { CodedPixels, Tree } from './grow-tree.ts';
import { createTreeGrower } from './kernel-grower.ts';

const MAX_FEATURES = 256;

function assertParameters({ trees, maxDepth, minLeaf }: RandomForestParameters): void {
  const inside = (value: number, low: number, high: number) =>
    Number.isInteger(value) && value >= low && value <= high;
  if (!inside(trees, 1, 1000) || !inside(maxDepth, 1, 60) || !inside(minLeaf, 1, 1_000_000)) {
    throw new SurveyError('forest-parameters-outside', { trees, maxDepth, minLeaf });
  }
}

/** Values that are coded between two looks at the signal. */
const PIECE_VALUES = 1 << 18;

async function look({ signal, pause }: TrainOptions): Promise<void> {
  await pause?.();
  throwIfCancelled(signal);
}

/** Feature after feature; the longest piece is to sort one, 0.1 s of a million pixels. */
async function codePixels(
  pixels: TrainingPixels,
  options: TrainOptions,
): Promise<{ coded: CodedPixels; edges: Float64Array[] }> {
  const { features, featureCount, labels, classIds } = pixels;
  const n = labels.length;
  const codes = new Uint8Array(n * featureCount);
  const edges: Float64Array[] = [];
  const column = new Float64Array(n);
  for (let f = 0; f < featureCount; f++) {
    await look(options);
    for (let i = 0; i < n; i++) column[i] = features[i * featureCount + f]!;
    await look(options);
    const own = binEdges(column);
    for (let from = 0; from < n; from += PIECE_VALUES) {
      await look(options);
      const to = Math.min(n, from + PIECE_VALUES);
      for (let i = from; i < to; i++) {
        codes[f * n + i] = binCode(own, features[i * featureCount + f]!);
      }
    }
    edges.push(own);
  }
  const coded = { pixels: n, featureCount, classCount: classIds.length, codes, labels };
  return { coded, edges };
}

/** Trees end to end in one table; leaves loop to themselves, as RandomForest says. */
async function joinTrees(trees: readonly Tree[], options: TrainOptions) {
  const nodes = trees.reduce((sum, tree) => sum + tree.left.length, 0);
  const roots = new Int32Array(trees.length);
  const depths = Uint8Array.from(trees, (tree) => tree.depth);
  const feature = new Uint8Array(nodes);
  const threshold = new Uint8Array(nodes);
  const left = new Int32Array(nodes);
  const leafClass = new Uint8Array(nodes);
  let root = 0;
  for (const [t, tree] of trees.entries()) {
    await look(options);
    roots[t] = root;
    for (let i = 0; i < tree.left.length; i++) {
      const child = tree.left[i]!;
      const leaf = child < 0;
      feature[root + i] = leaf ? 0 : tree.feature[i]!;
      threshold[root + i] = leaf ? 255 : tree.threshold[i]!;
      left[root + i] = root + (leaf ? i : child);
      leafClass[root + i] = leaf ? tree.leafClass[i]! : 255;
    }
    root += tree.left.length;
  }
  return { roots, depths, feature, threshold, left, leafClass };
}

/**
 * Random forest (Breiman 2001) on ≤ 256 quantile bins per feature, integers throughout. Every tree
 * has its own generator, so the order in which trees grow changes nothing.
 * Errors: `forest-parameters-outside`, `training-too-many-bands`, `cancelled`.
 */
export async function trainForest(
  pixels: TrainingPixels,
  parameters: RandomForestParameters,
  seed: number,
  options: TrainOptions = {},
  createGrower: typeof createTreeGrower = createTreeGrower,
): Promise<RandomForest> {
  assertParameters(parameters);
  const { onProgress } = options;
  const { featureCount, classIds } = pixels;
  if (featureCount > MAX_FEATURES) {
    throw new SurveyError('training-too-many-bands', { bands: featureCount, most: MAX_FEATURES });
  }
  const { coded, edges } = await codePixels(pixels, options);
  const seeds = createRandom(seed);
  const grow = await createGrower(coded, parameters, options);
  const trees: Tree[] = [];
  for (let t = 0; t < parameters.trees; t++) {
    trees.push(await inPieces(grow(seeds.uint32()), options));
    onProgress?.({ stage: 'train', done: t + 1, total: parameters.trees });
    await look(options);
  }
  return {
    kind: 'random-forest',
    version: 1,
    seed,
    parameters,
    featureCount,
    classIds: [...classIds],
    binEdges: edges,
    ...(await joinTrees(trees, options)),
  };
}
