import type { Pieces } from '../../pieces.ts';
import type { Random } from '../../random.ts';
import type { RandomForestParameters } from '../classifier.ts';

/** Coded training pixels: `codes[f·pixels + i]`, feature by feature. */
export interface CodedPixels {
  readonly pixels: number;
  readonly featureCount: number;
  readonly classCount: number;
  readonly codes: Uint8Array;
  readonly labels: Uint8Array;
}

/** Children stand side by side after their parent; a leaf has `left` −1. Node 0 is the root. */
export interface Tree {
  readonly feature: readonly number[] | Uint8Array;
  readonly threshold: readonly number[] | Uint8Array;
  readonly left: readonly number[] | Int32Array;
  readonly leafClass: readonly number[] | Uint8Array;
  readonly depth: number;
}

interface Split {
  readonly feature: number;
  readonly threshold: number;
}

interface Work {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly node: number;
}

const BINS = 256;
/** Visits of a member between two looks: 0.05 s. */
const PIECE_VISITS = 1 << 22;
/** A split must gain more than the rounding of its score. */
const LEAST_GAIN = 1e-9;

/** ⌊√d⌋ features are tried at a node (Breiman 2001; rounded up, trees are more alike and err more). */
export const featuresTried = (featureCount: number): number =>
  Math.max(1, Math.floor(Math.sqrt(featureCount)));

function bootstrap(random: Random, pixels: number): Int32Array {
  const members = new Int32Array(pixels);
  for (let i = 0; i < pixels; i++) members[i] = random.below(pixels);
  return members;
}

/** The first class of most members. */
function majority(totals: Int32Array): number {
  let best = 0;
  for (let k = 1; k < totals.length; k++) if (totals[k]! > totals[best]!) best = k;
  return best;
}

/**
 * The twin of the kernel that grows trees. One tree on a bootstrap sample, depth first, the right
 * child before the left. √d features are tried at a node, more while none splits; the greatest Gini
 * gain wins (Breiman 2001), ties to the feature drawn first, then to the lowest threshold. Yields
 * between pieces of work.
 */
export function* growTree(
  data: CodedPixels,
  { maxDepth, minLeaf }: RandomForestParameters,
  random: Random,
  pieceVisits = PIECE_VISITS,
): Pieces<Tree> {
  const { pixels, featureCount, classCount, codes, labels } = data;
  const mtry = featuresTried(featureCount);
  const members = bootstrap(random, pixels);
  const spare = new Int32Array(pixels);
  const counts = new Int32Array(BINS * classCount);
  const totals = new Int32Array(classCount);
  const below = new Int32Array(classCount);
  const order = Int32Array.from({ length: featureCount }, (_, f) => f);

  /** Σ nₖ² ÷ n of both sides is greatest where the Gini impurity is least. */
  const bestThreshold = (feature: number, { start, end }: Work, squares: number, least: number) => {
    const at = feature * pixels;
    let low = BINS;
    let high = -1;
    for (let i = start; i < end; i++) {
      const code = codes[at + members[i]!]!;
      if (code < low) low = code;
      if (code > high) high = code;
    }
    if (low >= high) return null;
    counts.fill(0, low * classCount, (high + 1) * classCount);
    for (let i = start; i < end; i++) {
      const pixel = members[i]!;
      counts[codes[at + pixel]! * classCount + labels[pixel]!]!++;
    }
    below.fill(0);
    let [leftCount, leftSquares, rightSquares, best, threshold] = [0, 0, squares, least, -1];
    for (let code = low; code < high; code++) {
      const before = leftCount;
      for (let k = 0; k < classCount; k++) {
        const here = counts[code * classCount + k]!;
        if (here === 0) continue;
        const left = below[k]!;
        leftSquares += here * (2 * left + here);
        rightSquares -= here * (2 * (totals[k]! - left) - here);
        below[k] = left + here;
        leftCount += here;
      }
      const rightCount = end - start - leftCount;
      if (rightCount < minLeaf) break;
      if (leftCount < minLeaf || leftCount === before) continue;
      const score = leftSquares / leftCount + rightSquares / rightCount;
      if (score > best) {
        best = score;
        threshold = code;
      }
    }
    return { tried: true, best, threshold };
  };

  let visits = 0;
  function* bestSplit(work: Work): Pieces<Split | null> {
    const size = work.end - work.start;
    let squares = 0;
    for (const count of totals) squares += count * count;
    if (work.depth >= maxDepth || size < 2 * minLeaf || squares === size * size) return null;
    let score = squares / size + LEAST_GAIN;
    let split: Split | null = null;
    let tried = 0;
    for (let f = 0; f < featureCount && (tried < mtry || split === null); f++) {
      const drawn = f + random.below(featureCount - f);
      const feature = order[drawn]!;
      order[drawn] = order[f]!;
      order[f] = feature;
      visits += size;
      if (visits >= pieceVisits) {
        visits = 0;
        yield;
      }
      const found = bestThreshold(feature, work, squares, score);
      if (found === null) continue;
      tried++;
      if (found.threshold < 0) continue;
      score = found.best;
      split = { feature, threshold: found.threshold };
    }
    return split;
  }

  /** Members of code ≤ threshold first, both sides in their old order. */
  const partition = ({ start, end }: Work, { feature, threshold }: Split): number => {
    const at = feature * pixels;
    let middle = start;
    let right = 0;
    for (let i = start; i < end; i++) {
      const pixel = members[i]!;
      if (codes[at + pixel]! <= threshold) members[middle++] = pixel;
      else spare[right++] = pixel;
    }
    members.set(spare.subarray(0, right), middle);
    return middle;
  };

  const tree = { feature: [0], threshold: [0], left: [-1], leafClass: [0] };
  let depth = 0;
  const stack: Work[] = [{ start: 0, end: pixels, depth: 0, node: 0 }];
  for (let work = stack.pop(); work; work = stack.pop()) {
    totals.fill(0);
    for (let i = work.start; i < work.end; i++) totals[labels[members[i]!]!]!++;
    tree.leafClass[work.node] = majority(totals);
    depth = Math.max(depth, work.depth);
    const split = yield* bestSplit(work);
    if (split === null) continue;
    const left = tree.feature.length;
    tree.feature[work.node] = split.feature;
    tree.threshold[work.node] = split.threshold;
    tree.left[work.node] = left;
    tree.feature.push(0, 0);
    tree.threshold.push(0, 0);
    tree.left.push(-1, -1);
    tree.leafClass.push(0, 0);
    const middle = partition(work, split);
    const next = work.depth + 1;
    stack.push({ start: work.start, end: middle, depth: next, node: left });
    stack.push({ start: middle, end: work.end, depth: next, node: left + 1 });
  }
  return { ...tree, depth };
}
