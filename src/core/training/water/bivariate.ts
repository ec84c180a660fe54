/** Second moments of pairs (x, y), by two passes in fixed order. */
export interface Bivariate {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Sums of squares and products of the deviations from the means. */
  readonly sumXX: number;
  readonly sumYY: number;
  readonly sumXY: number;
}

export function bivariate(x: ArrayLike<number>, y: ArrayLike<number>): Bivariate {
  const n = x.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < n; i++) {
    meanX += x[i]!;
    meanY += y[i]!;
  }
  meanX /= n;
  meanY /= n;
  let [sumXX, sumYY, sumXY] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    sumXX += dx * dx;
    sumYY += dy * dy;
    sumXY += dx * dy;
  }
  return { n, meanX, meanY, sumXX, sumYY, sumXY };
}

/** y = intercept + slope · x by least squares; null where x does not vary. r2 is 0 where y doesn't. */
export function leastSquares({ meanX, meanY, sumXX, sumYY, sumXY }: Bivariate): {
  readonly slope: number;
  readonly intercept: number;
  readonly r2: number;
} | null {
  if (!(sumXX > 0)) return null;
  const slope = sumXY / sumXX;
  const r2 = sumYY > 0 ? Math.min(1, (sumXY * sumXY) / (sumXX * sumYY)) : 0;
  return { slope, intercept: meanY - slope * meanX, r2 };
}
