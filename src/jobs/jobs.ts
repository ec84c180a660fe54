import { proxy } from 'comlink';
import type { OnProgress } from '../core/progress.ts';
import type { MadeAssessment } from '../core/survey/accuracy/assessed-map.ts';
import type {
  DesignWish,
  PlannedDesign,
  PlannedWay,
} from '../core/survey/accuracy/planned-design.ts';
import type { PlacedPoint } from '../core/survey/accuracy/read-design.ts';
import type { CoverageStep } from '../core/survey/document/coverage-step.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { SurveyClass } from '../core/training/training-set.ts';
import type { SoundingsHead } from '../core/training/water/soundings.ts';
import type { CompiledCredit } from '../core/uncertainty/compile-derivation.ts';
import type { CreditUncertainty } from '../core/uncertainty/credit-uncertainty.ts';
import type { NextSurveyOptions, SurveyPlan } from '../core/uncertainty/next-survey.ts';
import type { DrawnSample, DrawPlan } from '../files/accuracy/draw-points.ts';
import type { PlaceRequest, PointsHead } from '../files/accuracy/place-points.ts';
import type { ClassOutline, OutlineRequest } from '../files/class-map/outline-class.ts';
import type { MapCheck, MapSources } from '../files/classify/check-map.ts';
import type { TrainingCheck } from '../files/classify/check-training.ts';
import type { ClassifyInput, ClassifyResult } from '../files/classify/classify-work.ts';
import type { Preview, PreviewInput } from '../files/classify/preview-view.ts';
import type { OpenedPackage } from '../files/evidence/evidence-package-open.ts';
import type { ExportRequest } from '../files/evidence/export-evidence.ts';
import type { FitReport, RecordedSources } from '../files/fits/check-fits.ts';
import type { FitInput, FitResult } from '../files/fits/fit-work.ts';
import type { ImportedAddress } from '../files/import/import-address.ts';
import type { ImportedFile } from '../files/import/import-file.ts';
import { dropEndedRun, PYRAMIDS } from '../files/opfs/run-folders.ts';
import type { PyramidInput } from '../files/pyramid/make-pyramid.ts';
import type { SlopeMeasurement, SlopeRequest } from '../files/raster/measure-slope.ts';
import type { RasterRecipe, RasterSource } from '../files/raster/raster-recipe.ts';
import { createRasterJobs, type RasterJobs } from './raster-job.ts';
import { createWorkerHost } from './worker-host.ts';

export type { DrawnSample } from '../files/accuracy/draw-points.ts';
export type { PointsHead } from '../files/accuracy/place-points.ts';
export type { ClassOutline } from '../files/class-map/outline-class.ts';
export type { MapCheck, MapSources } from '../files/classify/check-map.ts';
export type { TrainingCheck } from '../files/classify/check-training.ts';
export type { ClassifyInput, ClassifyResult } from '../files/classify/classify-work.ts';
export type { Preview, PreviewInput } from '../files/classify/preview-view.ts';
export type { OpenedPackage } from '../files/evidence/evidence-package-open.ts';
export type { ExportRequest } from '../files/evidence/export-evidence.ts';
export type { FitReport, RecordedSources } from '../files/fits/check-fits.ts';
export type { FitInput, FitRequest, FitResult } from '../files/fits/fit-work.ts';
export type { ImportedFile } from '../files/import/import-file.ts';
export type { PyramidInput } from '../files/pyramid/make-pyramid.ts';
export type { SlopeMeasurement } from '../files/raster/measure-slope.ts';
export type { RasterRecipe, RasterSource } from '../files/raster/raster-recipe.ts';

export interface SlopeInput extends Pick<SlopeRequest, 'geometry' | 'crs' | 'maxSlopeDeg'> {
  readonly dem: RasterSource;
  readonly demName: string;
}

export interface OutlineInput extends Pick<OutlineRequest, 'file' | 'classId' | 'minPixels'> {
  readonly map: RasterRecipe;
}

export interface DrawInput {
  readonly map: RasterRecipe;
  /** For messages. */
  readonly file: string;
  readonly plan: DrawPlan;
  readonly seed: number;
}

export interface PlaceInput extends Pick<PlaceRequest, 'mapName' | 'blob' | 'name' | 'field'> {
  readonly map: RasterRecipe;
}

