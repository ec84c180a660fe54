import type { MultiPolygon, Polygon } from 'geojson';
import type { ModelKind, RandomForestParameters } from '../../classification/classifier.ts';
import type { CoverScale, Transect } from '../../coverage/cover-scale.ts';
import type { ClassCoverage } from '../../coverage/coverage-map.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import type { RasterHeader } from '../../layers/raster.ts';
import type { Sample, SurveyClass } from '../../training/training-set.ts';
import type { AreaEntry } from './area-entry.ts';
import type { LengthWeight, Quadrat } from './biomass-entry.ts';
import type { CreditItem } from './credit-item.ts';
import type { TypedValue } from './evidence-entry.ts';

export const SCHEMA_VERSION = 2;

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

/** The outline of what was surveyed (AOI): nothing outside of it may be claimed. */
export interface StudyArea {
  readonly crs: CrsCode;
  readonly geometry: Polygon | MultiPolygon;
  readonly fileId: string | null;
}

/** A value of the user's own library, offered where its quantity is asked for. */
export interface LibraryValue {
  readonly id: string;
  /** Member of LiteratureBlock, or `coefficientTCo2PerHa`, `potentialTCo2PerTDry`. */
  readonly quantity: string;
  readonly text: string;
  readonly species: string;
  readonly bed: string;
  readonly citation: string;
  /** Region, season or years that it holds for, in words. */
  readonly validity: string;
  readonly fileIds: readonly string[];
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
  readonly studyArea: StudyArea | null;
  readonly areas: readonly AreaEntry[];
  readonly coverScales: readonly CoverScale[];
  readonly transects: readonly Transect[];
  readonly quadrats: readonly Quadrat[];
  readonly lengthWeights: readonly LengthWeight[];
  readonly library: readonly LibraryValue[];
  readonly items: readonly CreditItem[];
  /** How many items the filing's own text speaks of; empty = not stated. */
  readonly statedItemCount: string;
  readonly priceYenPerTCo2: TypedValue;
}
