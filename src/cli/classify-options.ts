import { availableParallelism } from 'node:os';
import type { ModelKind, RandomForestParameters } from '../core/classification/classifier.ts';
import { DEFAULT_FOREST } from '../core/classification/classifier.ts';
import { SurveyError } from '../core/errors.ts';
import { learnsFromSamples } from '../files/classify/image-setup.ts';
import type { RasterRecipe } from '../files/raster/raster-recipe.ts';
import { commandArguments } from './command-arguments.ts';
import { placeOf } from './same-place.ts';
import { USAGES } from './usages.ts';
import { wholeOption } from './whole-option.ts';
import { wordOption } from './word-option.ts';

const MODELS = [
  'random-forest',
  'maximum-likelihood',
  'minimum-distance',
  'k-means',
  'threshold',
] as const;
/** As a new survey has it. */
const DEFAULT_CLUSTERS = 8;
const COMBINES = ['bands', 'mosaic'] as const;

const CLASSIFY_USAGE = USAGES.classify;

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
  'clusters',
  'cut',
  'cross-validate',
  'survey',
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
      /** Null: a model that learns from no samples. */
      readonly samples: { readonly file: string; readonly classField: string } | null;
      readonly model: ModelKind;
      readonly seed: number;
      readonly forest: RandomForestParameters;
      readonly clusters: number;
      /** Null: found by Otsu's method. */
      readonly cut: number | null;
      /** Parts that the samples are cut into; null: none are held out. */
      readonly folds: number | null;
      readonly features: string | undefined;
    }
  | { readonly kind: 'saved'; readonly path: string }
  /** All as a survey says it; `model`: the saved one that it names. */
  | { readonly kind: 'survey'; readonly path: string; readonly model: string | null };

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
  'clusters',
  'cut',
  'cross-validate',
  'features',
  'save-model',
];
/** A survey says these itself. */
const IN_SURVEY = [...TRAINING_ONLY, 'bands', 'combine', 'aoi', 'sieve'];

function assertAbsent(options: Options, names: readonly string[], beside: string): void {
  const idle = names.find((name) => options.has(name));
  if (idle === undefined) return;
  throw new SurveyError('cli-option-conflict', { option: `--${idle}`, with: beside });
}

function cutValue(options: Options): number | null {
  const text = options.get('cut');
  if (text === undefined) return null;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw invalid('--cut', text, '0.2');
  return value;
}

/** Options that one model alone has. */
const OF_MODEL: readonly (readonly [ModelKind, readonly string[]])[] = [
  ['random-forest', ['trees', 'depth', 'min-leaf']],
  ['k-means', ['clusters']],
  ['threshold', ['cut']],
];

/** What would be given for nothing is told: who gives it expects that it counts. */
function assertNotIdle(options: Options, model: ModelKind | null, images: number): void {
  const idle = (name: string, needs: string) => {
    if (!options.has(name)) return;
    throw new SurveyError('cli-option-idle', { option: `--${name}`, needs });
  };
  for (const [kind, names] of OF_MODEL) {
    if (kind !== model) for (const name of names) idle(name, `--model ${kind}`);
  }
  if (!options.has('features')) idle('bands', '--features');
  if (images === 1) idle('combine', 'IMAGE IMAGE');
}

function modelOption(options: Options): ModelOption {
  const path = fileName(options, 'use-model', 'model.json');
  const survey = fileName(options, 'survey', 'survey.json');
  if (survey !== null) {
    assertAbsent(options, IN_SURVEY, '--survey');
    return { kind: 'survey', path: survey, model: path };
  }
  if (path !== null) {
    assertAbsent(options, TRAINING_ONLY, '--use-model');
    return { kind: 'saved', path };
  }
  const required = (name: string) => {
    const value = options.get(name);
    if (value) return value;
    const details = { option: `--${name}`, usage: CLASSIFY_USAGE };
    throw new SurveyError('cli-option-missing', details);
  };
  const model = wordOption(options, 'model', MODELS) ?? 'random-forest';
  const isTaught = learnsFromSamples(model);
  if (!isTaught) {
    assertAbsent(options, ['training', 'class-field', 'cross-validate'], `--model ${model}`);
  }
  return {
    kind: 'train',
    samples: isTaught ? { file: required('training'), classField: required('class-field') } : null,
    model,
    seed: wholeOption(options, 'seed', 1, 0, 2 ** 32 - 1),
    forest: {
      trees: wholeOption(options, 'trees', DEFAULT_FOREST.trees, 1, 1000),
      maxDepth: wholeOption(options, 'depth', DEFAULT_FOREST.maxDepth, 1, 60),
      minLeaf: wholeOption(options, 'min-leaf', DEFAULT_FOREST.minLeaf, 1, 1_000_000),
    },
    clusters: wholeOption(options, 'clusters', DEFAULT_CLUSTERS, 2, 254),
    cut: cutValue(options),
    folds: options.has('cross-validate') ? wholeOption(options, 'cross-validate', 5, 2, 20) : null,
    features: options.get('features'),
  };
}

const inputsOf = (model: ModelOption): (string | null)[] => {
  switch (model.kind) {
    case 'train':
      return [model.samples?.file ?? null];
    case 'saved':
      return [model.path];
    case 'survey':
      return [model.path, model.model];
  }
};

/** No output may fall on an input, nor on another output. Error: `classify-out-is-input` {file}. */
function assertApart(inputs: readonly string[], outputs: readonly string[]): void {
  const taken = new Set(inputs.map((path) => placeOf(path)));
  for (const path of outputs) {
    if (taken.has(placeOf(path))) throw new SurveyError('classify-out-is-input', { file: path });
    taken.add(placeOf(path));
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
  assertNotIdle(options, model.kind === 'train' ? model.model : null, positionals.length);
  const out = fileName(options, 'out', 'classes.tif');
  const confidence = fileName(options, 'confidence', 'confidence.tif');
  const saveModel = fileName(options, 'save-model', 'model.json');
  const aoi = fileName(options, 'aoi', 'area.geojson');
  const masks = lists.get('mask') ?? [];
  if (model.kind === 'survey' && masks.length > 0) {
    throw new SurveyError('cli-option-conflict', { option: '--mask', with: '--survey' });
  }
  const inputs = [...positionals, ...inputsOf(model), aoi, ...masks].filter(
    (path) => path !== null,
  );
  const outputs = [out, out && `${out}.aux.xml`, confidence, saveModel].filter(
    (path) => path !== null,
  );
  assertApart(inputs, outputs);
  const combine = wordOption(options, 'combine', COMBINES) ?? 'bands';
  return {
    images: positionals,
    combine: positionals.length === 1 ? 'single' : combine,
    model,
    bands: options.get('bands'),
    aoi,
    masks,
    sievePixels: wholeOption(options, 'sieve', 0, 2, 1_000_000_000),
    out,
    confidence,
    saveModel,
    workers: wholeOption(options, 'workers', availableParallelism(), 1, 64),
  };
}
