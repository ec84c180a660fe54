import { safeInterval, safeLowerBound } from '../../src/core/accuracy/safe-bound.ts';

const logFactorials = [0];
for (let n = 1; n <= 400; n++) logFactorials.push(logFactorials[n - 1]! + Math.log(n));

export function binomialShare(n: number, x: number, p: number): number {
  if (p === 0 || p === 1) return x === n * p ? 1 : 0;
  const ways = logFactorials[n]! - logFactorials[x]! - logFactorials[n - x]!;
  return Math.exp(ways + x * Math.log(p) + (n - x) * Math.log1p(-p));
}

export interface ExactCoverage {
  readonly two95: (truth: readonly [number, number]) => number;
  readonly lower: (truth: readonly [number, number], confidence: 0.9 | 0.95) => number;
}

/**
 * Coverage of the bounds in two strata without any simulation: every sample there can be, each with
 * its probability.
 */
export function exactCoverage(
  weights: readonly [number, number],
  points: readonly [number, number],
): ExactCoverage {
  const strata = weights.map((weight, h) => ({ weight, points: points[h]!, left: 1 }));
  const samples = Array.from({ length: (points[0] + 1) * (points[1] + 1) }, (_, i) => {
    const hits = [i % (points[0] + 1), Math.floor(i / (points[0] + 1))] as const;
    return {
      hits,
      ci95: safeInterval(strata, hits, 0.95),
      lower: { 0.9: safeLowerBound(strata, hits, 0.9), 0.95: safeLowerBound(strata, hits, 0.95) },
    };
  });
  const sum = (
    truth: readonly [number, number],
    holds: (sample: (typeof samples)[number], share: number) => boolean,
  ) => {
    const share = weights[0] * truth[0] + weights[1] * truth[1];
    return samples.reduce((total, sample) => {
      if (!holds(sample, share)) return total;
      const [first, second] = sample.hits;
      return (
        total +
        binomialShare(points[0], first, truth[0]) * binomialShare(points[1], second, truth[1])
      );
    }, 0);
  };
  return {
    two95: (truth) =>
      sum(truth, ({ ci95 }, share) => ci95[0] <= share + 1e-12 && ci95[1] >= share - 1e-12),
    lower: (truth, confidence) =>
      sum(truth, ({ lower }, share) => lower[confidence] <= share + 1e-12),
  };
}

/** Means over every sample there can be in two strata, each with its probability. */
export function exactMeans(
  weights: readonly [number, number],
  points: readonly [number, number],
  truth: readonly [number, number],
): { readonly lower95: number; readonly width95: number; readonly rmse: number } {
  const strata = weights.map((weight, h) => ({ weight, points: points[h]!, left: 1 }));
  const share = weights[0] * truth[0] + weights[1] * truth[1];
  let [lower95, width95, square] = [0, 0, 0];
  for (let first = 0; first <= points[0]; first++) {
    const of = binomialShare(points[0], first, truth[0]);
    for (let second = 0; second <= points[1]; second++) {
      const probability = of * binomialShare(points[1], second, truth[1]);
      // Together less than 1e-9.
      if (probability < 1e-14) continue;
      const hits = [first, second];
      const [low, high] = safeInterval(strata, hits, 0.95);
      const off = (weights[0] * first) / points[0] + (weights[1] * second) / points[1] - share;
      lower95 += probability * safeLowerBound(strata, hits, 0.95);
      width95 += probability * (high - low);
      square += probability * off * off;
    }
  }
  return { lower95, width95, rmse: Math.sqrt(square) };
}
