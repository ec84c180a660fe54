import type { Polygon } from 'geojson';
import type { FigureId } from '../core/derivation.ts';
import type { RasterRendering } from '../core/display/rendering.ts';
import type { ErrorDetails } from '../core/errors.ts';
import type { MaskKind } from '../core/layers/mask-layer.ts';
import type { Progress } from '../core/progress.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import type { TableTarget } from '../core/survey/edit/table-target.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import type { TableKind } from '../core/tables/table-kind.ts';
import type { TableFile } from '../core/tables/table-sheet.ts';
import type { FeatureFit } from '../core/training/water/feature-fit.ts';
import type { FitReport, FitResult, MapCheck, TrainingCheck } from '../jobs/jobs.ts';
import type { Labelling } from './labelling-state.ts';
import type { PreviewState } from './preview-state.ts';
import type { UncertaintyState } from './uncertainty-state.ts';

/** The stages of the work, in order: the rail. */
export const STAGES = [
  'data',
  'samples',
  'classification',
  'area',
  'biomass',
  'absorption',
  'evidence',
] as const;
export type Stage = (typeof STAGES)[number];

export type Language = 'ja' | 'en';
export type Theme = 'light' | 'dark' | 'system';

/**
 * `draw-mask`: ground of `newMaskKind` that is left out; `draw-repaint`: a correction of the map into
 * `repaint`; `draw-region`: ground that a feature is fitted on, kept in `regions`.
 * `draw`: a new sample polygon of `activeClassId`; `draw-area`: a new area named `newAreaName`;
 * `draw-study-area`: the outline of what was surveyed; `edit`: move vertices of the selected area or sample;
 * `edit-study-area`: those of the study area.
 */
export type MapTool =
  | 'pan'
  | 'draw'
  | 'draw-area'
  | 'draw-study-area'
  | 'draw-mask'
  | 'draw-repaint'
  | 'draw-region'
  | 'edit'
  | 'edit-study-area'
  | 'inspect';

export interface JobState {
  readonly id: string;
  /** Translation key `job.<kind>`. */
  readonly kind:
    | 'classify'
    | 'check'
    | 'import'
    | 'export'
    | 'open'
    | 'slope'
    | 'pyramid'
    | 'outline'
    | 'draw-points'
    | 'check-map'
    | 'check-fits'
    | 'fit';
  readonly progress: Progress | null;
  readonly startedAt: number;
}

/** A message to the user: `error.<code>` or `notice.<code>`, kept until dismissed. */
export interface Notice {
  readonly id: string;
  readonly tone: 'error' | 'info';
  readonly code: string;
  readonly details: ErrorDetails;
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: string };

export interface LayerState {
  readonly visible: boolean;
  /** 0 … 1 */
  readonly opacity: number;
}

export type LayerId =
  | 'image'
  | 'coverage'
  | 'confidence'
  | 'preview'
  | 'samples'
  | 'areas'
  | 'studyArea'
  | 'masks'
  | 'overlaps';

/** West, south, east, north of what the map shows, in degrees. */
export type MapView = readonly [west: number, south: number, east: number, north: number];

/** What the status bar reads; coordinates in degrees and in the CRS of the image. */
export interface MapStatus {
  readonly lonLat: readonly [number, number] | null;
  readonly projected: readonly [number, number] | null;
  readonly metersPerPixel: number | null;
}

/** What the image holds under the pointer; `className` where a coverage map lies there. */
export interface PointerValues {
  readonly bands: readonly number[];
  /** Of the index or band that the picture shows; null for a composite. */
  readonly shown: number | null;
  readonly className: string | null;
  /** How sure the model was of that class, %; null where no confidence was kept. */
  readonly confidencePct: number | null;
}

/** What a reviewer was told about an opened evidence package. */
export interface ReviewReport {
  readonly fileName: string;
  readonly files: readonly {
    readonly path: string;
    readonly state: 'equal' | 'different' | 'missing' | 'unlisted';
  }[];
  readonly figures: {
    readonly equal: number;
    readonly different: readonly FigureId[];
  };
  /** Coefficients that were found again from their images. */
  readonly fits: FitReview;
  readonly map: MapReview;
  /** Someone said so: until then nobody is asked for what lies at an address. */
  readonly readsAddresses: boolean;
}

