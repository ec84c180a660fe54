import {
  type InterpreterPairs,
  interpreterVariance,
} from '../../src/core/accuracy/interpreter-pairs.ts';
import { shareBounds } from '../../src/core/accuracy/proportion-interval.ts';
import { stratifiedProportion } from '../../src/core/accuracy/stratified-estimator.ts';
import { widened } from '../../src/core/accuracy/widened-bounds.ts';
import { createRandom } from '../../src/core/random.ts';

/** How two people err, drawn anew for each survey. */
export interface Habits {
  readonly name: string;
  /** Each calls up to so much more or less of the ground bed than it is: at the edges of a bed. */
  readonly own: number;
  /** Both the same. */
  readonly shared: number;
  /** Chance of a slip at a point. */
  readonly slip: number;
}

export interface SimulatedInterpreters {
  readonly two95: number;
  readonly lower95: number;
  /** Had the disagreement been left out. */
  readonly plainTwo95: number;
  readonly plainLower95: number;
  readonly rmse: number;
  readonly rootMeanVariance: number;
}

const WEIGHTS = [0.15, 0.85];
const BED = [0.85, 0.03];
/** How much of a stratum lies so near to an edge that a habit decides. */
const EDGE = [1, 0.3];

/**
 * Surveys in which two people label every point apart, and settle what they saw differently by the
 * toss of a coin. A point is bed where its place in 0 … 1 is below the stratum's share of bed.
 */
export function simulateInterpreters(
  { own, shared, slip }: Habits,
  points: readonly [number, number],
  { surveys, seed }: { readonly surveys: number; readonly seed: number },
): SimulatedInterpreters {
  const random = createRandom(seed);
  const strata = WEIGHTS.map((weight, h) => ({ weight, points: points[h]!, left: 1 }));
  const truth = WEIGHTS.reduce((sum, weight, h) => sum + weight * BED[h]!, 0);
  const settings = { method: 'safe', confidence: 0.95, seed: 1 } as const;
  const about0 = (most: number) => most * (2 * random.unit() - 1);
  const sums = { two: 0, lower: 0, plainTwo: 0, plainLower: 0, square: 0, variance: 0 };
  for (let survey = 0; survey < surveys; survey++) {
    const both = about0(shared);
    const habits = [both + about0(own), both + about0(own)];
    const hits = [0, 0];
    const pairs: InterpreterPairs = WEIGHTS.map((_, h) => {
      const table = [
        [0, 0],
        [0, 0],
      ];
      for (let point = 0; point < points[h]!; point++) {
        const place = random.unit();
        const said = habits.map((habit) => {
          const isBed = place < BED[h]! + habit * EDGE[h]!;
          return random.unit() < slip ? !isBed : isBed;
        });
        table[said[0] ? 0 : 1]![said[1] ? 0 : 1]! += 1;
        if (random.unit() < 0.5 ? said[0] : said[1]) hits[h]! += 1;
      }
      return table;
    });
    const sampling = stratifiedProportion(strata, hits);
    const extra = interpreterVariance(pairs, strata, [0]);
    const plain = shareBounds(strata, hits, settings);
    const wide = widened(plain, sampling, extra, 0.95);
    if (wide.ci95[0] <= truth && wide.ci95[1] >= truth) sums.two++;
    if (wide.lower <= truth) sums.lower++;
    if (plain.ci95[0] <= truth && plain.ci95[1] >= truth) sums.plainTwo++;
    if (plain.lower <= truth) sums.plainLower++;
    sums.square += (sampling.value - truth) ** 2;
    sums.variance += sampling.se ** 2 + extra.habit + extra.single;
  }
  return {
    two95: sums.two / surveys,
    lower95: sums.lower / surveys,
    plainTwo95: sums.plainTwo / surveys,
    plainLower95: sums.plainLower / surveys,
    rmse: Math.sqrt(sums.square / surveys),
    rootMeanVariance: Math.sqrt(sums.variance / surveys),
  };
}
