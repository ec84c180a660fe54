import type { MultiPolygon, Polygon } from 'geojson';
import type { CrsCode } from '../../geo/crs-code.ts';
import type { Deglinting } from '../features/feature-spec.ts';

/** A place drawn on the map. */
export interface Region {
  readonly geometry: Polygon | MultiPolygon;
  readonly crs: CrsCode;
}

/** Where the soundings of a fit stand: columns of a table, or points of a layer with their depth. */
export interface SoundingsSource {
  /** Null: the file was taken away. */
  readonly fileId: string | null;
  readonly crs: CrsCode;
  /** Columns of the coordinates; null where the points have a geometry. */
  readonly x: string | null;
  readonly y: string | null;
  readonly depth: string;
  /** Heights: below the water is negative. */
  readonly isUpward: boolean;
}

interface FitHead {
  readonly id: string;
  /** A raster of `files`, or one of `imageSets`. */
  readonly imageId: string;
  readonly software: string;
}

export interface DeglintNumbers {
  readonly nirMin: number;
  readonly pixels: number;
  readonly bands: readonly { readonly band: number; readonly slope: number; readonly r2: number }[];
}

export interface DepthInvariantNumbers {
  readonly deepI: number;
  readonly deepJ: number;
  readonly ratio: number;
  readonly r2: number;
  readonly pixels: number;
  readonly deepPixels: number;
}

export interface LogRatioNumbers {
  readonly m0: number;
  readonly m1: number;
  readonly r2: number;
  /** Null of fewer than three soundings. */
  readonly residualM: number | null;
  readonly soundings: number;
}

/**
 * A fit with all that it is made from, so that anyone can make it again: bands count from 0,
 * `deglint` is what was taken off the bands before.
 */
export type FeatureFit = FitHead &
  (
    | ({
        readonly kind: 'deglint';
        readonly region: Region;
        readonly nirBand: number;
      } & DeglintNumbers)
    | ({
        readonly kind: 'depth-invariant';
        readonly sand: Region;
        readonly deep: Region;
        readonly bandI: number;
        readonly bandJ: number;
        readonly deglint: readonly Deglinting[];
      } & DepthInvariantNumbers)
    | ({
        readonly kind: 'log-ratio-depth';
        readonly source: SoundingsSource;
        readonly blueBand: number;
        readonly greenBand: number;
        readonly n: number;
        readonly deglint: readonly Deglinting[];
      } & LogRatioNumbers)
  );

export type FitKind = FeatureFit['kind'];
