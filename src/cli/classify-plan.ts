import { DEFAULT_FOLDS } from '../core/classification/cross-validation.ts';
import { readModelFile } from '../core/classification/model-file.ts';
import { sha256Hex } from '../core/content-id.ts';
import type { PostStep } from '../core/coverage/post-step.ts';
import { SurveyError } from '../core/errors.ts';
import type { Issue } from '../core/issues.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import { surveyFromText } from '../core/survey/document/schema.ts';
import { defaultColor } from '../core/training/default-palette.ts';
import { featureBands } from '../core/training/feature-bands.ts';
import { samplesFromLayer } from '../core/training/samples-from-layer.ts';
import type { SurveyClass } from '../core/training/training-set.ts';
import { modelOrigin } from '../files/classify/classify-work.ts';
import { type ImageSetup, imageSetup } from '../files/classify/image-setup.ts';
import type { ModelOrigin } from '../files/classify/ready-model.ts';
import { type OpenSource, openRecipe } from '../files/raster/open-recipe.ts';
import { classifyMasks } from './classify-masks.ts';
import type { ClassifyOptions, ModelOption } from './classify-options.ts';
import type { CommandWork } from './command-work.ts';
import { featureArguments, roleBands } from './feature-arguments.ts';
import { isFeatureFile, readFeatureFile } from './feature-file.ts';
import { readTextFile, readVectorFile } from './node-files.ts';
import { placesRecipe } from './open-image.ts';
import { surveyImages } from './survey-images.ts';

/** All that a run does, however it was said. */
export interface ClassifyPlan {
  readonly setup: ImageSetup;
  readonly origin: ModelOrigin;
  readonly classes: readonly SurveyClass[];
  readonly post: readonly PostStep[];
  /** Parts of a cross-validation; null: none is made. */
  readonly folds: number | null;
  readonly issues: readonly Issue[];
}

/** Classes that no sample names: by their number. */
const numbered = (count: number): SurveyClass[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `${index + 1}`,
    color: defaultColor(index),
    isBed: false,
  }));

type Training = Extract<ModelOption, { kind: 'train' }>;

async function taught({ samples, model, clusters }: Training) {
  if (samples === null) {
    return { samples: [], classes: numbered(model === 'k-means' ? clusters : 2), issues: [] };
  }
  const layer = await readVectorFile(samples.file);
  return samplesFromLayer(layer, samples.classField, { file: samples.file, fileId: null });
}

async function trainingPlan(
  options: ClassifyOptions,
  asked: Training,
  image: Omit<ImageSetup, 'features'>,
  openSource: OpenSource,
): Promise<Omit<ClassifyPlan, 'post'>> {
  const measured = featureBands((await openRecipe(image.recipe, openSource)).header);
  const roles = roleBands(options.bands, measured.length);
  const features = isFeatureFile(asked.features)
    ? await readFeatureFile(asked.features)
    : featureArguments(asked.features, roles, measured);
  const { samples, classes, issues } = await taught(asked);
  const { model, seed, forest, clusters, cut } = asked;
  const settings = {
    model,
    seed,
    forest,
    clusters: { count: clusters, classes: [] },
    threshold: { value: cut, belowClassId: null, aboveClassId: null },
  };
  const origin = { kind: 'train', samples, settings } as const;
  return { setup: { ...image, features }, origin, classes, folds: asked.folds, issues };
}

/** What a survey's own run does, so that its map can be made again. */
async function surveyPlan(
  images: readonly string[],
  { path, model }: Extract<ModelOption, { kind: 'survey' }>,
  openSource: OpenSource,
  work: Pick<CommandWork, 'signal' | 'onProgress'>,
): Promise<ClassifyPlan> {
  const survey = surveyFromText(await readTextFile(path));
  const { samples, classes, classification: settings, studyArea } = survey;
  const image = imageOfSurvey(survey, settings.imageId);
  if (!image) throw new SurveyError('classify-without-image');
  const savedModel = model === null ? null : await readTextFile(model);
  const { modelSource } = settings;
  if (savedModel !== null && modelSource.kind === 'train') {
    throw new SurveyError('cli-option-conflict', { option: '--use-model', with: '--survey' });
  }
  if (savedModel !== null && modelSource.kind === 'saved') {
    const sha256 = sha256Hex(new TextEncoder().encode(savedModel));
    if (sha256 !== modelSource.sha256) {
      throw new SurveyError('survey-model-differs', { model: modelSource.name });
    }
  }
  const recipe = await surveyImages(images, image, survey.files, openSource, work);
  return {
    setup: imageSetup(recipe, settings, studyArea),
    origin: modelOrigin({ settings, samples, savedModel }),
    classes,
    post: settings.post,
    folds: settings.withCrossValidation ? DEFAULT_FOLDS : null,
    issues: [],
  };
}

/**
 * What the options ask for. Errors: of the files, the features; of surveyImages, and
 * `survey-model-differs`, where a survey is repeated with other files.
 */
export async function classifyPlan(
  options: ClassifyOptions,
  openSource: OpenSource,
  work: Pick<CommandWork, 'signal' | 'onProgress'>,
): Promise<ClassifyPlan> {
  const { model, images, sievePixels } = options;
  if (model.kind === 'survey') return surveyPlan(images, model, openSource, work);
  const recipe = placesRecipe(images, options.combine);
  const image = { recipe, ...(await classifyMasks(options.aoi, options.masks)) };
  const post: readonly PostStep[] =
    sievePixels > 0 ? [{ kind: 'sieve', minPixels: sievePixels, connectivity: 4 }] : [];
  if (model.kind === 'train') {
    return { ...(await trainingPlan(options, model, image, openSource)), post };
  }
  const saved = readModelFile(await readTextFile(model.path), model.path);
  const { features, classes } = saved;
  const origin = { kind: 'saved', model: saved } as const;
  return { setup: { ...image, features }, origin, classes, post, folds: null, issues: [] };
}
