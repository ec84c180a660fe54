import { writeFile } from 'node:fs/promises';
import type { Classifier } from '../core/classification/classifier.ts';
import { modelFileText } from '../core/classification/model-file.ts';
import { cellTasks } from '../core/coverage/cell-plan.ts';
import type { ClassCoverage } from '../core/coverage/coverage-map.ts';
import { sieveReader } from '../core/coverage/sieve.ts';
import type { Issue } from '../core/issues.ts';
import { classifyCells } from '../files/classify/classify-cells.ts';
import { inThreadPool } from '../files/classify/tile-pool.ts';
import { openTileWorker, type TileSetup } from '../files/classify/tile-setup.ts';
import { writeClassMap } from '../files/classify/write-class-map.ts';
import { type ClassifySeconds, createStopwatch } from '../files/classify-image.ts';
import type { WrittenFile } from '../files/geotiff/cog/cog-writer.ts';
import { coverageAuxXml } from '../files/geotiff/coverage-aux-xml.ts';
import { openGeoTiff } from '../files/geotiff/open-geotiff.ts';
import { classifyMasks } from './classify-masks.ts';
import { classNames, type ReadyModel, readyModel } from './classify-model.ts';
import { type ClassifyOptions, classifyOptions } from './classify-options.ts';
import type { CommandWork } from './command-work.ts';
import { nodeFileSource } from './node-files.ts';
import { createNodeOpener } from './node-open-source.ts';
import { placesRecipe } from './open-image.ts';
import { requireWritable, type ScratchFolder, scratchFolder } from './scratch-folder.ts';
import { createThreadPool } from './thread-pool.ts';

interface ClassRow {
  readonly value: number;
  readonly name: string;
  readonly pixels: number;
  readonly areaM2: number;
}

interface StageReport {
  readonly step: 'classify' | { readonly kind: 'sieve'; readonly minPixels: number };
  readonly classes: readonly ClassRow[];
  readonly nodataPixels: number;
}

interface ClassifyReport {
  readonly classes: readonly ClassRow[];
  readonly nodataPixels: number;
  readonly model: Readonly<Record<string, string | number>>;
  /** The map after each step; the last is the file. */
  readonly stages: readonly StageReport[];
  readonly seconds: ClassifySeconds;
  /** Of the GeoTIFF's bytes, whether or not they were written. */
  readonly sha256: string;
  /** Of the confidence layer, where one was asked for. */
  readonly confidenceSha256?: string;
  readonly issues: readonly Pick<Issue, 'code' | 'severity' | 'details'>[];
}

const forestParameters = (classifier: Classifier) =>
  classifier.kind === 'random-forest' ? classifier.parameters : {};

function modelReport({ classifier, trained }: ReadyModel, { model }: ClassifyOptions) {
  return {
    kind: classifier.kind,
    ...forestParameters(classifier),
    ...(trained && { trainingPixels: trained.trainingPixels }),
    ...(model.kind === 'train' ? { seed: model.seed } : { saved: model.path }),
  };
}

const PIECES = {
  classes: 'classes.tif',
  sieved: 'sieved.tif',
  confidence: 'confidence.tif',
  aux: 'aux.xml',
  model: 'model.json',
};

/** The map as the classifier gives it, in the scratch folder. */
async function classifyInto(
  scratch: ScratchFolder,
  model: ReadyModel,
  setup: TileSetup,
  { workers, now, signal, onProgress }: CommandWork & { workers: number; now: () => number },
  openSource: ReturnType<typeof createNodeOpener>['open'],
) {
  // A thread takes a second to start: no more than there is work for.
  const threads = Math.min(workers, cellTasks(model.reader.header).length);
  const pool =
    threads === 1
      ? inThreadPool(await openTileWorker(setup, openSource), signal)
      : createThreadPool(setup, threads);
  try {
    return await classifyCells({
      header: model.reader.header,
      classes: model.classes,
      pool,
      store: { journal: scratch.sink('cells'), overviews: scratch.sink('overviews') },
      jobId: '',
      out: scratch.sink(PIECES.classes),
      confidenceOut: setup.confidence ? scratch.sink(PIECES.confidence) : null,
      now,
      signal,
      onProgress,
    });
  } finally {
    pool.close();
  }
}

