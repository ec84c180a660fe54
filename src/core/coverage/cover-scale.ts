/** One class of a cover scale. Bounds are percent as text; empty = the source gives none. */
export interface CoverClass {
  readonly code: string;
  readonly label: string;
  readonly lowerPct: string;
  readonly upperPct: string;
}

/** A scale of cover classes as data, copied into the survey that uses it. */
export interface CoverScale {
  readonly id: string;
  readonly name: string;
  readonly citation: string;
  readonly classes: readonly CoverClass[];
}

/** What a class is counted as: its lower bound (conservative), or the middle of its bounds. */
export type ClassValue = 'lower' | 'midpoint';

/** Cover as it was read in the field; raw percent is kept where there is one. */
export type CoverReading =
  | { readonly kind: 'percent'; readonly percent: string }
  | { readonly kind: 'class'; readonly code: string }
  | { readonly kind: 'transects'; readonly transectIds: readonly string[] };

/** A reading at a tape mark (`toM` empty), or between two of them. */
export interface TransectMark {
  readonly id: string;
  readonly fromM: string;
  readonly toM: string;
  readonly cover: Exclude<CoverReading, { readonly kind: 'transects' }>;
}

/** 測線: points along a tape, or the tape cut into stretches of one cover. */
export interface Transect {
  readonly id: string;
  readonly name: string;
  readonly takenOn: string;
  readonly lengthM: string;
  readonly kind: 'points' | 'stretches';
  readonly scaleId: string | null;
  readonly classValue: ClassValue;
  readonly marks: readonly TransectMark[];
}
