import type { BandHistogram } from './histogram.ts';

/** Which values become black and white. Percentiles 0 … 100; `factor` standard deviations either side of the mean. */
export type StretchRule =
  | { readonly kind: 'percentile'; readonly low: number; readonly high: number }
  | { readonly kind: 'sd'; readonly factor: number }
  | { readonly kind: 'manual'; readonly min: number; readonly max: number };

export interface StretchLimits {
  readonly low: number;
  readonly high: number;
}

export const DEFAULT_STRETCH: StretchRule = { kind: 'percentile', low: 2, high: 98 };

/** Always low < high, so that a flat band has a picture too. Null: no value to go by. */
export function stretchLimits(rule: StretchRule, histogram: BandHistogram | null): StretchLimits {
  if (rule.kind === 'manual') return apart(rule.min, rule.max);
  if (histogram === null) return { low: 0, high: 1 };
  if (rule.kind === 'percentile') {
    return apart(percentile(histogram, rule.low), percentile(histogram, rule.high));
  }
  const { mean, sd } = histogram;
  return apart(mean - rule.factor * sd, mean + rule.factor * sd);
}

/** Between the kept quantiles: linear. */
function percentile({ perMille }: BandHistogram, percent: number): number {
  // Ten times first: 2.3 · 10 is not a whole number in binary, though 23 of 1000 was kept.
  const at = Math.min(1000, Math.max(0, Math.round(percent * 1e7) / 1e6));
  const below = Math.floor(at);
  const low = perMille[below]!;
  return low + (perMille[Math.min(1000, below + 1)]! - low) * (at - below);
}

const apart = (low: number, high: number): StretchLimits =>
  high > low ? { low, high } : { low, high: low + 1 };
