import { readModelFile } from '../../core/classification/model-file.ts';
import { canonicalJson, type Json } from '../../core/content-id.ts';
import { SurveyError } from '../../core/errors.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';
import type { ClassificationSettings } from '../../core/survey/document/classification-entry.ts';
import type { CoverageStep, LowConfidence } from '../../core/survey/document/coverage-step.ts';
import type { StudyArea } from '../../core/survey/document/document.ts';
import { sinkSource } from '../bytes/byte-sink.ts';
import { withPostSteps } from '../class-map/post-stages.ts';
import { modelJson } from '../evidence/model-json.ts';
import { coverageAuxXml } from '../geotiff/coverage-aux-xml.ts';
import { openRunPlace, type RunPlace } from '../opfs/run-place.ts';
import type { RasterRecipe } from '../raster/raster-recipe.ts';
import { classifyCells } from './classify-cells.ts';
import { type ClassifiedImage, type ClassifyRequest, createStopwatch } from './classify-image.ts';
import { imageSetup } from './image-setup.ts';
import { letMessagesIn } from './let-messages-in.ts';
import { lowConfidence } from './low-confidence.ts';
import { type ModelOrigin, type ModelWork, type ReadyModel, readyModel } from './ready-model.ts';
import type { TilePool } from './tile-pool.ts';
import { colorsOf, type TileSetup } from './tile-setup.ts';
import { trainingRecords } from './training-records.ts';

/** Plain data that passes to a worker: what is classified, from what, and how. */
export interface ClassifyInput extends Pick<ClassifyRequest, 'samples' | 'classes'> {
  readonly image: RasterRecipe;
  readonly settings: ClassificationSettings;
  readonly studyArea: StudyArea | null;
  /** The model of `settings.modelSource`, as it was saved. */
  readonly savedModel: string | null;
  /** Hash of all that the map depends on: a run that broke off is gone on with. */
  readonly jobId: string;
  /** How many workers share the tasks; absent: as many as the machine has use for. No byte depends on it. */
  readonly workers?: number;
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
    /** Null: kept by the browser, as the map. */
    readonly tiff: Uint8Array<ArrayBuffer> | null;
    readonly bytes: number;
    readonly sha256: string;
    readonly low: LowConfidence;
  };
}

/**
 * The model of the settings. Errors: of readModelFile, and `model-features-differ` where other
 * features are chosen than the saved model was made with.
 */
export function modelOrigin({ settings, samples, savedModel }: ModelInput): ModelOrigin {
  const { modelSource, features } = settings;
  if (modelSource.kind === 'train') return { kind: 'train', samples, settings };
  const { name } = modelSource;
  if (savedModel === null) throw new SurveyError('file-bytes-missing', { file: name });
  const model = readModelFile(savedModel, name);
  const text = (value: unknown) => canonicalJson(value as Json);
  if (text(model.features) !== text(features)) {
    throw new SurveyError('model-features-differ', { model: name });
  }
  return { kind: 'saved', model };
}

type ModelInput = Pick<ClassifyInput, 'settings' | 'samples' | 'savedModel'>;

export interface ClassifyWorkers {
  /** Its workers start at once, and get their setup when it is there; closed where it never is. */
  readonly startPool: (setup: Promise<TileSetup>) => TilePool;
  /** Where it writes; by default to the files of the survey. */
  readonly openPlace?: (jobId: string) => Promise<RunPlace>;
  readonly now: () => number;
  readonly onProgress: OnProgress;
  readonly signal: CancelSignal;
}

const FILE = 'classes';
const FINAL = 'final';
const CONFIDENCE = 'confidence';

/**
 * A classification in a worker of the browser: opens, masks, makes features, trains here (or takes
 * the saved model) while the pool's workers start; they classify the image, the map is written block
 * by block to a file. Cancelled or failed it leaves nothing behind; after a crash the next run of
 * the same job goes on. Errors: those of the parts.
 */
export async function classifyWork(
  input: ClassifyInput,
  workers: ClassifyWorkers,
): Promise<ClassifyResult> {
  const { settings, classes, jobId } = input;
  const { startPool, openPlace = openRunPlace, now, onProgress, signal } = workers;
  const setup = imageSetup(input.image, settings, input.studyArea);
  const { seconds, lap } = createStopwatch(now);
  const work = { setup, classes, now, lap, onProgress, signal };
  const modelled = readyModel(modelOrigin(input), work);
  const confidence = settings.withConfidence;
  const tileSetup = async (): Promise<TileSetup> => {
    const { classifier, reader } = await modelled;
    return {
      image: setup,
      classifier,
      confidence,
      colors: confidence ? null : colorsOf(reader.header),
    };
  };
  const pool = startPool(tileSetup());
  try {
    const model = await modelled;
    const records = await trainingRecords(model.trained, settings, classes, { signal, onProgress });
    lap('train');
    const place = await openPlace(jobId);
    try {
      const map = await mapInto(place, input, model, pool, lap, workers);
      return { ...map, ...records, seconds };
    } finally {
      await place.drop();
    }
  } finally {
    pool.close();
  }
}

type MapMade = Omit<ClassifyResult, 'seconds' | keyof RunRecord> & Pick<RunRecord, 'stages'>;

/** The image classified by the pool, and the steps that follow; all of it written to `place`. */
async function mapInto(
  place: RunPlace,
  { settings, classes, jobId }: ClassifyInput,
  { classifier, reader, trained }: ReadyModel,
  pool: TilePool,
  lap: ModelWork['lap'],
  { now, onProgress, signal }: ClassifyWorkers,
): Promise<MapMade> {
  const out = await place.sink(FILE);
  const confidenceOut = settings.withConfidence ? await place.sink(CONFIDENCE) : null;
  const made = await classifyCells({
    header: reader.header,
    classes,
    pool,
    store: { journal: await place.sink('cells'), overviews: await place.sink('overviews') },
    jobId,
    out,
    confidenceOut,
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
  const pause = letMessagesIn(now);
  const stepWork = { signal, onProgress, pause };
  const { file, ...mapped } = await withPostSteps(map, classes, settings.post, post, stepWork);
  const low =
    confidenceOut &&
    (await lowConfidence(sinkSource(confidenceOut, CONFIDENCE), { signal, pause }));
  const sure = made.confidenceFile;
  const layer =
    sure && low ? { ...sure, low, tiff: await place.keep(CONFIDENCE, sure.sha256) } : null;
  const tiff = await place.keep(post ? FINAL : FILE, file.sha256);
  lap('write');
  return {
    ...mapped,
    ...file,
    ...(layer && { confidence: layer }),
    trainingPixels: trained?.trainingPixels ?? 0,
    issues: trained?.issues ?? [],
    tiff,
    auxXml: coverageAuxXml(classes),
    modelJson: modelJson(classifier),
  };
}