/** Every long work of the app, as typed functions over workers. Cancel ends the worker at once. */
export interface Jobs {
  readonly raster: RasterJobs;
  readonly importFile: (
    file: File,
    companions: readonly File[],
    onProgress: OnProgress,
  ) => Promise<ImportedFile>;
  readonly cancelImport: () => void;
  /** Reads all of the file once, for its digest. */
  readonly importAddress: (address: string, onProgress: OnProgress) => Promise<ImportedAddress>;
  readonly cancelAddress: () => void;
  /** SHA-256, 64 hex digits. */
  readonly hash: (blob: Blob, name: string) => Promise<string>;
  readonly classify: (input: ClassifyInput, onProgress: OnProgress) => Promise<ClassifyResult>;
  /** Looks the training data over; ended by `cancelClassify`. */
  readonly checkTraining: (input: ClassifyInput, onProgress: OnProgress) => Promise<TrainingCheck>;
  readonly cancelClassify: () => void;
  /** A part of the class map to be; null where the view shows none of the image. */
  readonly preview: (input: PreviewInput, onProgress: OnProgress) => Promise<Preview | null>;
  readonly cancelPreview: () => void;
  readonly measureSlope: (input: SlopeInput, onProgress: OnProgress) => Promise<SlopeMeasurement>;
  readonly cancelSlope: () => void;
  /** A class of a coverage map as an outline. */
  readonly outlineClass: (input: OutlineInput, onProgress: OnProgress) => Promise<ClassOutline>;
  readonly cancelOutline: () => void;
  /** What a design of reference points may be expected to tell. Errors: of planDesign. */
  readonly planDesign: (
    wish: DesignWish,
    coverage: CoverageStep,
    classes: readonly SurveyClass[],
  ) => Promise<PlannedDesign>;
  /** What as many points would tell now that the map's mistakes are known. */
  readonly nextWays: (
    assessed: MadeAssessment,
    targetClassId: number,
  ) => Promise<readonly PlannedWay[]>;
  /** Reference points on a class map. */
  readonly drawPoints: (input: DrawInput, onProgress: OnProgress) => Promise<DrawnSample>;
  /** Columns of a file of reference points; and its points on the pixels of a class map. */
  readonly pointsHead: (blob: Blob, name: string) => Promise<PointsHead>;
  readonly placePoints: (
    input: PlaceInput,
    onProgress: OnProgress,
  ) => Promise<readonly PlacedPoint[]>;
  readonly cancelDraw: () => void;
  /** The numbers of a feature, found on the image. */
  readonly fit: (input: FitInput, onProgress: OnProgress) => Promise<FitResult>;
  /** Which columns a file of soundings has, and what they may be. */
  readonly soundings: (blob: Blob, name: string) => Promise<SoundingsHead>;
  readonly cancelFit: () => void;
  /** Makes the recorded fits of a survey again; what is absent from the maps is not there. */
  readonly checkFits: (
    survey: Survey,
    sources: RecordedSources,
    onProgress: OnProgress,
  ) => Promise<FitReport>;
  readonly cancelCheckFits: () => void;
  /** Makes the class map of a survey again and compares it; what is made is not kept. */
  readonly checkMap: (
    survey: Survey,
    sources: MapSources,
    onProgress: OnProgress,
  ) => Promise<MapCheck>;
  readonly cancelCheckMap: () => void;
  readonly buildEvidence: (request: ExportRequest, onProgress: OnProgress) => Promise<Blob>;
  readonly openEvidence: (file: File, onProgress: OnProgress) => Promise<OpenedPackage>;
  readonly cancelEvidence: () => void;
  /** The reduced copies of an image, kept in the browser's files. Error: `no-browser-files`. */
  readonly makePyramid: (input: PyramidInput, onProgress: OnProgress) => Promise<void>;
  readonly cancelPyramid: () => void;
  /** How sure a credit is (core/survey/uncertainty/credit-model makes `credit`). */
  readonly simulateCredit: (
    input: { readonly credit: CompiledCredit; readonly seed: number; readonly draws: number },
    onProgress: OnProgress,
  ) => Promise<CreditUncertainty>;
  /** What more samples would do to its lower bound; ended by `cancelUncertainty`, as is the other. */
  readonly planNextSurvey: (
    credit: CompiledCredit,
    options: Omit<NextSurveyOptions, 'onRun'>,
    onProgress: OnProgress,
  ) => Promise<readonly SurveyPlan[]>;
  readonly cancelUncertainty: () => void;
}

/** Whether a call is under way. */
function underWay() {
  let calls = 0;
  const during = <T>(call: Promise<T>): Promise<T> => {
    calls += 1;
    return call.finally(() => {
      calls -= 1;
    });
  };
  return { during, now: () => calls > 0 };
}

const PATIENCE_MS = 400;

/** Asks the run to clean up and end; one that doesn't answer is ended. */
function cancelOrEnd(asked: Promise<void>, restart: () => void): void {
  const end = setTimeout(restart, PATIENCE_MS);
  const settled = () => clearTimeout(end);
  asked.then(settled, settled);
}

