import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaCover } from '../../area/area-estimate.ts';
import type { ConeSurface } from '../../area/cone-reef.ts';
import type { ClassValue, CoverReading } from '../../coverage/cover-scale.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import type { Evidence } from './evidence-entry.ts';

interface AreaBase {
  readonly id: string;
  readonly name: string;
  /** The sentence for 【面積の算定根拠】, where the user wrote one. */
  readonly basis: string;
  /** The ground in the user's words (潜堤): areas of one place may be the same ground. */
  readonly place: string;
  /** ISO date of the survey behind it; empty = not stated. */
  readonly surveyedOn: string;
  /** Which earlier survey the figures come from (令和4年度); empty = measured for this one. */
  readonly reusedFrom: string;
  readonly evidence: Evidence;
  /** Its numbers were invented to show the method: never to be filed. */
  readonly isMadeUp: boolean;
}

/** One measured reef (投石礁): mean radius and height as typed, metres. */
export interface ReefMeasurement {
  readonly id: string;
  readonly name: string;
  readonly baseRadiusM: string;
  readonly heightM: string;
  /** Radius of the flat top; entered for surface `truncated` alone. */
  readonly topRadiusM: string;
}

/** One row of a table of culture nets. */
export interface NetGroup {
  readonly id: string;
  readonly season: string;
  readonly cooperative: string;
  readonly netCount: string;
  readonly netAreaM2: string;
}

/** One row of a table of culture ropes. */
export interface RopeGroup {
  readonly id: string;
  readonly season: string;
  readonly cooperative: string;
  readonly ropeCount: string;
  readonly ropeLengthM: string;
}

/** One depth zone of a block revetment: distance along the slope (diver) × horizontal length. */
export interface DepthStrip {
  readonly id: string;
  readonly zone: string;
  readonly slopeDistanceM: string;
  readonly horizontalLengthM: string;
}

/** A part of a plan where the diver saw no bed. */
export interface ExcludedPart {
  readonly id: string;
  readonly name: string;
  readonly areaM2: string;
}

/** Frames of one size that were planted and where the plants stand. */
export interface TransplantFrames {
  readonly id: string;
  readonly name: string;
  readonly frameCount: string;
  readonly frameAreaM2: string;
}

/** Typed, or the figure of another area of the survey (class, polygon, slope or typed). */
export type AreaSource =
  | { readonly kind: 'typed'; readonly areaM2: string }
  | { readonly kind: 'area'; readonly areaId: string };

export interface CoverZone {
  readonly id: string;
  readonly name: string;
  readonly area: AreaSource;
  readonly cover: CoverReading;
}

/** The record of one measurement over a DEM (core/area/sloped-area). */
export interface SlopeStep {
  readonly stepId: string;
  /** What it was run on: differs from today's inputs = stale. */
  readonly inputsId: string;
  readonly demId: string;
  readonly slopedAreaM2: number;
  /** Ellipsoidal, of the same outline. */
  readonly groundAreaM2: number;
  readonly cells: number;
  /** Steeper than the limit: taken at the limit. */
  readonly clampedCells: number;
  /** At an edge or beside nodata: taken as flat. */
  readonly flatCells: number;
  readonly steepestDeg: number;
  readonly software: string;
}

/** How an outline was made of a class of the coverage map (core/coverage/polygonize). */
export interface OutlinedClass {
  readonly classId: number;
  /** What the map was run on: differs from today's inputs = stale. */
  readonly inputsId: string;
  readonly mapName: string;
  readonly mapSha256: string;
  /** Groups of fewer pixels were left out. */
  readonly minPixels: number;
  readonly polygons: number;
  readonly pixels: number;
  /** Ellipsoidal, pixel by pixel. */
  readonly areaM2: number;
  readonly leftOut: {
    readonly polygons: number;
    readonly pixels: number;
    readonly areaM2: number;
  };
  readonly software: string;
}

/** A way in which an area (or a rope length) was measured. Typed quantities are decimal text. */
export type AreaEntry = AreaBase &
  (
    | { readonly method: 'class'; readonly classIds: readonly number[] }
    | {
        readonly method: 'polygon';
        readonly crs: CrsCode;
        readonly geometry: Polygon | MultiPolygon;
        readonly fileId: string | null;
        readonly outlined?: OutlinedClass | undefined;
      }
    | {
        readonly method: 'cover';
        /** Of `coverScales`; null = every reading is a percentage. */
        readonly scaleId: string | null;
        readonly classValue: ClassValue;
        readonly zones: readonly CoverZone[];
      }
    | {
        readonly method: 'cone';
        readonly reefCount: string;
        readonly surface: ConeSurface;
        /** Empty where only the mean was filed. */
        readonly reefs: readonly ReefMeasurement[];
        /** Used only where `reefs` is empty: the mean surface as filed, m². */
        readonly meanAreaM2: string | null;
      }
    | { readonly method: 'net'; readonly nets: readonly NetGroup[] }
    /** Gives a length and no area. */
    | { readonly method: 'rope'; readonly ropes: readonly RopeGroup[] }
    | { readonly method: 'strip'; readonly strips: readonly DepthStrip[] }
    | {
        readonly method: 'plan';
        readonly planAreaM2: string;
        readonly excluded: readonly ExcludedPart[];
        /** ISO date on which divers checked the range; empty = not checked. */
        readonly checkedOn: string;
      }
    | {
        readonly method: 'transplant';
        readonly frames: readonly TransplantFrames[];
        readonly natural: AreaSource | null;
      }
    | {
        readonly method: 'slope';
        readonly crs: CrsCode;
        readonly geometry: Polygon | MultiPolygon;
        readonly fileId: string | null;
        readonly outlined?: OutlinedClass | undefined;
        readonly demId: string | null;
        readonly maxSlopeDeg: string;
        readonly step: SlopeStep | null;
      }
    | { readonly method: 'typed'; readonly areaHa: string; readonly cover: AreaCover }
  );

export type AreaMethod = AreaEntry['method'];

export type AreaEntryOf<Method extends AreaMethod> = Extract<
  AreaEntry,
  { readonly method: Method }
>;
