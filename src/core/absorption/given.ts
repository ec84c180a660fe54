import type { FigureSource } from '../derivation.ts';
import type { Given } from '../ledger.ts';
import type { BaselineGiven } from './baseline-given.ts';

export interface LiteratureGiven {
  readonly waterContentPct: Given;
  readonly productionBiomassRatio: Given;
  readonly carbonContentPct: Given;
  readonly residualRatio1: Given;
  readonly residualRatio2: Given;
  readonly ecosystemFactor: Given;
}

export type NetMassGiven =
  | { readonly kind: 'typed'; readonly wetMassTPerNet: Given }
  | {
      readonly kind: 'rope';
      readonly ropeLengthM: Given;
      readonly massGPerCm: Given;
      /** Arithmetic as the filing prints it; held against the mass, never used. May be empty. */
      readonly filedWorking: string;
    };

export type YieldGiven =
  | { readonly kind: 'typed'; readonly yieldDryT: Given }
  | {
      readonly kind: 'nets';
      /** One per row of the table of nets. Null: not known upstream, which already said why. */
      readonly netCounts: readonly Given[] | null;
      readonly netMass: NetMassGiven;
      readonly measuredWaterPct: Given;
      readonly lossRatio: Given;
    };

/** `null`: could not be made upstream, which already said why. */
export type FormulaGiven =
  | { readonly kind: 'literature-coefficient'; readonly coefficientTCo2PerHa: Given }
  | {
      readonly kind: 'wet-mass-per-area';
      readonly wetMassTPerHa: Given | null;
      readonly literature: LiteratureGiven;
      /** The absorption potential that the block only stands in for; empty text = none. */
      readonly intendedPotentialTCo2PerTDry?: Given;
    }
  | {
      readonly kind: 'wet-mass-per-rope';
      readonly ropeLengthM: Given | null;
      readonly massGPerCm: Given | null;
      readonly literature: LiteratureGiven;
    }
  | {
      readonly kind: 'landed-yield';
      readonly yield: YieldGiven;
      /** 残置量, t dry; empty text = not stated. */
      readonly residueDryT: Given;
      readonly literature: LiteratureGiven;
    }
  | {
      readonly kind: 'absorption-potential';
      readonly wetMassTPerHa: Given | null;
      readonly waterContentPct: Given;
      readonly potentialTCo2PerTDry: Given;
    };

export type FormulaKind = FormulaGiven['kind'];

export interface VesselGiven {
  readonly id: string;
  readonly name: string;
  readonly count: Given;
  readonly hours: Given;
  readonly powerKw: Given;
  /** As the papers or the form's label give them; empty text = not stated. Checked, never used. */
  readonly ratedKw: string;
  readonly ratedPs: string;
  readonly ratingSource: FigureSource;
  readonly emissionKgCo2PerKwh: Given;
}

/** One 項目 / 方法論 of an application, ready to be calculated. */
export interface AbsorptionItem {
  readonly id: string;
  /** What the item is of, in the applicant's words. */
  readonly subject: string;
  /** Null: could not be made upstream, which already said why; or an item on ropes. */
  readonly areaHa: Given | null;
  readonly formula: FormulaGiven;
  readonly areaCertaintyPct: Given;
  readonly coefficientCertaintyPct: Given;
  readonly vessels: readonly VesselGiven[];
  /** 船舶使用なし. */
  readonly hasNoVessels: boolean;
  /** Null: could not be made upstream, which already said why. */
  readonly baseline: BaselineGiven | null;
}
