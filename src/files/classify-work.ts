import { SurveyError } from '../core/errors.ts';
import type { MaskOutlines } from '../core/layers/masked-reader.ts';
import type { CancelSignal, OnProgress } from '../core/progress.ts';
import type { ClassificationSettings } from '../core/survey/document/classification-entry.ts';
import type { CoverageStep, LowConfidence } from '../core/survey/document/coverage-step.ts';
import type { StudyArea } from '../core/survey/document/document.ts';
import { sinkSource } from './byte-sink.ts';
import { classifyCells } from './classify/classify-cells.ts';
import type { TilePool } from './classify/tile-pool.ts';
import { openFeatures, type TileSetup } from './classify/tile-setup.ts';
import {
  type ClassifiedImage,
  type ClassifyRequest,
  createStopwatch,
  trainModel,
} from './classify-image.ts';
import { modelJson } from './evidence/model-json.ts';
import { coverageAuxXml } from './geotiff/coverage-aux-xml.ts';
import { openRunPlace } from './opfs/run-place.ts';
import { withPostSteps } from './post-stages.ts';
import type { RasterRecipe } from './raster/raster-recipe.ts';

/** Plain data that passes to a worker: what is classified, from what, and how. */
export interface ClassifyInput extends Pick<ClassifyRequest, 'samples' | 'classes'> {
  readonly image: RasterRecipe;
  readonly settings: ClassificationSettings;
  readonly studyArea: StudyArea | null;
  /** The model of `settings.modelSource`, as it was saved. */
  readonly savedModel: string | null;
  /** Hash of all that the map depends on: a run that broke off is gone on with. */
  readonly jobId: string;
}

type RunRecord = Pick<CoverageStep, 'stages' | 'importance' | 'crossValidation' | 'training'>;

/** `sha256` of the GeoTIFF; the fitted model as it goes into the evidence. */
export interface ClassifyResult
  extends Omit<ClassifiedImage, 'classifier' | 'tiff'>,
    Partial<RunRecord> {
  /** Null: the browser keeps the file under its hash. */
  readonly tiff: Uint8Array<ArrayBuffer> | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly modelJson: string;
  /** One byte a pixel: how sure the model was, %; 255 = nodata. */
  readonly confidence?: {
    readonly tiff: Uint8Array;
    readonly sha256: string;
    readonly low: LowConfidence;
  };
}

/** What is left out, one outline round the other. Error: `classify-without-study-area`. */
function masksOf({ withinStudyArea, masks }: ClassificationSettings, studyArea: StudyArea | null) {
  if (withinStudyArea && studyArea === null) throw new SurveyError('classify-without-study-area');
  const outside = masks.map(
    ({ crs, geometry }): MaskOutlines => ({ include: null, exclude: [geometry], crs }),
  );
  if (!withinStudyArea || studyArea === null) return outside;
  return [{ include: studyArea.geometry, exclude: [], crs: studyArea.crs }, ...outside];
}

export interface ClassifyWorkers {
  readonly startPool: (setup: TileSetup) => TilePool;
  readonly now: () => number;
  readonly onProgress: OnProgress;
  readonly signal: CancelSignal;
}

const FILE = 'classes';
const FINAL = 'final';

/**
 * A classification in a worker of the browser: opens, masks, makes features, trains here; the image
 * is classified by the pool's workers, the map written block by block to a file. Cancelled or failed
 * it leaves nothing behind; after a crash the next run of the same job goes on. Errors: those of the
 * parts.
 */
export async function classifyWork(
  { image, studyArea, settings, samples, classes, jobId }: ClassifyInput,
  { startPool, now, onProgress, signal }: ClassifyWorkers,
): Promise<ClassifyResult> {
  const setup = {
    recipe: image,
    masks: masksOf(settings, studyArea),
    features: settings.features,
  };
  const { seconds, lap } = createStopwatch(now);
  const reader = await openFeatures(setup);
  const request = { reader, samples, classes, settings, now, onProgress, signal };
  const { classifier, ...trained } = await trainModel(request, lap);
  const place = await openRunPlace(jobId);
  const pool = startPool({ image: setup, classifier, confidence: false });
  try {
    const out = await place.sink(FILE);
    const made = await classifyCells({
      header: reader.header,
      classes,
      pool,
      store: { journal: await place.sink('cells'), overviews: await place.sink('overviews') },
      jobId,
      out,
      confidenceOut: null,
      now,
      onProgress,
      signal,
      onClassified: () => lap('predict'),
    });
    const map = { ...made, source: sinkSource(out, FILE) };
    const post =
      settings.post.length > 0
        ? { out: await place.sink(FINAL), scratch: await place.sink('tiles') }
        : null;
    const staged = await withPostSteps(map, classes, settings.post, post, signal);
    const tiff = await place.keep(post ? FINAL : FILE, staged.file.sha256);
    lap('write');
    const { file, ...mapped } = staged;
    return {
      ...trained,
      ...mapped,
      ...file,
      tiff,
      auxXml: coverageAuxXml(classes),
      modelJson: modelJson(classifier),
      seconds,
    };
  } finally {
    pool.close();
    await place.drop();
  }
}
