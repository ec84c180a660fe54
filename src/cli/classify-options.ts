import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { ModelKind, RandomForestParameters } from '../core/classification/classifier.ts';
import { DEFAULT_FOREST } from '../core/classification/classifier.ts';
import { SurveyError } from '../core/errors.ts';
import type { RasterRecipe } from '../files/raster/raster-recipe.ts';
import { commandArguments } from './command-arguments.ts';

const MODELS = ['random-forest', 'maximum-likelihood', 'minimum-distance'] as const;
const COMBINES = ['bands', 'mosaic'] as const;

export const CLASSIFY_USAGE =
  'moba classify IMAGE [IMAGE…] (--training FILE --class-field NAME | --use-model M.json) [--out classes.tif] ' +
  '[--combine bands|mosaic] [--model random-forest|maximum-likelihood|minimum-distance] [--seed N] [--trees N] [--depth N] [--min-leaf N] ' +
  '[--features bands,ndvi,…] [--bands blue=1,green=2,red=3,nir=4] [--aoi FILE] [--mask FILE …] ' +
  '[--sieve N] [--confidence OUT] [--save-model M.json] [--workers N]';

const NAMES = [
  'training',
  'class-field',
  'out',
  'combine',
  'model',
  'seed',
  'trees',
  'depth',
  'min-leaf',
  'features',
  'bands',
  'aoi',
  'sieve',
  'confidence',
  'save-model',
  'use-model',
  'workers',
];

/** Where the model comes from. */
export type ModelOption =
  | {
      readonly kind: 'train';
      readonly training: string;
      readonly classField: string;
      readonly model: ModelKind;
      readonly seed: number;
      readonly forest: RandomForestParameters;
      readonly features: string | undefined;
    }
  | { readonly kind: 'saved'; readonly path: string };

export interface ClassifyOptions {
  readonly images: readonly string[];
  readonly combine: RasterRecipe['combine'];
  readonly model: ModelOption;
  readonly bands: string | undefined;
  readonly aoi: string | null;
  readonly masks: readonly string[];
  /** Groups of fewer pixels go; 0 = none. */
  readonly sievePixels: number;
  readonly out: string | null;
  /** How sure each pixel is, in whole percent, as another GeoTIFF. */
  readonly confidence: string | null;
  readonly saveModel: string | null;
  readonly workers: number;
}

const invalid = (option: string, value: string, allowed: string) =>
  new SurveyError('cli-option-invalid', { option, value, allowed });

type Options = ReadonlyMap<string, string>;

function whole(options: Options, name: string, usual: number, least: number, most: number): number {
  const text = options.get(name);
  if (text === undefined) return usual;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw invalid(`--${name}`, text, `${least} … ${most}`);
  return value;
}

function oneOf<T extends string>(options: Options, name: string, all: readonly T[], usual: T): T {
  const text = options.get(name) ?? usual;
  const found = all.find((each) => each === text);
  if (found === undefined) throw invalid(`--${name}`, text, all.join(', '));
  return found;
}

/** A name of a file, or null where the option is not given. */
function fileName(options: Options, name: string, example: string): string | null {
  const text = options.get(name);
  if (text === '') throw invalid(`--${name}`, text, example);
  return text ?? null;
}

/** Only makes sense without a saved model, which has its own. */
const TRAINING_ONLY = [
  'training',
  'class-field',
  'model',
  'seed',
  'trees',
  'depth',
  'min-leaf',
  'features',
  'save-model',
];

function modelOption(options: Options): ModelOption {
  const path = fileName(options, 'use-model', 'model.json');
  if (path !== null) {
    const idle = TRAINING_ONLY.find((name) => options.has(name));
    if (idle === undefined) return { kind: 'saved', path };
    throw new SurveyError('cli-option-conflict', { option: `--${idle}`, with: '--use-model' });
  }
  const required = (name: string) => {
    const value = options.get(name);
    if (value) return value;
    const details = { option: `--${name}`, usage: CLASSIFY_USAGE };
    throw new SurveyError('cli-option-missing', details);
  };
  return {
    kind: 'train',
    training: required('training'),
    classField: required('class-field'),
    model: oneOf(options, 'model', MODELS, 'random-forest'),
    seed: whole(options, 'seed', 1, 0, 2 ** 32 - 1),
    forest: {
      trees: whole(options, 'trees', DEFAULT_FOREST.trees, 1, 1000),
      maxDepth: whole(options, 'depth', DEFAULT_FOREST.maxDepth, 1, 60),
      minLeaf: whole(options, 'min-leaf', DEFAULT_FOREST.minLeaf, 1, 1_000_000),
    },
    features: options.get('features'),
  };
}

/** No output may fall on an input, nor on another output. Error: `classify-out-is-input` {file}. */
function assertApart(inputs: readonly string[], outputs: readonly string[]): void {
  const taken = new Set(inputs.map((path) => resolve(path)));
  for (const path of outputs) {
    if (taken.has(resolve(path))) throw new SurveyError('classify-out-is-input', { file: path });
    taken.add(resolve(path));
  }
}

/**
 * What the words of the command say. Errors: `cli-usage`, `cli-option-…` {option, …},
 * `classify-out-is-input` {file}.
 */
export function classifyOptions(args: readonly string[]): ClassifyOptions {
  const { positionals, options, lists } = commandArguments(args, NAMES, CLASSIFY_USAGE, ['mask']);
  if (positionals.length === 0) throw new SurveyError('cli-usage', { usage: CLASSIFY_USAGE });
  const model = modelOption(options);
  const out = fileName(options, 'out', 'classes.tif');
  const confidence = fileName(options, 'confidence', 'confidence.tif');
  const saveModel = fileName(options, 'save-model', 'model.json');
  const aoi = fileName(options, 'aoi', 'area.geojson');
  const masks = lists.get('mask') ?? [];
  const inputs = [
    ...positionals,
    ...(model.kind === 'train' ? [model.training] : [model.path]),
    ...(aoi === null ? [] : [aoi]),
    ...masks,
  ];
  const outputs = [out, out && `${out}.aux.xml`, confidence, saveModel].filter(
    (path) => path !== null,
  );
  assertApart(inputs, outputs);
  const combine = oneOf(options, 'combine', COMBINES, 'bands');
  return {
    images: positionals,
    combine: positionals.length === 1 ? 'single' : combine,
    model,
    bands: options.get('bands'),
    aoi,
    masks,
    sievePixels: whole(options, 'sieve', 0, 2, 1_000_000_000),
    out,
    confidence,
    saveModel,
    workers: whole(options, 'workers', availableParallelism(), 1, 64),
  };
}
