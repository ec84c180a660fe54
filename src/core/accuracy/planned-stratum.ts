/** A stratum as it is planned for: what share of it is thought to be the target class. */
export interface PlannedStratum {
  readonly name: string;
  /** Share of the ground, 0 … 1. */
  readonly weight: number;
  readonly pixels: number;
  /** Share of the stratum that is the target class in truth, as far as one can guess, 0 … 1. */
  readonly targetShare: number;
  /** User's accuracy that is thought of it, 0 … 1. */
  readonly usersAccuracy: number;
}

/** A guess of exactly 0 or 1 would leave a stratum without points: kept between 0.5 and 99.5 %. */
export const hedged = (p: number) => Math.min(0.995, Math.max(0.005, p));

/** Standard deviation of a point of a share that is guessed. */
export const guessedSpread = (p: number) => Math.sqrt(hedged(p) * (1 - hedged(p)));

/** Σ W_h² (1 − n_h ÷ N_h) p_h (1 − p_h) ÷ n_h, its root: Cochran 1977, eq. 5.52, of guessed shares. */
export function expectedSe(
  strata: readonly PlannedStratum[],
  points: readonly number[],
  shareOf: (stratum: PlannedStratum) => number,
): number {
  const variance = strata.reduce((sum, stratum, h) => {
    const p = hedged(shareOf(stratum));
    const left = Math.max(0, 1 - points[h]! / stratum.pixels);
    return sum + (stratum.weight * stratum.weight * left * p * (1 - p)) / points[h]!;
  }, 0);
  return Math.sqrt(variance);
}
