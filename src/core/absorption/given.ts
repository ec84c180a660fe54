import type { Given } from '../ledger.ts';

export interface LiteratureGiven {
  readonly waterContentPct: Given;
  readonly productionBiomassRatio: Given;
  readonly carbonContentPct: Given;
  readonly residualRatio1: Given;
  readonly residualRatio2: Given;
  readonly ecosystemFactor: Given;
}

export type YieldGiven =
  | { readonly kind: 'typed'; readonly yieldDryT: Given }
  | {
      readonly kind: 'nets';
      readonly netCount: Given;
      readonly wetMassTPerNet: Given;
      readonly measuredWaterPct: Given;
      readonly lossRatio: Given;
    };

export type FormulaGiven =
  | { readonly kind: 'literature-coefficient'; readonly coefficientTCo2PerHa: Given }
  | {
      readonly kind: 'wet-mass-per-area';
      /** Null: could not be made upstream, which already said why. */
      readonly wetMassTPerHa: Given | null;
      readonly literature: LiteratureGiven;
    }
  | {
      readonly kind: 'landed-yield';
      readonly yield: YieldGiven;
      readonly literature: LiteratureGiven;
    };

export interface VesselGiven {
  readonly id: string;
  readonly name: string;
  readonly count: Given;
  readonly hours: Given;
  readonly powerKw: Given;
  readonly emissionKgCo2PerKwh: Given;
}

/** One 項目 / 方法論 of an application, ready to be calculated. */
export interface AbsorptionItem {
  readonly id: string;
  /** What the item is of, in the applicant's words. */
  readonly subject: string;
  /** Null: could not be made upstream, which already said why. */
  readonly areaHa: Given | null;
  readonly formula: FormulaGiven;
  readonly areaCertaintyPct: Given;
  readonly coefficientCertaintyPct: Given;
  readonly vessels: readonly VesselGiven[];
  readonly baselineTCo2: Given;
}
