import { throwIfCancelled } from '../../progress.ts';
import type { TrainingPixels } from '../../training/training-set.ts';
import type { RandomForest } from '../classifier.ts';
import type { TrainOptions } from '../train-options.ts';
import { binCode } from './bin-edges.ts';

/** n × Gini impurity of a node: n − Σ nₖ² ÷ n. */
function impurity(counts: Int32Array, node: number, classCount: number): number {
  let [pixels, squares] = [0, 0];
  for (let k = 0; k < classCount; k++) {
    const count = counts[node * classCount + k]!;
    pixels += count;
    squares += count * count;
  }
  return pixels === 0 ? 0 : pixels - squares / pixels;
}

/**
 * What each feature tells, adding up to 1: the decrease of Gini impurity of all splits on it, over
 * all training pixels and trees (mean decrease of impurity, Breiman 2001). All 0 where no tree has
 * a split. `pixels` are those that the forest was trained on. Error: `cancelled`.
 */
export async function forestImportance(
  forest: RandomForest,
  pixels: TrainingPixels,
  { signal, pause }: Omit<TrainOptions, 'onProgress'> = {},
): Promise<Float64Array> {
  const { featureCount, binEdges, roots, feature, threshold, left, leafClass } = forest;
  const { features, labels } = pixels;
  const classCount = pixels.classIds.length;
  const codes = new Uint8Array(features.length);
  for (const [f, edges] of binEdges.entries()) {
    await pause?.();
    throwIfCancelled(signal);
    for (let at = f; at < features.length; at += featureCount) {
      codes[at] = binCode(edges, features[at]!);
    }
  }
  const counts = new Int32Array(left.length * classCount);
  for (const root of roots) {
    await pause?.();
    throwIfCancelled(signal);
    for (let i = 0; i < labels.length; i++) {
      let node = root;
      for (let child = left[node]!; child !== node; child = left[node]!) {
        const right = codes[i * featureCount + feature[node]!]! > threshold[node]!;
        node = child + (right ? 1 : 0);
      }
      counts[node * classCount + labels[i]!]!++;
    }
  }
  // Children stand after their parent; a leaf is its own child.
  for (let node = left.length - 1; node >= 0; node--) {
    const child = left[node]! * classCount;
    if (leafClass[node] !== 255) continue;
    for (let k = 0; k < classCount; k++) {
      counts[node * classCount + k] = counts[child + k]! + counts[child + classCount + k]!;
    }
  }
  const importance = new Float64Array(featureCount);
  let total = 0;
  for (let node = 0; node < left.length; node++) {
    if (leafClass[node] !== 255) continue;
    const child = left[node]!;
    const decrease =
      impurity(counts, node, classCount) -
      impurity(counts, child, classCount) -
      impurity(counts, child + 1, classCount);
    importance[feature[node]!]! += decrease;
    total += decrease;
  }
  return total > 0 ? importance.map((value) => value / total) : importance;
}
