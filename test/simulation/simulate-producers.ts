import { safeRatioInterval } from '../../src/core/accuracy/ratio-interval.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Population } from './populations.ts';
import { binomial } from './simulate-surveys.ts';

export interface SimulatedRatio {
  readonly truth: number;
  /** Of the surveys in which a point was of the class at all. */
  readonly two95: number;
  readonly meanWidth: number;
  /** Share of the surveys without an interval, as no point was of the class. */
  readonly without: number;
}

/** Producer's accuracy of class k, whose map class is stratum k, in surveys of known truth. */
export function simulateProducers(
  { weights, points, truth }: Population,
  k: number,
  { surveys, seed }: { readonly surveys: number; readonly seed: number },
): SimulatedRatio {
  const random = createRandom(seed);
  const shares = weights.map((weight, h) => weight * truth[h]![k]!);
  const ratio = shares[k]! / shares.reduce((sum, share) => sum + share, 0);
  const known = new Map<string, ReturnType<typeof safeRatioInterval>>();
  let [told, held, width] = [0, 0, 0];
  for (let survey = 0; survey < surveys; survey++) {
    const hits = points.map((n, h) => binomial(random, n, truth[h]![k]!));
    const key = hits.join();
    const of = () =>
      safeRatioInterval(
        weights.map((weight, h) => ({
          weight,
          points: points[h]!,
          left: 1,
          part: h === k ? hits[h]! : null,
          rest: h === k ? null : hits[h]!,
        })),
        0.95,
      );
    const interval = known.has(key) ? known.get(key)! : of();
    known.set(key, interval);
    if (interval === null) continue;
    told += 1;
    width += interval[1] - interval[0];
    // Bounds are found to 1e-9.
    if (interval[0] <= ratio + 1e-8 && interval[1] >= ratio - 1e-8) held += 1;
  }
  return {
    truth: ratio,
    two95: held / told,
    meanWidth: width / told,
    without: 1 - told / surveys,
  };
}
