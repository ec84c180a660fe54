import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaCover } from '../area/area-estimate.ts';
import type { Derivation, FigureId } from '../derivation.ts';
import type { Issue } from '../issues.ts';
import type { Assessment } from './accuracy/assessed-map.ts';

/** Ids of the figures of one item; null where its inputs don't allow the figure. */
export interface ItemEvaluation {
  readonly itemId: string;
  readonly areaHa: FigureId | null;
  /** Of an item on ropes, which has no area. */
  readonly ropeLengthM: FigureId | null;
  readonly wetMassTPerHa: FigureId | null;
  /** Of the mean wet mass, kg/m²; null = not known, never 0. */
  readonly wetMassStandardError: FigureId | null;
  /** Null for an item on ropes, which has `coefficientTCo2PerM` instead. */
  readonly coefficientTCo2PerHa: FigureId | null;
  readonly coefficientTCo2PerM: FigureId | null;
  readonly absorptionTCo2: FigureId | null;
  readonly baselineTCo2: FigureId | null;
  readonly vesselTCo2: readonly (FigureId | null)[];
  readonly creditedTCo2: FigureId | null;
  /** What it claims is wrong by itself (an error says what): not merely unfinished. */
  readonly isWithheld: boolean;
}

export interface AreaEvaluation {
  readonly areaId: string;
  readonly areaM2: FigureId | null;
  readonly areaHa: FigureId | null;
  /** Of ropes, which have no area. */
  readonly lengthM: FigureId | null;
  /** Null = not known, never 0. */
  readonly standardError: FigureId | null;
  readonly cover: AreaCover;
  /** Of classes of a map that was assessed by reference points; null where it was not. */
  readonly assessed: {
    readonly mappedM2: FigureId | null;
    readonly estimateM2: FigureId | null;
    readonly lowerM2: FigureId | null;
  };
  /** The same outline measured in other ways, to be seen side by side; null where there is none. */
  readonly comparison: {
    readonly planarM2: FigureId | null;
    readonly ellipsoidalM2: FigureId | null;
    readonly slopedM2: FigureId | null;
    /** Of the planar area from the ellipsoidal one, %. */
    readonly planarDifferencePct: FigureId | null;
    readonly slopedDifferencePct: FigureId | null;
  };
}

/** Ground that two claimed areas share, for the map. */
export interface AreaOverlap {
  readonly areaIds: readonly [string, string];
  /** In EPSG:4326. */
  readonly geometry: Polygon | MultiPolygon;
  readonly areaM2: number;
}

/** Ground that a claimed area takes outside of the study area, for the map. */
export interface GroundOutside {
  readonly areaId: string;
  /** In EPSG:4326. */
  readonly geometry: Polygon | MultiPolygon;
  readonly areaM2: number;
}

/** What the step of `coverage.stages[stage]` did to the area of a class. */
export interface StageEffect {
  readonly stage: number;
  readonly changeM2: FigureId;
}

export interface ClassEvaluation {
  readonly classId: number;
  readonly pixels: FigureId;
  readonly areaM2: FigureId;
  /** Of the steps that changed it, in order. */
  readonly effects: readonly StageEffect[];
}

/** Everything that follows from a survey: the graph, and where its chief figures stand in it. */
export interface Evaluation {
  readonly derivation: Derivation;
  readonly classes: readonly ClassEvaluation[];
  readonly areas: readonly AreaEvaluation[];
  readonly items: readonly ItemEvaluation[];
  /** Null while any item is without a credited figure. */
  readonly totalTCo2: FigureId | null;
  /** Of the class map, by reference points. */
  readonly assessment: Assessment;
  readonly overlaps: readonly AreaOverlap[];
  readonly outside: readonly GroundOutside[];
  readonly issues: readonly Issue[];
}
