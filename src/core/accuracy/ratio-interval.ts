import { betaQuantile } from '../incomplete-beta.ts';
import { safeLowerBound } from './safe-bound.ts';
import type { SampledStratum } from './stratified-estimator.ts';

/** What of a stratum counts for Y ÷ (Y + Z): `part` is Y, `rest` is Z. */
export interface RatioStratum extends SampledStratum {
  /** Points; null: there can be none, as what the map shows is the stratum. */
  readonly part: number | null;
  readonly rest: number | null;
}

interface Piece {
  readonly weight: number;
  readonly points: number;
  readonly hits: number;
}

/** So many times the points at so many times the weight: a binomial becomes a Poisson count. */
const POISSON = 1000;

/**
 * Where both kinds can fall into one stratum their counts are no two binomials (they take points from
 * each other): as Poisson counts, Y (1 − r) − Z r has the variance that it has at its own r.
 */
function piecesOf(
  strata: readonly RatioStratum[],
  of: (stratum: RatioStratum) => number | null,
): Piece[] {
  return strata.flatMap((stratum) => {
    const hits = of(stratum);
    if (hits === null) return [];
    const times = stratum.part !== null && stratum.rest !== null ? POISSON : 1;
    return [{ weight: times * stratum.weight, points: times * stratum.points, hits }];
  });
}

const sampled = ({ weight, points }: Piece, factor: number): SampledStratum => ({
  weight: weight * factor,
  points,
  left: 1,
});

/** The r in 0 … 1 at which `isBelow` ceases to hold, by halving. */
function turningPoint(isBelow: (r: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 32; step++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * 95 % interval, or of another two-sided confidence, of the ratio Y ÷ (Y + Z) of two shares of the
 * ground. As with Fieller (1954, JRSS B 16, 175–185) it holds every r for which Y (1 − r) − Z r may be
 * 0, here by the safe bounds of a sum over strata. In one stratum: Clopper & Pearson's of Y given Y + Z.
 * Null where no point tells of it.
 */
export function safeRatioInterval(
  strata: readonly RatioStratum[],
  confidence: number,
): readonly [lower: number, upper: number] | null {
  const [parts, rests] = [
    piecesOf(strata, ({ part }) => part),
    piecesOf(strata, ({ rest }) => rest),
  ];
  const [y, z] = [parts, rests].map((of) => of.reduce((sum, { hits }) => sum + hits, 0));
  if (y! + z! === 0) return null;
  if (parts.length === 0) return [0, 0];
  if (rests.length === 0) return [1, 1];
  const tail = (1 - confidence) / 2;
  if (strata.length === 1) {
    return [betaQuantile(tail, y!, z! + 1), betaQuantile(1 - tail, y! + 1, z!)];
  }
  // Y (1 − r) + (all − Z) r is a share of its own; where it is all · r, Y (1 − r) − Z r is 0.
  const all = rests.reduce((sum, { weight }) => sum + weight, 0);
  const whole = all + parts.reduce((sum, { weight }) => sum + weight, 0);
  const boundOf = (r: number, turned: boolean) => {
    const weights = [
      ...parts.map((piece) => sampled(piece, (1 - r) / whole)),
      ...rests.map((piece) => sampled(piece, r / whole)),
    ];
    const hits = [
      ...parts.map(({ hits: x, points }) => (turned ? points - x : x)),
      ...rests.map(({ hits: x, points }) => (turned ? x : points - x)),
    ];
    return safeLowerBound(weights, hits, 1 - tail) * whole;
  };
  const most = (r: number) => parts.reduce((sum, { weight }) => sum + weight * (1 - r), all * r);
  return [
    y === 0 ? 0 : turningPoint((r) => boundOf(r, false) > all * r),
    z === 0 ? 1 : turningPoint((r) => most(r) - boundOf(r, true) >= all * r),
  ];
}
