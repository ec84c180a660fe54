/** How the reference points were chosen; `not-probability`: no figure may be made from them. */
export const DESIGN_KINDS = ['simple', 'stratified', 'systematic', 'not-probability'] as const;
export type DesignKind = (typeof DESIGN_KINDS)[number];

/** `id` of the one stratum of a design that draws on the whole map. */
export const WHOLE_MAP = 0;

/** The ground that one class of the map covers, or all of it; what it held when points were drawn. */
export interface AccuracyStratum {
  /** Class of the map, or `WHOLE_MAP`. */
  readonly id: number;
  readonly pixels: number;
  /** Ellipsoidal. */
  readonly areaM2: number;
  readonly points: number;
}

/** Where points that were not drawn here came from. */
export interface PointsFile {
  readonly fileId: string | null;
  readonly name: string;
  readonly sha256: string;
}

export interface AccuracyDesign {
  readonly kind: DesignKind;
  readonly seed: number;
  /** `CoverageStep.stepId` of the class map that was assessed: another one makes all of it stale. */
  readonly mapStepId: string;
  readonly strata: readonly AccuracyStratum[];
  /** Columns and rows from one point to the next, where they are systematic and it is known. */
  readonly stepPixels: number | null;
  /** Null: drawn here, by `seed`. */
  readonly file: PointsFile | null;
}

/** A pixel of the map whose true class is to be told. */
export interface ReferencePoint {
  readonly id: string;
  /** Degrees; the middle of the pixel. */
  readonly lon: number;
  readonly lat: number;
  readonly column: number;
  readonly row: number;
  readonly stratumId: number;
  /** What the map says there. */
  readonly mapClassId: number;
}

export interface Interpreter {
  readonly id: string;
  readonly name: string;
}

/** What an interpreter saw: a class, or that it can't be told; null: only a note was written yet. */
export type Seen = number | 'unsure' | null;

export interface ReferenceLabel {
  readonly pointId: string;
  readonly interpreterId: string;
  readonly classId: Seen;
  readonly note: string;
}

/** What was agreed on a point that two interpreters saw differently, and who says so. */
export interface Resolution {
  readonly pointId: string;
  readonly classId: number | 'unsure';
  readonly by: string;
}

/** How sure a one-sided bound is to be, %. */
export type ConfidencePct = 90 | 95;

/** One assessment of the class map by reference points. */
export interface AccuracyEntry {
  readonly design: AccuracyDesign;
  readonly points: readonly ReferencePoint[];
  readonly interpreters: readonly Interpreter[];
  readonly labels: readonly ReferenceLabel[];
  readonly resolutions: readonly Resolution[];
  readonly confidencePct: ConfidencePct;
  /** The area of a class that is claimed is the lower bound of its estimate. */
  readonly lowerBoundAsArea: boolean;
}
