import type { Classifier } from '../../core/classification/classifier.ts';
import { CLUSTER_SAMPLE } from '../../core/classification/nearest/train-k-means.ts';
import { createPredictor } from '../../core/classification/predictor.ts';
import {
  type TrainingSettings,
  trainClassifier,
} from '../../core/classification/train-classifier.ts';
import type { ClassCoverage } from '../../core/coverage/coverage-map.ts';
import { sampleImage } from '../../core/coverage/sample-image.ts';
import { SurveyError } from '../../core/errors.ts';
import type { Issue } from '../../core/issues.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';
import { collectTrainingPixels } from '../../core/training/collect-training-pixels.ts';
import type {
  Sample,
  SampledTraining,
  SurveyClass,
  TrainingPixels,
} from '../../core/training/training-set.ts';
import { memorySink } from '../bytes/byte-sink.ts';
import { coverageAuxXml } from '../geotiff/coverage-aux-xml.ts';
import { classifyCells } from './classify-cells.ts';
import { createTaskClassifier } from './classify-task.ts';
import { learnsFromSamples } from './image-setup.ts';
import { letMessagesIn } from './let-messages-in.ts';
import { inThreadPool } from './tile-pool.ts';

export interface TrainRequest {
  readonly reader: RasterReader;
  readonly samples: readonly Sample[];
  readonly classes: readonly SurveyClass[];
  readonly settings: TrainingSettings;
  /** Milliseconds of any steady clock; only `seconds` and the time left depend on it. */
  readonly now: () => number;
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
}
export type ClassifyRequest = TrainRequest;

/** `predict` holds the reading of what is classified, too. */
export interface ClassifySeconds {
  readonly read: number;
  readonly train: number;
  readonly predict: number;
  readonly write: number;
}

/** A coverage map as files, and what was counted while it was made. */
export interface ClassifiedImage {
  readonly tiff: Uint8Array<ArrayBuffer>;
  readonly auxXml: string;
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
  readonly trainingPixels: number;
  readonly classifier: Classifier;
  readonly seconds: ClassifySeconds;
  readonly issues: readonly Issue[];
}

export interface TrainedModel {
  readonly classifier: Classifier;
  readonly trainingPixels: number;
  /** Null: a model that learns from no samples. */
  readonly training: SampledTraining | null;
  readonly issues: readonly Issue[];
}

type Stage = keyof ClassifySeconds;

/** Lets a waiting message (a cancel) in before the next piece of work. */
export const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export function createStopwatch(now: () => number) {
  const seconds: Record<Stage, number> = { read: 0, train: 0, predict: 0, write: 0 };
  let last = now();
  const lap = (stage: Stage) => {
    const at = now();
    seconds[stage] += (at - last) / 1000;
    last = at;
  };
  return { seconds, lap };
}

/** Every class that a model makes must be one of the survey's. Error: `model-class-missing` {class}. */
export function assertClassesKnown(
  { classIds }: Classifier,
  classes: readonly SurveyClass[],
): void {
  const missing = classIds.find((id) => !classes.some((known) => known.id === id));
  if (missing !== undefined) throw new SurveyError('model-class-missing', { class: missing });
}

interface Learnt {
  readonly pixels: TrainingPixels;
  readonly training: SampledTraining | null;
  readonly issues: readonly Issue[];
}

async function learn(request: TrainRequest): Promise<Learnt> {
  const { reader, samples, classes, settings, onProgress, signal } = request;
  const options = {
    seed: settings.seed,
    pause: letMessagesIn(request.now),
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  };
  if (!learnsFromSamples(settings.model)) {
    const pixels = await sampleImage(reader, { ...options, most: CLUSTER_SAMPLE });
    return { pixels, training: null, issues: [] };
  }
  const training = await collectTrainingPixels(reader, samples, classes, options);
  return { pixels: training.pixels, training, issues: training.issues };
}

/**
 * Reads the pixels under the samples (k-means, threshold: from all over the image) and fits the
 * model of the settings: one thread's work, before the image is classified. Errors: of the reader,
 * the training, `model-class-missing` {class} and `cancelled`.
 */
export async function trainModel(
  request: TrainRequest,
  lap: (stage: Stage) => void = () => {},
): Promise<TrainedModel> {
  const { classes, settings, onProgress, signal } = request;
  const { pixels, training, issues } = await learn(request);
  lap('read');
  const pause = letMessagesIn(request.now);
  const work = { pause, ...(signal && { signal }), ...(onProgress && { onProgress }) };
  const classifier = await trainClassifier(pixels, settings, { ...work, classes });
  assertClassesKnown(classifier, classes);
  lap('train');
  return { classifier, trainingPixels: pixels.labels.length, training, issues };
}

/**
 * Image to coverage map in this thread and in memory: training, prediction, areas and GeoTIFF. The
 * bytes depend on image, samples, classes and settings alone, and are those of any number of
 * workers. Errors: of the reader, the training and `cancelled`.
 */
export async function classifyImage(request: ClassifyRequest): Promise<ClassifiedImage> {
  const { reader, classes, signal } = request;
  const watch = createStopwatch(request.now);
  const { classifier, trainingPixels, issues } = await trainModel(request, watch.lap);
  const predict = createPredictor(classifier);
  const classify = createTaskClassifier(reader, predict, { confidence: false, pause });
  const out = memorySink();
  const made = await classifyCells({
    ...request,
    header: reader.header,
    pool: inThreadPool(classify, signal),
    store: { journal: memorySink(), overviews: memorySink() },
    jobId: '',
    out,
    confidenceOut: null,
    onClassified: () => watch.lap('predict'),
  });
  watch.lap('write');
  return {
    trainingPixels,
    issues,
    classifier,
    tiff: out.take(),
    auxXml: coverageAuxXml(classes),
    classes: made.classes,
    nodataPixels: made.nodataPixels,
    seconds: watch.seconds,
  };
}
