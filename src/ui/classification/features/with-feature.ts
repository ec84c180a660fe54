import { addFeature, setFeatures } from '../../../core/survey/edit/edit-classification.ts';
import type { SurveyStep } from '../../../core/survey/edit/survey-step.ts';
import type { FeatureSpec } from '../../../core/training/features/feature-spec.ts';

export const allBands = (bandCount: number): FeatureSpec[] =>
  Array.from({ length: bandCount }, (_, band) => ({ kind: 'band', band }));

/** Beside the bands: where none was chosen yet, all of them stay features. */
export const withFeature =
  (feature: FeatureSpec, bandCount: number): SurveyStep =>
  (survey) => {
    if (survey.classification.features.length > 0) return addFeature(feature)(survey);
    return setFeatures([...allBands(bandCount), feature])(survey);
  };
