import type { RandomForest } from '../classifier.ts';

/** A set of classes is a word of 32 bits. */
export const MOST_CLASSES_IN_SET = 32;

/** The classes that stand in leaves below each node, a bit each; at most 32 classes. */
export function classSets({ left, leafClass }: RandomForest): Uint32Array {
  const sets = new Uint32Array(left.length);
  // Children stand after their parent.
  for (let node = left.length - 1; node >= 0; node--) {
    const leaf = leafClass[node]!;
    const child = left[node]!;
    sets[node] = leaf === 255 ? sets[child]! | sets[child + 1]! : 1 << leaf;
  }
  return sets;
}
