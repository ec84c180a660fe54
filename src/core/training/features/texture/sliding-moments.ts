import { beginsBlock, type Sliding } from './sliding-window.ts';

/** Joins the moments at `at` of (n, mean, m2) with those given, which come after them. */
function join(
  [n, mean, m2]: readonly Float64Array[],
  at: number,
  nextN: number,
  nextMean: number,
  nextM2: number,
): void {
  const before = n![at]!;
  if (nextN === 0) return;
  if (before === 0) {
    n![at] = nextN;
    mean![at] = nextMean;
    m2![at] = nextM2;
    return;
  }
  const total = before + nextN;
  const delta = nextMean - mean![at]!;
  const share = (delta * nextN) / total;
  n![at] = total;
  mean![at] = mean![at]! + share;
  m2![at] = m2![at]! + nextM2 + delta * share * before;
}

/**
 * Fields: how many pixels, their mean, and the sum of squared deviations from it. Joined pairwise,
 * so that no great sums cancel. Source: Chan, Golub & LeVeque 1983, The American Statistician 37,
 * 242–247, eq. 2.1.
 */
export const slidingMoments: Sliding = {
  identity: [0, 0, 0],
  createSlide: (length) => {
    const heads = [0, 1, 2].map(() => new Float64Array(length));
    const tails = [0, 1, 2].map(() => new Float64Array(length));
    const copy = (
      from: readonly Float64Array[],
      i: number,
      to: readonly Float64Array[],
      at: number,
    ) => {
      to[0]![at] = from[0]![i]!;
      to[1]![at] = from[1]![i]!;
      to[2]![at] = from[2]![i]!;
    };
    return (line, shape, out) => {
      const [n, mean, m2] = line;
      const ends = 2 * shape.radius;
      for (let i = 0; i < length; i++) {
        if (i === 0 || beginsBlock(i, shape)) copy(line, i, heads, i);
        else {
          copy(heads, i - 1, heads, i);
          join(heads, i, n![i]!, mean![i]!, m2![i]!);
        }
      }
      for (let i = length - 1; i >= 0; i--) {
        copy(line, i, tails, i);
        if (i === length - 1 || beginsBlock(i + 1, shape)) continue;
        join(tails, i, tails[0]![i + 1]!, tails[1]![i + 1]!, tails[2]![i + 1]!);
      }
      for (let i = 0; i < shape.results; i++) {
        if (beginsBlock(i, shape)) copy(heads, i + ends, out, i);
        else {
          copy(tails, i, out, i);
          join(out, i, heads[0]![i + ends]!, heads[1]![i + ends]!, heads[2]![i + ends]!);
        }
      }
    };
  },
};