/** Starts no worker before its first call. */
export function createJobs(): Jobs {
  const importHost = createWorkerHost('import');
  // Of its own: a file on a server takes minutes, and files of this machine don't wait for it.
  const addressHost = createWorkerHost('import');
  const classifyHost = createWorkerHost('classify');
  const classifying = underWay();
  // Of its own: a preview doesn't wait for a run, and keeps its model from one view to the next.
  const previewHost = createWorkerHost('preview');
  const evidenceHost = createWorkerHost('evidence');
  const slopeHost = createWorkerHost('slope');
  const pyramidHost = createWorkerHost('pyramid');
  let pyramidOf = '';
  const outlineHost = createWorkerHost('outline');
  const pointsHost = createWorkerHost('points');
  const planHost = createWorkerHost('plan');
  const fitHost = createWorkerHost('fit');
  // Of its own: the fits of a package under review have nothing to do with one's own work.
  const checkFitsHost = createWorkerHost('fit');
  const checkMapHost = createWorkerHost('check-map');
  const checking = underWay();
  const uncertaintyHost = createWorkerHost('uncertainty');
  return {
    raster: createRasterJobs(),
    importFile: (file, companions, onProgress) =>
      importHost.call((api) => api.importFile(file, companions, proxy(onProgress))),
    cancelImport: importHost.restart,
    importAddress: (address, onProgress) =>
      addressHost.call((api) => api.importAddress(address, proxy(onProgress))),
    cancelAddress: addressHost.restart,
    hash: (blob, name) => importHost.call((api) => api.hash(blob, name)),
    classify: (input, onProgress) =>
      classifying.during(classifyHost.call((api) => api.classify(input, proxy(onProgress)))),
    checkTraining: (input, onProgress) =>
      classifyHost.call((api) => api.checkTraining(input, proxy(onProgress))),
    cancelClassify: () => {
      if (!classifying.now()) classifyHost.restart();
      else
        cancelOrEnd(
          classifyHost.call((api) => api.cancel()),
          classifyHost.restart,
        );
    },
    preview: (input, onProgress) =>
      previewHost.call((api) => api.preview(input, proxy(onProgress))),
    cancelPreview: () =>
      cancelOrEnd(
        previewHost.call((api) => api.cancel()),
        previewHost.restart,
      ),
    measureSlope: (input, onProgress) =>
      slopeHost.call((api) => api.measure(input, proxy(onProgress))),
    cancelSlope: slopeHost.restart,
    outlineClass: (input, onProgress) =>
      outlineHost.call((api) => api.outline(input, proxy(onProgress))),
    cancelOutline: outlineHost.restart,
    planDesign: (wish, coverage, classes) =>
      planHost.call((api) => api.design(wish, coverage, classes)),
    nextWays: (assessed, targetClassId) =>
      planHost.call((api) => api.next(assessed, targetClassId)),
    drawPoints: (input, onProgress) => pointsHost.call((api) => api.draw(input, proxy(onProgress))),
    pointsHead: (blob, name) => pointsHost.call((api) => api.head(blob, name)),
    placePoints: (input, onProgress) =>
      pointsHost.call((api) => api.place(input, proxy(onProgress))),
    cancelDraw: pointsHost.restart,
    fit: (input, onProgress) => fitHost.call((api) => api.fit(input, proxy(onProgress))),
    soundings: (blob, name) => fitHost.call((api) => api.soundings(blob, name)),
    cancelFit: fitHost.restart,
    checkFits: (survey, sources, onProgress) =>
      checkFitsHost.call((api) => api.check(survey, sources, proxy(onProgress))),
    cancelCheckFits: checkFitsHost.restart,
    checkMap: (survey, sources, onProgress) =>
      checking.during(checkMapHost.call((api) => api.check(survey, sources, proxy(onProgress)))),
    cancelCheckMap: () => {
      if (!checking.now()) return;
      cancelOrEnd(
        checkMapHost.call((api) => api.cancel()),
        checkMapHost.restart,
      );
    },
    buildEvidence: (request, onProgress) =>
      evidenceHost.call((api) => api.build(request, proxy(onProgress))),
    openEvidence: (file, onProgress) =>
      evidenceHost.call((api) => api.open(file, file.name, proxy(onProgress))),
    cancelEvidence: evidenceHost.restart,
    makePyramid: (input, onProgress) => {
      pyramidOf = input.sha256;
      return pyramidHost.call((api) => api.make(input, proxy(onProgress)));
    },
    cancelPyramid: () =>
      cancelOrEnd(
        pyramidHost.call((api) => api.cancel()),
        () => {
          pyramidHost.restart();
          void dropEndedRun(PYRAMIDS, pyramidOf);
        },
      ),
    simulateCredit: (input, onProgress) =>
      uncertaintyHost.call((api) => api.simulate(input, proxy(onProgress))),
    planNextSurvey: (credit, options, onProgress) =>
      uncertaintyHost.call((api) => api.nextSurvey(credit, options, proxy(onProgress))),
    cancelUncertainty: uncertaintyHost.restart,
  };
}
