import { pixelAreaField } from '../core/area/pixel-area.ts';
import type { Classifier } from '../core/classification/classifier.ts';
import { createPredictor, type Predictor } from '../core/classification/predictor.ts';
import { type TrainingSettings, trainClassifier } from '../core/classification/train-classifier.ts';
import {
  classCoverage,
  countPixels,
  createPixelCounts,
  nodataPixels,
} from '../core/coverage/class-coverage.ts';
import { type ClassifyStrip, classifyStrips } from '../core/coverage/classify-strips.ts';
import { type ClassCoverage, COVERAGE_NODATA } from '../core/coverage/coverage-map.ts';
import type { Issue } from '../core/issues.ts';
import type { RasterBlock, RasterReader } from '../core/layers/raster.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../core/progress.ts';
import { collectTrainingPixels } from '../core/training/collect-training-pixels.ts';
import { featureBands } from '../core/training/feature-bands.ts';
import type { Sample, SurveyClass } from '../core/training/training-set.ts';
import { coverageAuxXml } from './geotiff/coverage-aux-xml.ts';
import { type CoverageWriter, createCoverageWriter } from './geotiff/write-coverage.ts';

export interface ClassifyRequest {
  readonly reader: RasterReader;
  readonly samples: readonly Sample[];
  readonly classes: readonly SurveyClass[];
  readonly settings: TrainingSettings;
  /** Milliseconds of any steady clock; only `seconds` depends on it. */
  readonly now: () => number;
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
}

export interface ClassifySeconds {
  readonly read: number;
  readonly train: number;
  readonly predict: number;
  readonly write: number;
}

/** A coverage map as files, and what was counted while it was made. */
export interface ClassifiedImage {
  readonly tiff: Uint8Array;
  readonly auxXml: string;
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
  readonly trainingPixels: number;
  readonly classifier: Classifier;
  readonly seconds: ClassifySeconds;
  readonly issues: readonly Issue[];
}

type Stage = keyof ClassifySeconds;

/** Lets a waiting message (a cancel) in before the next piece of work. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function createStopwatch(now: () => number) {
  const seconds: Record<Stage, number> = { read: 0, train: 0, predict: 0, write: 0 };
  let last = now();
  const lap = (stage: Stage) => {
    const at = now();
    seconds[stage] += (at - last) / 1000;
    last = at;
  };
  return { seconds, lap };
}

/** Copies a window's class ids to their place in the strip. */
function place(block: RasterBlock, ids: Uint8Array, strip: ClassifyStrip, stripIds: StripIds) {
  const { col, row, width, height } = block.window;
  for (let y = 0; y < height; y++) {
    const at = (row - strip.row + y) * stripIds.width + col;
    stripIds.ids.set(ids.subarray(y * width, (y + 1) * width), at);
  }
}

interface StripIds {
  readonly width: number;
  readonly ids: Uint8Array;
}

/**
 * Image to coverage map: training, prediction, areas and GeoTIFF, strip by strip, in memory that
 * does not grow with the image's height but for the compressed map. The bytes depend on image,
 * samples, classes and settings alone. Errors: of the reader, the training and `cancelled`.
 */
export async function classifyImage(request: ClassifyRequest): Promise<ClassifiedImage> {
  const { reader, samples, classes, settings, onProgress, signal } = request;
  const { header } = reader;
  const watch = createStopwatch(request.now);
  const cancellable = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
  const training = await collectTrainingPixels(reader, samples, classes, {
    ...cancellable,
    seed: settings.seed,
  });
  watch.lap('read');
  const options = { ...cancellable, pause, classes };
  const classifier = await trainClassifier(training.pixels, settings, options);
  watch.lap('train');

  const bands = featureBands(header);
  const predict: Predictor = createPredictor(classifier);
  const writer = createCoverageWriter(header, classes);
  const tally = createTally(header, writer);
  const strips = classifyStrips(header, writer.tileSize);
  const total = strips.reduce((sum, strip) => sum + strip.windows.length, 0);
  let done = 0;
  for (const strip of strips) {
    const stripIds = { width: header.width, ids: new Uint8Array(header.width * strip.height) };
    for (const window of strip.windows) {
      throwIfCancelled(signal);
      const block = await reader.read(window, signal ? { bands, signal } : { bands });
      watch.lap('read');
      const ids = new Uint8Array(window.width * window.height);
      predict(block, ids);
      place(block, ids, strip, stripIds);
      watch.lap('predict');
      onProgress?.({ stage: 'predict', done: ++done, total });
      await pause();
    }
    tally.addStrip(strip, stripIds);
    watch.lap('write');
  }
  const tiff = writer.finish();
  watch.lap('write');
  return {
    tiff,
    auxXml: coverageAuxXml(classes),
    classes: classCoverage(classes, tally.counts, tally.areasM2),
    nodataPixels: nodataPixels(tally.counts),
    trainingPixels: training.pixels.labels.length,
    classifier,
    seconds: watch.seconds,
    issues: training.issues,
  };
}

/** Counts, areas and tiles of the strips, tile by tile in row-major order. */
function createTally(header: RasterReader['header'], writer: CoverageWriter) {
  const counts = createPixelCounts();
  const areasM2 = new Float64Array(256);
  const field = pixelAreaField(header);
  const { tileSize } = writer;
  const addTile = (strip: ClassifyStrip, { ids }: StripIds, row: number, col: number) => {
    const width = Math.min(tileSize, header.width - col);
    const height = Math.min(tileSize, strip.row + strip.height - row);
    const inner = new Uint8Array(width * height);
    const tile = new Uint8Array(tileSize * tileSize).fill(COVERAGE_NODATA);
    for (let y = 0; y < height; y++) {
      const from = (row - strip.row + y) * header.width + col;
      const line = ids.subarray(from, from + width);
      inner.set(line, y * width);
      tile.set(line, y * tileSize);
    }
    countPixels(inner, counts);
    field.addClassAreas({ col, row, width, height }, inner, areasM2);
    writer.writeTile(col / tileSize, row / tileSize, tile);
  };
  const addStrip = (strip: ClassifyStrip, ids: StripIds) => {
    for (let row = strip.row; row < strip.row + strip.height; row += tileSize) {
      for (let col = 0; col < header.width; col += tileSize) addTile(strip, ids, row, col);
    }
  };
  return { counts, areasM2, addStrip };
}
