/** Points of one stratum, as the estimators need them. */
export interface SampledStratum {
  /** Share of the stratum in all of them, 0 … 1. */
  readonly weight: number;
  readonly points: number;
  /** 1 − n ÷ N, the finite population correction; 1: left out. */
  readonly left: number;
}

/** `value` is NaN where there is nothing to divide by. */
export interface Estimate {
  readonly value: number;
  readonly se: number;
}

/** Sample variance of 0/1 values, n ÷ (n − 1) · p (1 − p), divided by n. */
const varianceOfMean = (p: number, points: number) => (p * (1 - p)) / (points - 1);

/**
 * Share of the ground with a property that `hits[h]` of the points of stratum h have, with its
 * standard error. Stehman 2014 (IJRS 35, 4923–4939) eqs 2 and 25; without correction, Olofsson et al.
 * 2014 (RSE 148, 42–57) eqs 9 and 10. Every stratum has two points or more.
 */
export function stratifiedProportion(
  strata: readonly SampledStratum[],
  hits: readonly number[],
): Estimate {
  let value = 0;
  let variance = 0;
  for (const [h, { weight, points, left }] of strata.entries()) {
    const p = hits[h]! / points;
    value += weight * p;
    variance += weight * weight * left * varianceOfMean(p, points);
  }
  return { value, se: Math.sqrt(variance) };
}

/**
 * Y ÷ X of two properties, where all that have the first (`part`) have the second (`whole`), too.
 * Stehman 2014 eqs 27 and 28; it holds Olofsson et al. 2014 eqs 6 and 7 as its special cases.
 */
export function stratifiedRatio(
  strata: readonly SampledStratum[],
  part: readonly number[],
  whole: readonly number[],
): Estimate {
  let [y, x] = [0, 0];
  for (const [h, { weight, points }] of strata.entries()) {
    y += (weight * part[h]!) / points;
    x += (weight * whole[h]!) / points;
  }
  const ratio = y / x;
  let variance = 0;
  for (const [h, { weight, points, left }] of strata.entries()) {
    const py = part[h]! / points;
    const px = whole[h]! / points;
    // s²_y + R² s²_x − 2 R s_xy, with s_xy of p_y (1 − p_x) as y implies x; times n ÷ (n − 1) ÷ n.
    const spread = py * (1 - py) + ratio * ratio * px * (1 - px) - 2 * ratio * py * (1 - px);
    variance += (weight * weight * left * Math.max(0, spread)) / (points - 1);
  }
  return { value: ratio, se: Math.sqrt(variance) / x };
}
