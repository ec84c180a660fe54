import type { RandomForest } from '../classifier.ts';
import { classSets } from './class-sets.ts';
import { BOX_ROUND, codeStride, type ForestWalker, WALK_ROUND } from './forest-walker.ts';

/** Steps after which a search takes every class below for possible, as in the kernel. */
const MOST_STEPS = 24;

const isSingle = (set: number) => (set & (set - 1)) === 0;

/** Finds the classes that a box may meet in one tree, a bit each. */
function boxSearch(forest: RandomForest) {
  const { feature, threshold, left } = forest;
  const sets = classSets(forest);
  const waiting: number[] = [];
  return (root: number, low: Uint8Array, high: Uint8Array): number => {
    let met = 0;
    let node = root;
    const goesRight = (codes: Uint8Array) => codes[feature[node]!]! > threshold[node]!;
    while (!isSingle(sets[node]!) && goesRight(low) === goesRight(high)) {
      node = left[node]! + (goesRight(low) ? 1 : 0);
    }
    for (let steps = 0; ; ) {
      const set = sets[node]!;
      if ((set & ~met) === 0 || isSingle(set) || steps === MOST_STEPS) {
        met |= set;
        const next = waiting.pop();
        if (next === undefined) return met;
        node = next;
        continue;
      }
      steps++;
      const child = left[node]!;
      if (goesRight(low)) node = child + 1;
      else {
        if (goesRight(high)) waiting.push(child + 1);
        node = child;
      }
    }
  };
}

/** The kernel's twin: the same counts, one pixel and one box after another. */
export function createPlainWalker(forest: RandomForest): ForestWalker {
  const { roots, depths, feature, threshold, left, leafClass } = forest;
  const classCount = forest.classIds.length;
  const stride = codeStride(forest.featureCount);
  const codes = new Uint8Array(WALK_ROUND * stride);
  const votes = new Uint16Array(WALK_ROUND * classCount);
  const boxes = new Uint8Array(BOX_ROUND * stride * 2);
  const sure = new Uint16Array(BOX_ROUND * classCount);
  const possible = new Uint16Array(BOX_ROUND * classCount);
  const search = boxSearch(forest);
  return {
    stride,
    codes,
    votes,
    boxes,
    sure,
    possible,
    walk: (count, firstTree, endTree) => {
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
    },
    walkBoxes: (count, firstTree, endTree) => {
      for (let tree = firstTree; tree < endTree; tree++) {
        for (let box = 0; box < count; box++) {
          const low = boxes.subarray(2 * box * stride, (2 * box + 1) * stride);
          const high = boxes.subarray((2 * box + 1) * stride, (2 * box + 2) * stride);
          const met = search(roots[tree]!, low, high);
          for (let k = 0; k < classCount; k++) {
            if (((met >>> k) & 1) === 0) continue;
            possible[box * classCount + k]!++;
            if (isSingle(met)) sure[box * classCount + k]!++;
          }
        }
      }
    },
  };
}
