import type { MultiPolygon, Polygon } from 'geojson';
import type { ModelKind, RandomForestParameters } from '../classification/classifier.ts';
import type { ClassCoverage } from '../coverage/coverage-map.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import type { RasterHeader } from '../layers/raster.ts';
import type { Sample, SurveyClass } from '../training/training-set.ts';

export const SCHEMA_VERSION = 1;

/** A file that the survey rests on. Its bytes live beside the document, found by `sha256`. */
export interface SurveyFile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'raster' | 'vector' | 'table' | 'attachment';
  readonly bytes: number;
  readonly sha256: string;
  readonly crs: CrsCode | null;
  /** ISO date of the imagery or survey, where known. */
  readonly takenOn: string | null;
  readonly credit: string;
  readonly raster: RasterSummary | null;
}

export type RasterSummary = Pick<
  RasterHeader,
  'width' | 'height' | 'bandCount' | 'dataType' | 'transform' | 'nodata'
>;

export interface ClassificationSettings {
  readonly imageId: string | null;
  readonly model: ModelKind;
  readonly seed: number;
  readonly forest: RandomForestParameters;
}

/** The record of one run of the classifier. `stepId`: see core/content-id. */
export interface CoverageStep {
  readonly stepId: string;
  /** What it was run on (core/survey/coverage-inputs): differs from today's inputs = stale. */
  readonly inputsId: string;
  readonly imageId: string;
  /** SurveyFile id of the GeoTIFF written. */
  readonly coverageId: string;
  readonly settings: ClassificationSettings;
  readonly trainingPixels: number;
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
  readonly software: string;
}

interface AreaBase {
  readonly id: string;
  readonly name: string;
  /** The sentence for 【面積の算定根拠】, where the user wrote one. */
  readonly basis: string;
}

/** One measured reef: mean radius and height as typed, metres. */
export interface ReefMeasurement {
  readonly id: string;
  readonly baseRadiusM: string;
  readonly heightM: string;
}

/** A way in which an area was measured. Typed quantities are decimal text. */
export type AreaEntry = AreaBase &
  (
    | { readonly method: 'class'; readonly classIds: readonly number[] }
    | {
        readonly method: 'polygon';
        readonly crs: CrsCode;
        readonly geometry: Polygon | MultiPolygon;
        readonly fileId: string | null;
      }
    | {
        readonly method: 'cone';
        readonly reefCount: string;
        /** Empty where only the mean was filed. */
        readonly reefs: readonly ReefMeasurement[];
        /** Used only where `reefs` is empty: the mean surface as filed, m². */
        readonly meanAreaM2: string | null;
      }
    | { readonly method: 'net'; readonly netCount: string; readonly netAreaM2: string }
    | { readonly method: 'typed'; readonly areaHa: string }
  );

export interface Quadrat {
  readonly id: string;
  readonly station: string;
  readonly species: string;
  readonly frameAreaM2: string;
  readonly wetMassKg: string;
}

/** A number typed into a form, with the evidence that stands behind it. */
export interface TypedValue {
  readonly text: string;
  /** Citation or evidence; empty = missing, which is shown. */
  readonly source: string;
}

export interface LiteratureBlock {
  readonly waterContentPct: TypedValue;
  readonly productionBiomassRatio: TypedValue;
  readonly carbonContentPct: TypedValue;
  readonly residualRatio1: TypedValue;
  readonly residualRatio2: TypedValue;
  readonly ecosystemFactor: TypedValue;
}

/** 単位面積あたりの湿重量, as typed (t/ha) or from the survey's quadrats. */
export type WetMassEntry =
  | { readonly kind: 'typed'; readonly wetMassTPerHa: TypedValue }
  | { readonly kind: 'quadrats'; readonly quadratIds: readonly string[] };

/** Dry yield of farmed seaweed, as typed or from nets × mass per net × (1 − water) × (1 − loss). */
export type YieldEntry =
  | { readonly kind: 'typed'; readonly yieldDryT: TypedValue }
  | {
      readonly kind: 'nets';
      readonly netCount: TypedValue;
      readonly wetMassTPerNet: TypedValue;
      readonly measuredWaterPct: TypedValue;
      readonly lossRatio: TypedValue;
    };

export type FormulaEntry =
  | { readonly kind: 'literature-coefficient'; readonly coefficientTCo2PerHa: TypedValue }
  | {
      readonly kind: 'wet-mass-per-area';
      readonly wetMass: WetMassEntry;
      readonly literature: LiteratureBlock;
    }
  | {
      readonly kind: 'landed-yield';
      readonly yield: YieldEntry;
      readonly literature: LiteratureBlock;
    };

export interface Vessel {
  readonly id: string;
  readonly name: string;
  readonly count: string;
  readonly hours: string;
  readonly powerKw: string;
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
  readonly areaId: string;
  readonly formula: FormulaEntry;
  readonly areaCertaintyPct: TypedValue;
  readonly coefficientCertaintyPct: TypedValue;
  readonly vessels: readonly Vessel[];
  readonly baselineTCo2: TypedValue;
}

/** The only saved document; everything else is recomputed from it. */
export interface Survey {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly surveyedOn: string | null;
  readonly author: string;
  /** 'made-up': shown on every sheet as a sample, never to be filed. */
  readonly nature: 'real' | 'made-up';
  readonly rulePack: string;
  readonly files: readonly SurveyFile[];
  readonly classes: readonly SurveyClass[];
  readonly samples: readonly Sample[];
  readonly classification: ClassificationSettings;
  readonly coverage: CoverageStep | null;
  readonly areas: readonly AreaEntry[];
  readonly quadrats: readonly Quadrat[];
  readonly items: readonly CreditItem[];
}
