import type { RasterRendering } from '../core/display/rendering.ts';
import type { DesignWish, PlannedDesign } from '../core/survey/accuracy/planned-design.ts';
import type { Seen } from '../core/survey/document/accuracy-entry.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import type { TableImport } from '../core/survey/edit/table-import.ts';
import type { Jobs, PointsHead } from '../jobs/jobs.ts';
import type { FitAsk, SoundingsFile } from './fit-ask.ts';
import type { LayerSource, LayerUse } from './layer-use.ts';
import type { ReferenceWish } from './reference-wish.ts';
import type { Session, TableWish } from './state.ts';

/** A survey that was worked on earlier. `savedAt`: milliseconds since 1970. */
export interface StoredSurveyHead {
  readonly id: string;
  readonly title: string;
  readonly savedAt: number;
}

/** What the user can ask for. Every failure becomes a notice; the survey stays as it was. */
export interface Commands {
  /** One pure step of the document; undoable. A step that returns the same object is no step. */
  readonly edit: (step: (survey: Survey) => Survey) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly setSession: (patch: Partial<Session>) => void;
  readonly dismissNotice: (id: string) => void;

  /**
   * Image, GeoJSON, GeoPackage, Shapefile, table, evidence zip: told apart by content. Files that lie
   * beside another (world file, .prj, .dbf) go with it.
   */
  readonly importFiles: (files: readonly File[]) => Promise<void>;
  /** An image on a server, read by range: seen at once. False where it was not taken. */
  readonly openAddress: (address: string) => Promise<boolean>;
  /** CSV, TSV or XLSX, whose rows wait in `session.pendingTables` until a person agrees. */
  readonly importTables: (files: readonly File[], wish: TableWish) => Promise<void>;
  /** The rows that a person agreed to, as one step; their stage is opened. */
  readonly addTable: (table: Omit<TableImport, 'newId'>) => void;
  /** Lets the table that is shown go. */
  readonly closeTable: () => void;
  /** Any file, kept as evidence; what `use` edits with it is the same step. None kept: not called. */
  readonly attachFiles: (
    files: readonly File[],
    use: (attached: readonly SurveyFile[]) => void,
  ) => Promise<void>;
  /** How an image looks; null: as it shows best. */
  readonly setDisplay: (fileId: string, rendering: RasterRendering | null) => void;
  readonly classify: () => Promise<void>;
  /** What is told of the training data goes into `session.check`. */
  readonly checkTraining: () => Promise<void>;
  /** Finds the numbers of a feature on the image; they go into `session.fit`. */
  readonly fitFeature: (ask: FitAsk) => Promise<void>;
  /** Records `session.fit` and uses its features, instead of the bands that they correct or beside. */
  readonly takeFit: (insteadOfBands: boolean) => void;
  /** The polygons of a layer become a mask, or the study area, in which alone is classified then. */
  readonly takeLayer: (source: LayerSource, use: LayerUse) => Promise<void>;
  /** Keeps a file of soundings with the survey, and tells its columns. Null where it failed. */
  readonly readSoundings: (file: File) => Promise<SoundingsFile | null>;
  /** Keeps the model of the map as a file of the survey. */
  readonly saveModel: () => Promise<void>;
  /** Hands the model of the map to the browser as a download. */
  readonly downloadModel: () => Promise<void>;
  /** A model from a disk is kept with the survey and takes the place of training, as one step. */
  readonly openModel: (file: File) => Promise<void>;
  /** A kept model takes the place of training, where the bands agree. */
  readonly classifyWithSaved: (fileId: string) => Promise<void>;
  /** Measures an outline over its DEM; the record goes into the area. */
  readonly measureSlope: (areaId: string) => Promise<void>;
  /** A class of the map becomes an area of its own; smaller groups of pixels are left out. */
  readonly outlineClass: (classId: number, minPixels: number) => Promise<void>;
  /** What a design on the class map may be expected to tell. Errors: `draw-without-map`, of planDesign. */
  readonly planDesign: (wish: DesignWish) => Promise<PlannedDesign>;
  readonly nextWays: Jobs['nextWays'];
  /** Draws reference points on the class map; what was labelled before goes. */
  readonly drawReferencePoints: (wish: DesignWish, interpreter: string) => Promise<void>;
  /** Columns of a file of reference points; null where it failed. */
  readonly readReferenceFile: (file: File) => Promise<PointsHead | null>;
  /** Its points become the assessment, labelled as the file has it. */
  readonly takeReferencePoints: (wish: ReferenceWish) => Promise<void>;
  /** GeoJSON with weights and labels, as a download. */
  readonly downloadReferencePoints: () => void;
  /** The screen belongs to the reference points, one by one, as this interpreter tells them. */
  readonly startLabelling: (interpreterId: string) => void;
  /** To the points on which two interpreters differ. */
  readonly startSettling: () => void;
  readonly leaveLabelling: () => void;
  /** What is seen, or was agreed, at the point that is shown. */
  readonly sayHere: (seen: Exclude<Seen, null>) => void;
  readonly noteHere: (note: string) => void;
  readonly stepPoint: (by: -1 | 1) => void;
  readonly goToPoint: (pointId: string) => void;
  /** Nearer (1), farther (−1), or as at first (0). */
  readonly zoomPoint: (by: -1 | 0 | 1) => void;
  /** Undo or redo, and the point that it concerned is shown. */
  readonly undoWord: (direction: 'undo' | 'redo') => void;
  /** How sure the total is, once more: after it was stopped. */
  readonly simulateCredit: () => void;
  readonly stopSimulation: () => void;
  /** What more samples would do to the lower bound goes into `session.uncertainty`. */
  readonly planNextSurvey: () => Promise<void>;
  readonly stopPlanning: () => void;
  readonly cancelJob: (id: string) => void;
  /** Builds the evidence zip and hands it to the browser as a download. */
  readonly exportEvidence: () => Promise<void>;
  /** Opens a package read-only, as a reviewer would; the own survey waits untouched. */
  readonly openEvidence: (file: File) => Promise<void>;
  readonly closeReview: () => void;
  /** Makes the class map of the package under review again from its pixels, and compares it. */
  readonly checkMap: () => Promise<void>;
  /** Finds its recorded coefficients again. */
  readonly checkFits: () => Promise<void>;
  /** Its image is on the map from here on, though it lies at an address. */
  readonly readAddresses: () => void;

  readonly newSurvey: () => Promise<void>;
  /** 'cove', 'suma-2024' or 'mie-2018-2021' */
  readonly openSample: (name: SampleName) => Promise<void>;
  readonly openSurveyDocument: (survey: Survey) => Promise<void>;
  /** Surveys kept on this device, newest first; blank ones and the one at work left out. */
  readonly listSurveys: () => Promise<readonly StoredSurveyHead[]>;
  /** Saves the survey at work, then shows the stored one. Stays where saving fails. */
  readonly openStored: (id: string) => Promise<void>;
  readonly zoomToSurvey: () => void;
  readonly zoomToSample: (sampleId: string) => void;
  /** Of an area that is a polygon. */
  readonly zoomToArea: (areaId: string) => void;
  /** To what an area counts twice or outside of the study area, else to the area. */
  readonly zoomToConflict: (areaId: string) => void;
  readonly zoomToStudyArea: () => void;
  /** To the image that is being opened. */
  readonly zoomToArriving: () => void;
}

export const SAMPLE_NAMES = ['cove', 'suma-2024', 'mie-2018-2021'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];
