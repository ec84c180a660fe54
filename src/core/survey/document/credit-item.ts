import type { DensityCover, RopeMassEntry, WetMassEntry } from './biomass-entry.ts';
import type { Evidence, TypedValue } from './evidence-entry.ts';

export interface LiteratureBlock {
  readonly waterContentPct: TypedValue;
  readonly productionBiomassRatio: TypedValue;
  readonly carbonContentPct: TypedValue;
  readonly residualRatio1: TypedValue;
  readonly residualRatio2: TypedValue;
  readonly ecosystemFactor: TypedValue;
}

/** Nets that were landed: those of the item's area, or another number. */
export type LandedNets =
  | { readonly kind: 'area' }
  | { readonly kind: 'typed'; readonly netCount: TypedValue };

/** Wet mass of one net: typed, or its rope × mass per rope length. */
export type NetMassEntry =
  | { readonly kind: 'typed'; readonly wetMassTPerNet: TypedValue }
  | {
      readonly kind: 'rope';
      readonly ropeLengthM: TypedValue;
      readonly massGPerCm: TypedValue;
      /** The sum as the filing prints it (33928.6 ÷ 100 × 3.29 ÷ 1000): checked, never used. */
      readonly filedWorking: string;
    };

/** Dry yield of farmed seaweed: typed, or nets × mass per net × (1 − water) × (1 − loss). */
export type YieldEntry = { readonly evidence: Evidence } & (
  | { readonly kind: 'typed'; readonly yieldDryT: TypedValue }
  | {
      readonly kind: 'nets';
      readonly nets: LandedNets;
      readonly netMass: NetMassEntry;
      readonly measuredWaterPct: TypedValue;
      readonly lossRatio: TypedValue;
    }
);

export type FormulaEntry =
  | {
      readonly kind: 'literature-coefficient';
      readonly coefficientTCo2PerHa: TypedValue;
      readonly cover: DensityCover;
    }
  | {
      readonly kind: 'wet-mass-per-area';
      readonly wetMass: WetMassEntry;
      readonly literature: LiteratureBlock;
      /** Where the block's fields only stand in for an absorption potential: that potential. */
      readonly intendedPotentialTCo2PerTDry: TypedValue;
    }
  | {
      readonly kind: 'wet-mass-per-rope';
      readonly ropeMass: RopeMassEntry;
      readonly literature: LiteratureBlock;
    }
  | {
      readonly kind: 'landed-yield';
      readonly yield: YieldEntry;
      /** 残置量, t dry. */
      readonly residueDryT: TypedValue;
      readonly literature: LiteratureBlock;
    }
  | {
      readonly kind: 'absorption-potential';
      readonly wetMass: WetMassEntry;
      readonly waterContentPct: TypedValue;
      /** 吸収ポテンシャル of the FRA guidebook, t-CO2 per t dry (= g per g). */
      readonly potentialTCo2PerTDry: TypedValue;
    };

/** Replicates of one quantity (cover, density, …) as decimal texts: before–after × control–impact. */
export interface BaciGroups {
  readonly impactBefore: readonly string[];
  readonly impactAfter: readonly string[];
  readonly controlBefore: readonly string[];
  readonly controlAfter: readonly string[];
}

/** What would be absorbed without the project. */
export type BaselineEntry = {
  readonly evidence: Evidence;
} /** An amount with its reason; 0 included. */ & (
  | { readonly kind: 'typed'; readonly baselineTCo2: TypedValue }
  | {
      readonly kind: 'earlier';
      readonly surveyedOn: string;
      readonly areaHa: TypedValue;
      readonly coefficientTCo2PerHa: TypedValue;
    }
  | {
      readonly kind: 'control';
      /** What was counted, with its unit. */
      readonly measured: string;
      readonly source: string;
      readonly confidencePct: '90' | '95';
      readonly groups: BaciGroups;
    }
);

export interface CertaintyEntry extends TypedValue {
  readonly evidence: Evidence;
}

export interface Vessel {
  readonly id: string;
  readonly name: string;
  readonly count: string;
  readonly hours: string;
  readonly powerKw: string;
  /** As the vessel's papers or the form's label give them; may be empty. */
  readonly ratedKw: string;
  readonly ratedPs: string;
  readonly fuel: 'gasoline' | 'diesel';
  /** The user's own factor: the handbook's could not be had (domain.md §5.4). */
  readonly emissionKgCo2PerKwh: TypedValue;
}

/** One 項目 / 方法論 of an application. */
export interface CreditItem {
  readonly id: string;
  readonly label: string;
  readonly ecosystem: string;
  readonly bed: string;
  readonly species: string;
  readonly period: { readonly from: string; readonly to: string };
  /** 繁茂期, months 1–12 as text; empty = not stated. May run over the year's end. */
  readonly lushMonths: { readonly from: string; readonly to: string };
  readonly areaId: string;
  readonly formula: FormulaEntry;
  readonly areaCertaintyPct: CertaintyEntry;
  readonly coefficientCertaintyPct: CertaintyEntry;
  readonly vessels: readonly Vessel[];
  /** 船舶使用なし. */
  readonly hasNoVessels: boolean;
  readonly baseline: BaselineEntry;
}
