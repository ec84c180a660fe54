import type { MultiPolygon, Polygon } from 'geojson';
import type { CoverScale, Transect } from '../../coverage/cover-scale.ts';
import type { RasterRendering } from '../../display/rendering.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import type { RasterHeader } from '../../layers/raster.ts';
import type { BandRoles } from '../../training/features/spectral-indices.ts';
import type { Sample, SurveyClass } from '../../training/training-set.ts';
import type { AccuracyEntry, ConfidencePct } from './accuracy-entry.ts';
import type { AreaEntry } from './area-entry.ts';
import type { LengthWeight, Quadrat } from './biomass-entry.ts';
import type { ClassificationSettings } from './classification-entry.ts';
import type { CoverageStep } from './coverage-step.ts';
import type { CreditItem } from './credit-item.ts';
import type { TypedValue } from './evidence-entry.ts';
import type { UncertaintyEntry } from './uncertainty-entry.ts';

export const SCHEMA_VERSION = 3;

/** A file that the survey rests on. Its bytes live beside the document, found by `sha256`. */
export interface SurveyFile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'raster' | 'vector' | 'table' | 'attachment' | 'model';
  readonly bytes: number;
  readonly sha256: string;
  readonly crs: CrsCode | null;
  /** ISO date of the imagery or survey, where known. */
  readonly takenOn: string | null;
  readonly credit: string;
  readonly raster: RasterSummary | null;
  /** Read by range from there, and not kept; `sha256` is of all its bytes when it was opened. */
  readonly remote: RemoteAddress | null;
  /** Files that say where this one lies (world file, .prj): ids of `files`. */
  readonly companionIds: readonly string[];
}

export interface RemoteAddress {
  readonly url: string;
  /** As the server gave it: another one means that the file was changed. */
  readonly etag: string | null;
}

export type RasterSummary = Pick<
  RasterHeader,
  'width' | 'height' | 'bandCount' | 'dataType' | 'transform' | 'nodata'
> & {
  /** Opacity, which is nothing measured; absent: there is none, or the survey is too old to say. */
  readonly alphaBand?: number | null | undefined;
};

/** Several images that are one: each gives bands, or each a part of the ground. `fileIds` in order. */
export interface ImageSet {
  readonly id: string;
  readonly name: string;
  readonly kind: 'bands' | 'mosaic';
  readonly fileIds: readonly string[];
}

/** How a raster or an image set is drawn, where a person chose. */
export interface DisplayChoice {
  readonly fileId: string;
  readonly rendering: RasterRendering;
}

/** What the bands of an image or an image set are, where a person said so. Bands count from 0. */
export interface BandRoleChoice {
  readonly imageId: string;
  readonly roles: BandRoles;
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
  readonly imageSets: readonly ImageSet[];
  readonly displays: readonly DisplayChoice[];
  /** Absent where nobody said so. */
  readonly bandRoles?: readonly BandRoleChoice[] | undefined;
  readonly classes: readonly SurveyClass[];
  readonly samples: readonly Sample[];
  readonly classification: ClassificationSettings;
  readonly coverage: CoverageStep | null;
  /** Absent until reference points are drawn or read. */
  readonly accuracy?: AccuracyEntry | undefined;
  readonly studyArea: StudyArea | null;
  readonly areas: readonly AreaEntry[];
  readonly coverScales: readonly CoverScale[];
  readonly transects: readonly Transect[];
  readonly quadrats: readonly Quadrat[];
  readonly lengthWeights: readonly LengthWeight[];
  readonly library: readonly LibraryValue[];
  readonly items: readonly CreditItem[];
  /** How sure the figures are, where somebody said so; absent until then. */
  readonly uncertainties?: readonly UncertaintyEntry[] | undefined;
  /** Of the one-sided lower bound of the credit; absent: as of the areas, or 95. */
  readonly creditConfidencePct?: ConfidencePct | undefined;
  /** How many items the filing's own text speaks of; empty = not stated. */
  readonly statedItemCount: string;
  readonly priceYenPerTCo2: TypedValue;
}
