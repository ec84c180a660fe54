import { bootstrapInterval, studentInterval, wilsonInterval } from './plain-intervals.ts';
import { safeInterval, safeLowerBound } from './safe-bound.ts';
import type { SampledStratum } from './stratified-estimator.ts';

/** `safe` is the default, and the only one that was shown to hold (docs/accuracy.md). */
export const INTERVAL_METHODS = ['safe', 'student-t', 'bootstrap'] as const;
export type IntervalMethod = (typeof INTERVAL_METHODS)[number];

export interface IntervalSettings {
  readonly method: IntervalMethod;
  /** Of the one-sided lower bound, 0.90 or 0.95. */
  readonly confidence: number;
  /** Of the bootstrap. */
  readonly seed: number;
}

export interface ShareBounds {
  /** Two-sided, 95 %. */
  readonly ci95: readonly [lower: number, upper: number];
  /** One-sided, `confidence`. */
  readonly lower: number;
}

/** Two-sided confidence whose lower end is the one-sided bound. */
const twoSided = (confidence: number) => 2 * confidence - 1;

/** Bounds of the share of the ground that `hits[h]` of the points of stratum h stand for. */
export function shareBounds(
  strata: readonly SampledStratum[],
  hits: readonly number[],
  { method, confidence, seed }: IntervalSettings,
): ShareBounds {
  if (method === 'safe') {
    return {
      ci95: safeInterval(strata, hits, 0.95),
      lower: safeLowerBound(strata, hits, confidence),
    };
  }
  const interval =
    method === 'bootstrap'
      ? (level: number) => bootstrapInterval(strata, hits, level, seed)
      : (level: number) => studentInterval(strata, hits, level);
  return { ci95: interval(0.95), lower: interval(twoSided(confidence))[0] };
}

/** 95 % of a share of the points of one stratum: Clopper–Pearson, or Wilson beside the plain methods. */
export function oneStratumInterval(
  hits: number,
  points: number,
  method: IntervalMethod,
): readonly [lower: number, upper: number] {
  if (method !== 'safe') return wilsonInterval(hits, points, 0.95);
  return safeInterval([{ weight: 1, points, left: 1 }], [hits], 0.95);
}