/** The recorded fits, made again: `waiting` until someone asks for it; and what none stands behind. */
export interface FitReview extends Pick<FitReport, 'unbacked'> {
  readonly fits: readonly (Omit<FitReport['fits'][number], 'state'> & {
    readonly state: FitReport['fits'][number]['state'] | 'waiting' | 'checking';
  })[];
}

/** The class map, made again: `waiting` until someone asks for it. */
export type MapReview = Pick<MapCheck, 'why' | 'details'> & {
  readonly state: MapCheck['state'] | 'waiting' | 'checking';
};

/** What the rows of a table are expected to be, and where they should go; null = to be chosen. */
export interface TableWish {
  readonly kind: TableKind | null;
  readonly target: TableTarget | null;
}

/** A table that was read and waits for a person to say what its columns are. */
export interface PendingTable extends TableWish {
  readonly file: SurveyFile;
  readonly table: TableFile;
}

/** What the next drawn correction does. */
export interface RepaintWish {
  readonly toClassId: number | null;
  /** Null = from any class. */
  readonly fromClassId: number | null;
}

/** Ground that a feature is fitted on: glint on deep water, one bottom at many depths, deep water. */
export type RegionRole = 'glint' | 'sand' | 'deep';

/** A fit that a person looks at before it is used. */
export interface FitState {
  readonly fit: FeatureFit;
  readonly result: FitResult;
}

/** What was found out of the training data; `inputsId`: of the survey that it was found out for. */
export interface TrainingCheckState {
  readonly inputsId: string;
  readonly result: TrainingCheck;
}

/** Never saved. */
export interface Session {
  readonly mode: 'edit' | 'review';
  readonly review: ReviewReport | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly stage: Stage;
  readonly openFigure: FigureId | null;
  readonly tool: MapTool;
  readonly activeClassId: number | null;
  /** One of the two at most. */
  readonly selectedSampleId: string | null;
  readonly selectedAreaId: string | null;
  readonly newAreaName: string;
  /** What a drawn outline is measured as. */
  readonly newAreaMethod: 'polygon' | 'slope';
  /** That share a classification, on this device; null: as many as it has use for. */
  readonly workers: number | null;
  readonly newMaskKind: MaskKind;
  readonly repaint: RepaintWish;
  /** What `draw-region` draws next, and what it drew, in EPSG:4326. */
  readonly newRegion: RegionRole;
  readonly regions: Readonly<Partial<Record<RegionRole, Polygon>>>;
  readonly fit: FitState | null;
  readonly check: TrainingCheckState | null;
  readonly preview: PreviewState;
  readonly uncertainty: UncertaintyState;
  readonly labelling: Labelling | null;
  /** Points were told just now: their results are what one wants to see. */
  readonly hasJustLabelled: boolean;
  /** Someone asked how sure the total is: the section that says so is what one wants to see. */
  readonly isSurenessAsked: boolean;
  readonly selectedItemId: string | null;
  /** How many quadrats the next harvest would have, as typed: for advice on where. */
  readonly plannedQuadrats: string;
  readonly layers: Readonly<Record<LayerId, LayerState>>;
  /** Null until the user folds or unfolds them: then the width of the screen decides. */
  readonly layersOpen: boolean | null;
  readonly jobs: readonly JobState[];
  readonly notices: readonly Notice[];
  /** The first is shown. */
  readonly pendingTables: readonly PendingTable[];
  readonly saved: SaveState;
  readonly map: MapStatus;
  /** Where the map came to rest; null without one. */
  readonly view: MapView | null;
  readonly pointer: PointerValues | null;
  /** How an image looks while a handle is dragged. */
  readonly displayDraft: {
    readonly fileId: string;
    readonly rendering: RasterRendering;
  } | null;
  /** The settings of the image's picture are unfolded. */
  readonly displayOpen: boolean;
  /** The image that is being opened: shown before it is hashed. Its `sha256` is a key for now. */
  readonly arriving: SurveyFile | null;
  /** 'unavailable': no WebGL; everything but the map still works. */
  readonly mapState: 'starting' | 'ready' | 'unavailable';
}

export interface AppState {
  readonly survey: Survey;
  readonly evaluation: Evaluation;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly session: Session;
}
