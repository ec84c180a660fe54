import type { ClassifiedImage } from '../../../core/survey/areas/classified-image.ts';
import { addFeature, setFeatures } from '../../../core/survey/edit/edit-classification.ts';
import type { SurveyStep } from '../../../core/survey/edit/survey-step.ts';
import type {
  Deglinting,
  FeatureSpec,
  PointFeature,
} from '../../../core/training/features/feature-spec.ts';

/** Of a form that makes features: of this image, its bands without sunglint where that is known. */
export interface NewFeatureProps {
  readonly image: ClassifiedImage;
  readonly deglint: readonly Deglinting[];
}

export const allBands = (bands: readonly number[]): PointFeature[] =>
  bands.map((band) => ({ kind: 'band', band }));

/** Beside the bands: where none was chosen yet, all of them stay features. */
export const withFeature =
  (feature: FeatureSpec, bands: readonly number[]): SurveyStep =>
  (survey) => {
    if (survey.classification.features.length > 0) return addFeature(feature)(survey);
    return setFeatures([...allBands(bands), feature])(survey);
  };
