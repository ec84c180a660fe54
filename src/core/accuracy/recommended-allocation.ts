import { apportioned } from './apportion.ts';
import { expectedLowerBound, expectedUpperBound } from './expected-bound.ts';
import { expectedSe, guessedSpread, hedged, type PlannedStratum } from './planned-stratum.ts';

/** With fewer the assessment doubts a stratum, whatever was guessed of it. */
const LEAST_POINTS = 25;

/** Quarters: 0 is every stratum alike, 4 is Neyman's. */
const POWERS = [0, 1, 2, 3, 4];
/** What the strata that are mostly the target get more or less than the power gives them. */
const OWN = [0.35, 0.5, 0.7, 1, 1.4, 2, 2.8];
/** Quarters of the power by which more goes where more of the target is thought to hide. */
const TOWARDS_HITS = [0, 1];

const CONFIDENCE = 0.95;
const ROUGH_SURVEYS = 32;
const FINE_SURVEYS = 256;
/** So many of the best by rough figures are looked at again. */
const LOOKED_AT_AGAIN = 6;
/** Bounds that differ by less are the same to a surveyor; then the smaller error counts. */
const SAME_BOUND = 0.001;

const power = (base: number, quarters: number) => {
  const root = Math.sqrt(Math.sqrt(base));
  let result = 1;
  for (let i = 0; i < quarters; i++) result *= root;
  return result;
};

interface Candidate {
  readonly points: readonly number[];
  readonly se: number;
  readonly lower: number;
}

function candidatesOf(strata: readonly PlannedStratum[], total: number): number[][] {
  const floor = Math.max(2, Math.min(LEAST_POINTS, Math.floor(total / (2 * strata.length))));
  const floors = strata.map(() => floor);
  const plans = POWERS.flatMap((q) =>
    TOWARDS_HITS.flatMap((b) =>
      OWN.map((own) =>
        apportioned(
          strata,
          strata.map(({ weight, targetShare }) => {
            const size = power(weight * guessedSpread(targetShare), q);
            return size * (targetShare >= 0.5 ? own : power(hedged(targetShare) / 0.02, b));
          }),
          total,
          floors,
        ),
      ),
    ),
  );
  return [...new Map(plans.map((points) => [points.join(), points])).values()];
}

/**
 * Points of each stratum for the highest expected lower bound of the target's area, of the power
 * allocations n_h ∝ (W_h S_h)^q (Bankier 1988, Am. Stat. 42, 174–177; q = 1: Neyman, Cochran 1977
 * eq. 5.26; q = 0: equal), more or less of them in the target's own strata and where more of it is
 * thought to hide. Never with a lower bound, a larger error or a wider interval than equal ones. Of
 * bounds within 0.1 % the one with the smallest error. 25 points a stratum at least, where there are
 * twice as many to share out.
 */
export function recommendedPoints(strata: readonly PlannedStratum[], total: number): number[] {
  const equal = apportioned(
    strata,
    strata.map(() => 1),
    total,
    strata.map(() => 2),
  );
  const seOf = (points: readonly number[]) =>
    expectedSe(strata, points, ({ targetShare }) => targetShare);
  const lowerOf = (points: readonly number[], surveys: number) =>
    expectedLowerBound(strata, points, CONFIDENCE, surveys);
  const roughOf = (points: readonly number[]) => {
    const lower = lowerOf(points, ROUGH_SURVEYS);
    const width = expectedUpperBound(strata, points, CONFIDENCE, ROUGH_SURVEYS) - lower;
    return { points, lower, width };
  };
  const [mostSe, most] = [seOf(equal), roughOf(equal).width];
  const judged = (points: readonly number[]): Candidate => ({
    points,
    se: seOf(points),
    lower: lowerOf(points, FINE_SURVEYS),
  });
  const least = judged(equal);
  const better = candidatesOf(strata, total)
    .filter((points) => seOf(points) <= mostSe)
    .map(roughOf)
    .filter(({ width }) => width <= most)
    .sort((a, b) => b.lower - a.lower)
    .slice(0, LOOKED_AT_AGAIN)
    .map(({ points }) => judged(points))
    .filter(({ lower }) => lower >= least.lower);
  const best = Math.max(...better.map(({ lower }) => lower));
  const among = better.filter(({ lower }) => lower >= best * (1 - SAME_BOUND));
  const first = among[0] ?? least;
  return [...among.reduce((one, other) => (other.se < one.se ? other : one), first).points];
}
