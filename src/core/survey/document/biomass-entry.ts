import type { Evidence, Siting, TypedValue } from './evidence-entry.ts';

/** 坪刈り: one harvested frame. */
export interface Quadrat {
  readonly id: string;
  readonly station: string;
  readonly species: string;
  readonly frameAreaM2: string;
  readonly wetMassKg: string;
  /** Code of a cover class (被度階級), and raw percent where it was read; may be empty. */
  readonly coverClass: string;
  readonly coverPct: string;
  /** ISO date; empty = not stated. */
  readonly takenOn: string;
  /** Photos, ids of `files`. */
  readonly photoIds: readonly string[];
}

/** A sampled shoot, as written on the slate. */
export interface Shoot {
  readonly id: string;
  readonly lengthCm: string;
  readonly wetMassG: string;
}

/** Shoots counted on one transect: how many on what ground, and their mean length. */
export interface ShootCount {
  readonly id: string;
  readonly transect: string;
  readonly areaM2: string;
  readonly shoots: string;
  readonly meanLengthCm: string;
}

/** What is done about the bias of a back-transformed log–log regression. `none` is the lowest. */
export type BiasCorrection = 'none' | 'baskerville' | 'smearing';

/** Length–weight regression (アカモク) with the transects that it is applied to. */
export interface LengthWeight {
  readonly id: string;
  readonly name: string;
  readonly species: string;
  readonly takenOn: string;
  readonly biasCorrection: BiasCorrection;
  readonly shoots: readonly Shoot[];
  readonly counts: readonly ShootCount[];
}

/** Whether the cover of the bed is already in a mass per area: it must be applied exactly once. */
export type DensityCover = 'included' | 'not-included' | 'unstated';

/** One cover class or depth of a stratified mean. */
export interface Stratum {
  readonly id: string;
  readonly name: string;
  /** Code of the cover class whose ground it stands for; used where weights are computed. */
  readonly coverClass: string;
  /** Share of the ground as typed (any unit: shares are divided by their sum). */
  readonly share: string;
  readonly quadratIds: readonly string[];
}

/** Where the shares of the strata come from. */
export type StratumWeights =
  | { readonly kind: 'typed'; readonly source: string }
  | { readonly kind: 'cover-zones'; readonly areaId: string }
  | { readonly kind: 'transects'; readonly transectIds: readonly string[] };

/** 単位面積あたりの湿重量: typed (t/ha), or made from what was weighed. */
export type WetMassEntry = {
  readonly cover: DensityCover;
  readonly siting: Siting;
  readonly reusedFrom: string;
  readonly evidence: Evidence;
} & (
  | { readonly kind: 'typed'; readonly wetMassTPerHa: TypedValue }
  | { readonly kind: 'quadrats'; readonly quadratIds: readonly string[] }
  | {
      readonly kind: 'stratified';
      readonly weights: StratumWeights;
      readonly strata: readonly Stratum[];
    }
  | { readonly kind: 'length-weight'; readonly lengthWeightId: string }
);

export interface RopeSample {
  readonly id: string;
  readonly name: string;
  readonly lengthCm: string;
  readonly wetMassG: string;
}

/** Wet mass per rope length: typed (g/cm, as in Mie's filing), or from weighed pieces. */
export type RopeMassEntry = {
  readonly siting: Siting;
  readonly reusedFrom: string;
  readonly evidence: Evidence;
} & (
  | { readonly kind: 'typed'; readonly massGPerCm: TypedValue }
  | { readonly kind: 'samples'; readonly samples: readonly RopeSample[] }
);
