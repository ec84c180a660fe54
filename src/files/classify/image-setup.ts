import type { ModelKind } from '../../core/classification/classifier.ts';
import { SurveyError } from '../../core/errors.ts';
import { type MaskOutlines, maskedReader } from '../../core/layers/masked-reader.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { ClassificationSettings } from '../../core/survey/document/classification-entry.ts';
import type { StudyArea } from '../../core/survey/document/document.ts';
import { featureReader } from '../../core/training/features/feature-reader.ts';
import type { FeatureSpec } from '../../core/training/features/feature-spec.ts';
import { type OpenSource, openRecipe } from '../raster/open-recipe.ts';
import type { RasterRecipe } from '../raster/raster-recipe.ts';

/** What is classified: plain data from which every worker opens the same reader. */
export interface ImageSetup {
  readonly recipe: RasterRecipe;
  /** Only what lies in it is classified; null = the whole image. */
  readonly within: MaskOutlines | null;
  /** Glint, boats, land: neither classified nor learnt from. One around the other. */
  readonly masks: readonly MaskOutlines[];
  /** Empty: the measured bands. */
  readonly features: readonly FeatureSpec[];
}

/** The part of an image that a survey's settings choose. Error: `classify-without-study-area`. */
export function imageSetup(
  recipe: RasterRecipe,
  { withinStudyArea, masks, features }: ClassificationSettings,
  studyArea: StudyArea | null,
): ImageSetup {
  if (withinStudyArea && studyArea === null) throw new SurveyError('classify-without-study-area');
  const within =
    withinStudyArea && studyArea !== null
      ? { include: studyArea.geometry, exclude: [], crs: studyArea.crs }
      : null;
  const outlines = masks.map(({ crs, geometry }) => ({ include: null, exclude: [geometry], crs }));
  return { recipe, within, masks: outlines, features };
}

/** The image whose bands are the features, masked. Errors: of openRecipe, the masks, the features. */
export async function openFeatures(
  { recipe, within, masks, features }: ImageSetup,
  openSource?: OpenSource,
): Promise<RasterReader> {
  const image = await openRecipe(recipe, openSource);
  const outlines = within === null ? masks : [within, ...masks];
  return featureReader(outlines.reduce(maskedReader, image), features);
}

/** Whether a model is taught by samples, or finds its classes in the image itself. */
export const learnsFromSamples = (model: ModelKind): boolean =>
  model !== 'k-means' && model !== 'threshold';

/**
 * What a model learns from (docs/decisions/0010): samples also where they lie outside of the study
 * area, but never what a mask covers; a model without samples from what is classified alone.
 */
export const openForTraining = (
  setup: ImageSetup,
  model: ModelKind,
  openSource?: OpenSource,
): Promise<RasterReader> =>
  openFeatures(learnsFromSamples(model) ? { ...setup, within: null } : setup, openSource);
