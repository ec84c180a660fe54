import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Classifier } from '../core/classification/classifier.ts';
import { modelFileText } from '../core/classification/model-file.ts';
import { cellTasks } from '../core/coverage/cell-plan.ts';
import type { ClassCoverage } from '../core/coverage/coverage-map.ts';
import type { Issue } from '../core/issues.ts';
import type { CoverageStage } from '../core/survey/document/coverage-step.ts';
import type { SurveyClass } from '../core/training/training-set.ts';
import { sinkSource } from '../files/bytes/byte-sink.ts';
import { withPostSteps } from '../files/class-map/post-stages.ts';
import { classifyCells } from '../files/classify/classify-cells.ts';
import { type ClassifySeconds, createStopwatch } from '../files/classify/classify-image.ts';
import { openFeatures } from '../files/classify/image-setup.ts';
import { letMessagesIn } from '../files/classify/let-messages-in.ts';
import { type ReadyModel, readyModel } from '../files/classify/ready-model.ts';
import type { TilePool } from '../files/classify/tile-pool.ts';
import { colorsOf, lonePool, type TileSetup } from '../files/classify/tile-setup.ts';
import { coverageAuxXml } from '../files/geotiff/coverage-aux-xml.ts';
import { openRecipe } from '../files/raster/open-recipe.ts';
import { type ClassifyOptions, classifyOptions } from './classify-options.ts';
import { type ClassifyPlan, classifyPlan } from './classify-plan.ts';
import { type TrainingFacts, trainingFacts } from './classify-training.ts';
import type { CommandWork } from './command-work.ts';
import { createNodeOpener, type NodeOpener } from './node-open-source.ts';
import { requireWritable, type ScratchFolder, scratchFolder } from './scratch-folder.ts';
import { createThreadPool } from './thread-pool.ts';

interface ClassRow {
  readonly value: number;
  readonly name: string;
  readonly pixels: number;
  readonly areaM2: number;
}

interface StageReport {
  readonly step: CoverageStage['step'];
  readonly classes: readonly ClassRow[];
  readonly nodataPixels: number;
}

interface ClassifyReport extends Partial<Omit<TrainingFacts, 'issues'>> {
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
    ...(classifier.kind === 'threshold' && { cut: classifier.value }),
    ...(trained && { trainingPixels: trained.trainingPixels }),
    ...(model.kind === 'train' && { seed: model.seed }),
    ...(model.kind === 'saved' && { saved: model.path }),
    ...(model.kind === 'survey' && { survey: model.path }),
  };
}

const PIECES = {
  classes: 'classes.tif',
  final: 'final.tif',
  confidence: 'confidence.tif',
  aux: 'aux.xml',
  model: 'model.json',
};

interface RunWith extends CommandWork {
  readonly now: () => number;
  readonly lap: (stage: keyof ClassifySeconds) => void;
}

/** Starts who classifies; `setup` comes when the model is ready. */
function startPool(
  setup: Promise<TileSetup>,
  threads: number,
  { signal, now, opener }: Pick<RunWith, 'signal' | 'now'> & { readonly opener: NodeOpener },
): TilePool {
  return threads === 1
    ? lonePool(setup, { signal, pause: letMessagesIn(now), openSource: opener.open })
    : createThreadPool(setup, threads);
}

/** The map as the classifier gives it, and after the steps that follow, in the scratch folder. */
async function mapInto(
  scratch: ScratchFolder,
  { reader }: ReadyModel,
  { classes, post }: ClassifyPlan,
  confidence: boolean,
  pool: TilePool,
  { signal, onProgress, now, lap }: RunWith,
) {
  const out = scratch.sink(PIECES.classes);
  const made = await classifyCells({
    header: reader.header,
    classes,
    pool,
    store: { journal: scratch.sink('cells'), overviews: scratch.sink('overviews') },
    jobId: '',
    out,
    confidenceOut: confidence ? scratch.sink(PIECES.confidence) : null,
    now,
    signal,
    onProgress,
  });
  lap('predict');
  const map = { ...made, source: sinkSource(out, PIECES.classes) };
  const output =
    post.length > 0 ? { out: scratch.sink(PIECES.final), scratch: scratch.sink('tiles') } : null;
  const stepWork = { signal, onProgress, pause: letMessagesIn(now) };
  const staged = await withPostSteps(map, classes, post, output, stepWork);
  return { ...staged, confidenceFile: made.confidenceFile };
}

