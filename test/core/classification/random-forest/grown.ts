import type { Tree } from '../../../../src/core/classification/random-forest/grow-tree.ts';

/** Grows a tree to its end, however many pieces it takes. */
export function grown(growing: Generator<undefined, Tree>): Tree {
  for (;;) {
    const step = growing.next();
    if (step.done) return step.value;
  }
}
