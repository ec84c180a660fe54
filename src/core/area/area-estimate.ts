import type { Figure } from '../derivation.ts';

/** Whether the cover of the bed is already in an area: it must be applied exactly once. */
export type AreaCover = 'gross' | 'cover-weighted' | 'unstated';

/** What a method gives, as figures that stand in its ledger. */
export interface AreaEstimate {
  /** Null: its inputs don't allow one (an issue says why), or the method gives a length. */
  readonly areaM2: Figure | null;
  /** Rope; null for every method that gives an area. */
  readonly lengthM: Figure | null;
  /** Null: not known, which is never 0. In m² (m for a rope). */
  readonly standardError: Figure | null;
  readonly cover: AreaCover;
}

export const noEstimate = (cover: AreaCover = 'gross'): AreaEstimate => ({
  areaM2: null,
  lengthM: null,
  standardError: null,
  cover,
});
