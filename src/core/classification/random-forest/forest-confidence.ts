import type { RandomForest } from '../classifier.ts';
import type { ConfidentPixels } from '../confident-pixels.ts';
import { createBandCoder } from './code-block.ts';
import { createForestWalker } from './create-walker.ts';
import { WALK_ROUND } from './forest-walker.ts';
import { pruneForest } from './prune-forest.ts';

/** Every tree is asked: the share of its votes is what the class rests on. */
export function createForestConfidence(model: RandomForest): ConfidentPixels {
  const forest = pruneForest(model);
  const { stride, codes, votes, walk } = createForestWalker(forest);
  const coders = forest.binEdges.map(createBandCoder);
  const ids = Uint8Array.from(forest.classIds);
  const classCount = ids.length;
  const trees = forest.roots.length;
  const own = new Uint8Array(WALK_ROUND);
  return (bands, pixels, classIds, confidencePct) => {
    for (let start = 0; start < pixels; start += WALK_ROUND) {
      const count = Math.min(WALK_ROUND, pixels - start);
      for (const [f, coder] of coders.entries()) {
        coder(bands[f]!, start, count, own);
        for (let i = 0; i < count; i++) codes[i * stride + f] = own[i]!;
      }
      votes.fill(0);
      walk(count, 0, trees);
      for (let i = 0; i < count; i++) {
        const at = i * classCount;
        let best = 0;
        for (let k = 1; k < classCount; k++) if (votes[at + k]! > votes[at + best]!) best = k;
        classIds[start + i] = ids[best]!;
        confidencePct[start + i] = Math.floor((100 * votes[at + best]!) / trees);
      }
    }
  };
}
