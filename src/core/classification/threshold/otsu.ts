/** Bins of the histogram that Otsu's method looks at. */
const BINS = 512;

/**
 * The bin after which a histogram parts best: σ²_B(k) = [μ_T ω(k) − μ(k)]² ÷ (ω(k) [1 − ω(k)]) is
 * greatest (Otsu 1979, eq. 18), the first where several are. −1 where all pixels are in one bin.
 */
export function otsuBin(counts: ArrayLike<number>): number {
  let [all, total] = [0, 0];
  for (let bin = 0; bin < counts.length; bin++) {
    all += counts[bin]!;
    total += bin * counts[bin]!;
  }
  let [below, sum, best, most] = [0, 0, -1, 0];
  for (let bin = 0; bin < counts.length - 1; bin++) {
    below += counts[bin]!;
    sum += bin * counts[bin]!;
    const above = all - below;
    if (below === 0 || above === 0) continue;
    // Both sides times all²: whole numbers up to the division.
    const difference = total * (below / all) - sum;
    const variance = (difference * difference) / (below * (above / all));
    if (variance > most) {
      most = variance;
      best = bin;
    }
  }
  return best;
}

/**
 * Otsu's threshold of finite values: the lowest edge of the upper part, on a grid of 512 bins from
 * the least value to the greatest. Null where all values are equal.
 */
export function otsuThreshold(values: Float64Array): number | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return null;
  const counts = new Float64Array(BINS);
  const width = (high - low) / BINS;
  for (const value of values) counts[Math.min(BINS - 1, Math.floor((value - low) / width))]!++;
  const bin = otsuBin(counts);
  return bin < 0 ? null : low + (bin + 1) * width;
}
