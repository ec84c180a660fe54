import { type ModelFile, readModelFile } from '../core/classification/model-file.ts';
import { SurveyError } from '../core/errors.ts';
import type { Issue } from '../core/issues.ts';
import type { RasterReader } from '../core/layers/raster.ts';
import type { OnProgress } from '../core/progress.ts';
import { featureBands } from '../core/training/feature-bands.ts';
import { samplesFromLayer } from '../core/training/samples-from-layer.ts';
import type { SurveyClass } from '../core/training/training-set.ts';
import { type ImageSetup, openFeatures } from '../files/classify/tile-setup.ts';
import { type ClassifySeconds, type TrainedModel, trainModel } from '../files/classify-image.ts';
import type { OpenSource } from '../files/raster/open-recipe.ts';
import type { ClassifyOptions, ModelOption } from './classify-options.ts';
import { featureArguments, roleBands } from './feature-arguments.ts';
import { readTextFile, readVectorFile } from './node-files.ts';

type Stage = keyof ClassifySeconds;

/** A model ready for the image, and the image as the model sees it, masks aside. */
export interface ReadyModel extends ModelFile {
  readonly reader: RasterReader;
  /** Null: a saved one. */
  readonly trained: TrainedModel | null;
  readonly issues: readonly Issue[];
}

export interface ReadyOptions {
  readonly image: Pick<ImageSetup, 'recipe' | 'masks'>;
  readonly openSource: OpenSource;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly now: () => number;
  readonly lap: (stage: Stage) => void;
}

async function train(
  asked: Extract<ModelOption, { kind: 'train' }>,
  bands: string | undefined,
  { image, openSource, signal, onProgress, now, lap }: ReadyOptions,
): Promise<ReadyModel> {
  // Masks say what is classified, not what a sample may teach: they are no part of the training.
  const { recipe } = image;
  const plain = await openFeatures({ recipe, masks: [], features: [] }, openSource);
  const measured = featureBands(plain.header);
  const features = featureArguments(asked.features, roleBands(bands, measured.length), measured);
  const reader = await openFeatures({ recipe, masks: [], features }, openSource);
  const layer = await readVectorFile(asked.training);
  const known = samplesFromLayer(layer, asked.classField, { file: asked.training, fileId: null });
  const { samples, classes } = known;
  const settings = { model: asked.model, seed: asked.seed, forest: asked.forest };
  const trained = await trainModel(
    { reader, samples, classes, settings, now, signal, onProgress },
    lap,
  );
  const { classifier } = trained;
  return {
    classifier,
    classes,
    features,
    reader,
    trained,
    issues: [...known.issues, ...trained.issues],
  };
}

async function load(path: string, { image, openSource, lap }: ReadyOptions): Promise<ReadyModel> {
  const model = readModelFile(await readTextFile(path), path);
  const { recipe } = image;
  const reader = await openFeatures({ recipe, masks: [], features: model.features }, openSource);
  const { classifier } = model;
  const bands = featureBands(reader.header).length;
  if (bands !== classifier.featureCount) {
    throw new SurveyError('classifier-bands-differ', { bands, needed: classifier.featureCount });
  }
  lap('read');
  return { ...model, reader, trained: null, issues: [] };
}

/** Trains, or loads a saved model. Errors: of the files, the features, the training. */
export const readyModel = (options: ClassifyOptions, ready: ReadyOptions): Promise<ReadyModel> =>
  options.model.kind === 'train'
    ? train(options.model, options.bands, ready)
    : load(options.model.path, ready);

/** The classes of a model by number. */
export const classNames = (classes: readonly SurveyClass[]) =>
  new Map(classes.map(({ id, name }) => [id, name]));
