import { firstBlock, type Sliding } from './sliding-window.ts';

/**
 * Fields: how many pixels, their mean, and the sum of squared deviations from it. Joined pairwise,
 * so that no great sums cancel: with δ = mean₂ − mean₁, mean = mean₁ + δ n₂ ÷ n and
 * M = M₁ + M₂ + δ² n₁ n₂ ÷ n. Source: Chan, Golub & LeVeque 1983, The American Statistician 37,
 * 242–247, eq. 2.1.
 */
export const slidingMoments: Sliding = {
  identity: [0, 0, 0],
  createSlide: (length) => {
    const headN = new Float64Array(length);
    const headMean = new Float64Array(length);
    const headM = new Float64Array(length);
    return ([lineN, lineMean, lineM], shape, [outN, outMean, outM]) => {
      const size = 2 * shape.radius + 1;
      const first = firstBlock(shape);
      let [n, mean, m] = [0, 0, 0];
      for (let i = 0, next = first; i < length; i++) {
        const ownN = lineN![i]!;
        if (i === next) {
          next += size;
          n = 0;
        }
        if (n === 0) {
          n = ownN;
          mean = lineMean![i]!;
          m = lineM![i]!;
        } else if (ownN !== 0) {
          const total = n + ownN;
          const delta = lineMean![i]! - mean;
          const share = (delta * ownN) / total;
          m = m + lineM![i]! + delta * share * n;
          mean += share;
          n = total;
        }
        headN[i] = n;
        headMean[i] = mean;
        headM[i] = m;
      }
      let end = first + Math.floor((length - first) / size) * size;
      n = 0;
      for (let i = length - 1; i >= 0; i--) {
        if (i + 1 === end) {
          end -= size;
          n = 0;
        }
        const ownN = lineN![i]!;
        if (n === 0) {
          n = ownN;
          mean = lineMean![i]!;
          m = lineM![i]!;
        } else if (ownN !== 0) {
          const total = n + ownN;
          const delta = mean - lineMean![i]!;
          const share = (delta * n) / total;
          m = lineM![i]! + m + delta * share * ownN;
          mean = lineMean![i]! + share;
          n = total;
        }
        if (i >= shape.results) continue;
        const last = i + size - 1;
        const nextN = headN[last]!;
        // A window that is a block is its head; its tail would count it twice.
        const isBlock = i === end;
        const before = isBlock ? 0 : n;
        const total = before + nextN;
        outN![i] = total;
        if (before === 0) {
          outMean![i] = headMean[last]!;
          outM![i] = headM[last]!;
        } else if (nextN === 0) {
          outMean![i] = mean;
          outM![i] = m;
        } else {
          const delta = headMean[last]! - mean;
          const share = (delta * nextN) / total;
          outMean![i] = mean + share;
          outM![i] = m + headM[last]! + delta * share * before;
        }
      }
    };
  },
};