const rowsOf =
  (known: readonly SurveyClass[]) =>
  (classes: readonly ClassCoverage[]): ClassRow[] =>
    classes.map(({ classId, pixels, areaM2 }) => {
      const name = known.find(({ id }) => id === classId)?.name ?? '';
      return { value: classId, name, pixels, areaM2 };
    });

async function run(
  options: ClassifyOptions,
  scratch: ScratchFolder,
  opener: ReturnType<typeof createNodeOpener>,
  work: CommandWork,
): Promise<ClassifyReport> {
  const now = () => performance.now();
  const { seconds, lap } = createStopwatch(now);
  const plan = await classifyPlan(options, opener.open, work);
  const { setup, classes } = plan;
  const reader = await openFeatures(setup, opener.open);
  const ready = { setup, classes, openSource: opener.open, now, lap, opened: { reader }, ...work };
  const modelled = readyModel(plan.origin, ready);
  const confidence = options.confidence !== null;
  const colors = confidence ? null : colorsOf(reader.header);
  const tiles = modelled.then(({ classifier }) => ({
    image: setup,
    classifier,
    confidence,
    colors,
  }));
  // A thread takes a second to start: no more than there is work for.
  const threads = Math.min(options.workers, cellTasks(reader.header).length);
  const pool = startPool(tiles, threads, { ...work, now, opener });
  try {
    const model = await modelled;
    const { issues: doubts, ...facts } = (await trainingFacts(model, plan, work)) ?? { issues: [] };
    lap('train');
    const made = await mapInto(scratch, model, plan, confidence, pool, { now, lap, ...work });
    await publish(options, scratch, model, plan, opener);
    lap('write');
    const rows = rowsOf(classes);
    return {
      classes: rows(made.classes),
      nodataPixels: made.nodataPixels,
      model: modelReport(model, options),
      stages: made.stages.map((stage) => ({ ...stage, classes: rows(stage.classes) })),
      ...facts,
      seconds,
      sha256: made.file.sha256,
      ...(made.confidenceFile && { confidenceSha256: made.confidenceFile.sha256 }),
      issues: [...plan.issues, ...(model.trained?.issues ?? []), ...doubts].map(
        ({ code, severity, details }) => ({ code, severity, details }),
      ),
    };
  } finally {
    pool.close();
  }
}

/** The model with what it takes to use it on another image. */
async function modelText(
  { classifier }: ReadyModel,
  { setup, classes }: ClassifyPlan,
  name: string,
  opener: ReturnType<typeof createNodeOpener>,
): Promise<string> {
  const { bandCount, dataType } = (await openRecipe(setup.recipe, opener.open)).header;
  const scene = { name: basename(name), bandCount, dataType };
  return modelFileText({ classifier, classes, features: setup.features, scene });
}

/** Files get their names when all of them are whole. */
async function publish(
  { images, out, confidence, saveModel }: ClassifyOptions,
  scratch: ScratchFolder,
  model: ReadyModel,
  plan: ClassifyPlan,
  opener: ReturnType<typeof createNodeOpener>,
) {
  const files: [string, string][] = [];
  if (out !== null) {
    await writeFile(scratch.path(PIECES.aux), coverageAuxXml(plan.classes));
    files.push(
      [plan.post.length > 0 ? PIECES.final : PIECES.classes, out],
      [PIECES.aux, `${out}.aux.xml`],
    );
  }
  if (confidence !== null) files.push([PIECES.confidence, confidence]);
  if (saveModel !== null) {
    const text = await modelText(model, plan, images[0] ?? '', opener);
    await writeFile(scratch.path(PIECES.model), text);
    files.push([PIECES.model, saveModel]);
  }
  await scratch.promote(files);
}

/**
 * Trains on the samples of a vector file, finds classes without samples, takes a saved model, or does
 * what a survey says; writes the coverage map and its class names (`.aux.xml`). Interrupted (Ctrl+C)
 * it leaves nothing behind. Errors: of classifyOptions, the readers, the training;
 * `file-not-written`, `disk-full`, `cancelled`.
 */
export async function classifyCommand(
  args: readonly string[],
  work: CommandWork,
): Promise<ClassifyReport> {
  const options = classifyOptions(args);
  const outputs = [options.out, options.confidence, options.saveModel];
  for (const out of outputs) if (out !== null) await requireWritable(out);
  const scratch = await scratchFolder(outputs.find((out) => out !== null) ?? null);
  const opener = createNodeOpener(work.signal);
  try {
    return await run(options, scratch, opener, work);
  } finally {
    await scratch.remove();
    await opener.close();
  }
}