/** The map without its small groups, beside the one that it was made of. */
async function sieveInto(
  scratch: ScratchFolder,
  { classes }: ReadyModel,
  minPixels: number,
  work: CommandWork,
) {
  const source = await nodeFileSource(scratch.path(PIECES.classes));
  try {
    const map = await openGeoTiff(source);
    const settings = { minPixels, connectivity: 4 as const };
    const reader = await sieveReader(map, PIECES.classes, settings, work);
    const out = scratch.sink(PIECES.sieved);
    return await writeClassMap({ reader, classes, scratch: scratch.sink('tiles'), out, ...work });
  } finally {
    await source.close();
  }
}

async function run(
  options: ClassifyOptions,
  scratch: ScratchFolder,
  opener: ReturnType<typeof createNodeOpener>,
  work: CommandWork,
): Promise<ClassifyReport> {
  const now = () => performance.now();
  const { seconds, lap } = createStopwatch(now);
  const image = {
    recipe: placesRecipe(options.images, options.combine),
    masks: await classifyMasks(options.aoi, options.masks),
  };
  const ready = { image, openSource: opener.open, now, lap, ...work };
  const model = await readyModel(options, ready);
  const setup: TileSetup = {
    image: { ...image, features: model.features },
    classifier: model.classifier,
    confidence: options.confidence !== null,
  };
  const runWith = { workers: options.workers, now, ...work };
  const made = await classifyInto(scratch, model, setup, runWith, opener.open);
  lap('predict');
  const nameOf = classNames(model.classes);
  const rows = (classes: readonly ClassCoverage[]) =>
    classes.map(({ classId, pixels, areaM2 }) => {
      return { value: classId, name: nameOf.get(classId) ?? '', pixels, areaM2 };
    });
  const stage = (step: StageReport['step'], of: Pick<typeof made, 'classes' | 'nodataPixels'>) => {
    return { step, classes: rows(of.classes), nodataPixels: of.nodataPixels };
  };
  const stages: StageReport[] = [stage('classify', made)];
  let file: WrittenFile = made.file;
  if (options.sievePixels > 0) {
    const sieved = await sieveInto(scratch, model, options.sievePixels, work);
    stages.push(stage({ kind: 'sieve', minPixels: options.sievePixels }, sieved));
    file = sieved.file;
  }
  await publish(options, scratch, model);
  lap('write');
  const last = stages.at(-1)!;
  return {
    classes: last.classes,
    nodataPixels: last.nodataPixels,
    model: modelReport(model, options),
    stages,
    seconds,
    sha256: file.sha256,
    ...(made.confidenceFile && { confidenceSha256: made.confidenceFile.sha256 }),
    issues: model.issues.map(({ code, severity, details }) => ({ code, severity, details })),
  };
}

/** Files get their names when all of them are whole. */
async function publish(
  { out, confidence, saveModel, sievePixels }: ClassifyOptions,
  scratch: ScratchFolder,
  model: ReadyModel,
) {
  const files: [string, string][] = [];
  if (out !== null) {
    await writeFile(scratch.path(PIECES.aux), coverageAuxXml(model.classes));
    files.push(
      [sievePixels > 0 ? PIECES.sieved : PIECES.classes, out],
      [PIECES.aux, `${out}.aux.xml`],
    );
  }
  if (confidence !== null) files.push([PIECES.confidence, confidence]);
  if (saveModel !== null) {
    await writeFile(scratch.path(PIECES.model), modelFileText(model));
    files.push([PIECES.model, saveModel]);
  }
  await scratch.promote(files);
}

/**
 * Trains on the samples of a vector file, or takes a saved model, and writes the coverage map and
 * its class names (`.aux.xml`). Interrupted (Ctrl+C) it leaves nothing behind. Errors: of
 * classifyOptions, the readers, the training; `file-not-written`, `disk-full`, `cancelled`.
 */
export async function classifyCommand(
  args: readonly string[],
  work: CommandWork,
): Promise<ClassifyReport> {
  const options = classifyOptions(args);
  const outputs = [options.out, options.confidence, options.saveModel];
  for (const out of outputs) if (out !== null) await requireWritable(out);
  const scratch = await scratchFolder(outputs.find((out) => out !== null) ?? null);
  const opener = createNodeOpener();
  try {
    return await run(options, scratch, opener, work);
  } finally {
    await scratch.remove();
    await opener.close();
  }
}
