import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { CrsCode } from '../geo/crs-code.ts';

/** A class of the coverage map. `id` 1 … 254 is its pixel value; 255 is nodata. */
export interface SurveyClass {
  readonly id: number;
  readonly name: string;
  /** #rrggbb, also the colour table of the GeoTIFF written. */
  readonly color: string;
  /** Counts toward the claimed area (a bed), or does not (sand, deep water, glint). */
  readonly isBed: boolean;
}

/** A drawn or imported place of known class. Coordinates are in `crs`. */
export interface Sample {
  readonly id: string;
  readonly classId: number;
  readonly crs: CrsCode;
  readonly geometry: Polygon | MultiPolygon | Point;
  /** The file that it came from, or null where it was drawn. */
  readonly fileId: string | null;
}

/**
 * Training pixels: row-major `features[i·featureCount + f]`, `labels[i]` an index into `classIds`
 * (not a class id). Every class of `classIds` has at least one pixel.
 */
export interface TrainingPixels {
  readonly featureCount: number;
  readonly features: Float64Array;
  readonly labels: Uint8Array;
  readonly classIds: readonly number[];
}

/** Training pixels that know the sample (polygon) they come from. */
export interface SampledTraining {
  readonly pixels: TrainingPixels;
  readonly sampleIds: readonly string[];
  /** Per pixel: index into `sampleIds`. */
  readonly sampleOf: Uint32Array;
  /** Per sample: the first sample that it shares ground with, or itself. */
  readonly ground: readonly number[];
}
