import type { RandomForest } from '../classifier.ts';

/**
 * Adds the votes of trees firstTree … endTree − 1 for `count` coded pixels (a multiple of LANES).
 * Codes are pixel by pixel, `stride` apart; votes are pixel by pixel, one per class.
 */
export type WalkForest = (
  codes: Uint8Array,
  count: number,
  votes: Uint16Array,
  firstTree: number,
  endTree: number,
) => void;

/** Pixels walked side by side, so that one's memory access hides behind the others'. */
export const LANES = 4;

const PACKED_FEATURES = 16;
const PACKED_NODES = 1 << 20;

/** A node in one word: feature in 4 bits, threshold in 8, left child in 20. */
function packNodes({ feature, threshold, left }: RandomForest): Int32Array {
  return left.map((child, i) => (child << 12) | (threshold[i]! << 4) | feature[i]!);
}

function packedWalk(forest: RandomForest, stride: number): WalkForest {
  const nodes = packNodes(forest);
  const { roots, depths, leafClass } = forest;
  const classCount = forest.classIds.length;
  return (codes, count, votes, firstTree, endTree) => {
    for (let tree = firstTree; tree < endTree; tree++) {
      const root = roots[tree]!;
      const depth = depths[tree]!;
      for (let pixel = 0; pixel < count; pixel += LANES) {
        const p = (pixel * stride) | 0;
        const q = (p + stride) | 0;
        const r = (q + stride) | 0;
        const s = (r + stride) | 0;
        let [a, b, c, d] = [root, root, root, root];
        for (let step = 0; step < depth; step++) {
          const i = nodes[a]! | 0;
          const j = nodes[b]! | 0;
          const k = nodes[c]! | 0;
          const l = nodes[d]! | 0;
          // (threshold − code) >>> 31 is 1 where the code is above the threshold: go right.
          // `| 0` keeps V8 in 32-bit integers.
          a = ((i >>> 12) + ((((i >>> 4) & 255) - codes[(p + (i & 15)) | 0]!) >>> 31)) | 0;
          b = ((j >>> 12) + ((((j >>> 4) & 255) - codes[(q + (j & 15)) | 0]!) >>> 31)) | 0;
          c = ((k >>> 12) + ((((k >>> 4) & 255) - codes[(r + (k & 15)) | 0]!) >>> 31)) | 0;
          d = ((l >>> 12) + ((((l >>> 4) & 255) - codes[(s + (l & 15)) | 0]!) >>> 31)) | 0;
        }
        const v = pixel * classCount;
        votes[v + leafClass[a]!]!++;
        votes[v + classCount + leafClass[b]!]!++;
        votes[v + 2 * classCount + leafClass[c]!]!++;
        votes[v + 3 * classCount + leafClass[d]!]!++;
      }
    }
  };
}

/** For forests of more than 16 features or 2²⁰ nodes. */
function plainWalk(forest: RandomForest, stride: number): WalkForest {
  const { roots, depths, feature, threshold, left, leafClass } = forest;
  const classCount = forest.classIds.length;
  return (codes, count, votes, firstTree, endTree) => {
    for (let tree = firstTree; tree < endTree; tree++) {
      for (let pixel = 0; pixel < count; pixel++) {
        let node = roots[tree]!;
        for (let step = depths[tree]!; step > 0; step--) {
          const code = codes[pixel * stride + feature[node]!]!;
          node = left[node]! + ((threshold[node]! - code) >>> 31);
        }
        votes[pixel * classCount + leafClass[node]!]!++;
      }
    }
  };
}

/** The faster walk that the forest fits. Both count the same votes. */
export function createWalk(forest: RandomForest, stride: number): WalkForest {
  const packed = forest.featureCount <= PACKED_FEATURES && forest.left.length <= PACKED_NODES;
  return packed ? packedWalk(forest, stride) : plainWalk(forest, stride);
}
