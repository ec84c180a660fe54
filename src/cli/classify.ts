import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Classifier, ModelKind } from '../core/classification/classifier.ts';
import { DEFAULT_FOREST } from '../core/classification/classifier.ts';
import { sha256Hex } from '../core/content-id.ts';
import { SurveyError } from '../core/errors.ts';
import type { Issue } from '../core/issues.ts';
import { samplesFromLayer } from '../core/training/samples-from-layer.ts';
import {
  type ClassifiedImage,
  type ClassifySeconds,
  classifyImage,
} from '../files/classify-image.ts';
import { openGeoTiff } from '../files/geotiff/open-geotiff.ts';
import { commandArguments, onlyFile, requiredOption } from './command-arguments.ts';
import { nodeFileSource, readVectorFile } from './node-files.ts';

const USAGE =
  'moba classify IMAGE --training FILE --class-field NAME [--model random-forest|maximum-likelihood] [--seed N] [--out classes.tif]';

interface ClassifyReport {
  readonly classes: readonly {
    readonly value: number;
    readonly name: string;
    readonly pixels: number;
    readonly areaM2: number;
  }[];
  readonly nodataPixels: number;
  readonly model: {
    readonly kind: ModelKind;
    readonly trainingPixels: number;
    readonly seed: number;
    readonly trees?: number;
    readonly maxDepth?: number;
    readonly minLeaf?: number;
  };
  readonly seconds: ClassifySeconds;
  /** Of the GeoTIFF's bytes, whether or not they were written. */
  readonly sha256: string;
  readonly issues: readonly Pick<Issue, 'code' | 'severity' | 'details'>[];
}

interface ClassifyArguments {
  readonly image: string;
  readonly training: string;
  readonly classField: string;
  readonly model: ModelKind;
  readonly seed: number;
  readonly out: string | null;
}

const isModel = (text: string): text is ModelKind =>
  text === 'random-forest' || text === 'maximum-likelihood';

function classifyArguments(args: readonly string[]): ClassifyArguments {
  const names = ['training', 'class-field', 'model', 'seed', 'out'];
  const given = commandArguments(args, names, USAGE);
  const image = onlyFile(given, USAGE);
  const training = requiredOption(given, 'training', USAGE);
  const classField = requiredOption(given, 'class-field', USAGE);
  const model = given.options.get('model') ?? 'random-forest';
  const seedText = given.options.get('seed') ?? '1';
  const out = given.options.get('out') ?? null;
  const refuse = (option: string, value: string, allowed: string) =>
    new SurveyError('cli-option-invalid', { option, value, allowed });
  if (!isModel(model)) throw refuse('--model', model, 'random-forest, maximum-likelihood');
  const seed = /^\d{1,10}$/.test(seedText) ? Number(seedText) : Number.NaN;
  if (!(seed < 2 ** 32)) throw refuse('--seed', seedText, '0 … 4294967295');
  if (out === '') throw refuse('--out', out, 'classes.tif');
  if (out !== null && [image, training].some((input) => resolve(input) === resolve(out))) {
    throw new SurveyError('classify-out-is-input', { file: out });
  }
  return { image, training, classField, model, seed, out };
}

/** Both files or neither: written beside their places, then renamed. */
async function writeTogether(files: readonly (readonly [string, Uint8Array | string])[]) {
  const temporary = (path: string) => `${path}.${process.pid}.tmp`;
  try {
    for (const [path, content] of files) await writeFile(temporary(path), content);
    for (const [path] of files) await rename(temporary(path), path);
  } catch (cause) {
    for (const [path] of files) await rm(temporary(path), { force: true });
    throw new SurveyError('file-not-written', { file: files[0]![0] }, { cause });
  }
}

/** Before the long work, not after it. Errors: `file-not-written` {file}. */
async function requireWritable(out: string): Promise<void> {
  try {
    const present = await stat(out).catch(() => null);
    if (present?.isDirectory()) throw new Error('a folder');
    await access(dirname(out), constants.W_OK);
  } catch (cause) {
    throw new SurveyError('file-not-written', { file: out }, { cause });
  }
}

const forestParameters = (classifier: Classifier) =>
  classifier.kind === 'random-forest' ? classifier.parameters : {};

/**
 * Trains on the samples of a vector file and writes the coverage map and its class names
 * (`.aux.xml`). Errors: `cli-usage`, `classify-out-is-input`, `file-not-written`, and those of
 * the readers, samplesFromLayer and classifyImage.
 */
export async function classifyCommand(args: readonly string[]): Promise<ClassifyReport> {
  const { image, training, classField, model, seed, out } = classifyArguments(args);
  if (out !== null) await requireWritable(out);
  const source = await nodeFileSource(image);
  try {
    const reader = await openGeoTiff(source);
    const layer = await readVectorFile(training);
    const known = samplesFromLayer(layer, classField, { file: training, fileId: null });
    const made: ClassifiedImage = await classifyImage({
      reader,
      samples: known.samples,
      classes: known.classes,
      settings: { model, seed, forest: DEFAULT_FOREST },
      now: () => performance.now(),
    });
    if (out !== null) {
      await writeTogether([
        [out, made.tiff],
        [`${out}.aux.xml`, made.auxXml],
      ]);
    }
    const nameOf = new Map(known.classes.map(({ id, name }) => [id, name]));
    return {
      classes: made.classes.map(({ classId, pixels, areaM2 }) => ({
        value: classId,
        name: nameOf.get(classId) ?? '',
        pixels,
        areaM2,
      })),
      nodataPixels: made.nodataPixels,
      model: {
        kind: model,
        ...forestParameters(made.classifier),
        trainingPixels: made.trainingPixels,
        seed,
      },
      seconds: made.seconds,
      sha256: sha256Hex(made.tiff),
      issues: [...known.issues, ...made.issues].map(({ code, severity, details }) => ({
        code,
        severity,
        details,
      })),
    };
  } finally {
    await source.close();
  }
}
