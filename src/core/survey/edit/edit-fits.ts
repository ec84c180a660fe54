import type { FeatureSpec } from '../../training/features/feature-spec.ts';
import type { FeatureFit } from '../../training/water/feature-fit.ts';
import { isBacked } from '../../training/water/fit-agrees.ts';
import type { Survey } from '../document/document.ts';
import { type SurveyStep, withItem, withoutItem } from './survey-step.ts';

interface FitUse {
  readonly fit: FeatureFit;
  readonly features: readonly FeatureSpec[];
  /** Measured by the image: where no feature was chosen yet, all of them stay features. */
  readonly bands: readonly number[];
  /** Corrected bands take the place of the measured ones. */
  readonly insteadOfBands: boolean;
}

const keyOf = (spec: FeatureSpec): string => JSON.stringify(spec);

/** A fit is recorded and its features are used; a fit without features is no step. */
export const takeFit =
  ({ fit, features, bands, insteadOfBands }: FitUse): SurveyStep =>
  (survey) => {
    if (features.length === 0) return survey;
    const { classification } = survey;
    const chosen: readonly FeatureSpec[] =
      classification.features.length > 0
        ? classification.features
        : bands.map((band) => ({ kind: 'band', band }) as const);
    const corrected = new Map(
      features.flatMap((spec) => (spec.kind === 'deglint' ? [[spec.band, spec] as const] : [])),
    );
    const kept = chosen.map((spec) =>
      insteadOfBands && (spec.kind === 'band' || spec.kind === 'deglint')
        ? (corrected.get(spec.band) ?? spec)
        : spec,
    );
    const known = new Set(kept.map(keyOf));
    return {
      ...survey,
      classification: {
        ...classification,
        features: [...kept, ...features.filter((spec) => !known.has(keyOf(spec)))],
        fits: withItem(classification.fits, fit),
      },
    };
  };

/** Whether a feature in use rests on this fit. */
export const isFitUsed = ({ classification }: Survey, fit: FeatureFit): boolean => {
  const others = classification.fits.filter(({ id }) => id !== fit.id);
  return classification.features.some(
    (spec) => isBacked(spec, classification.fits) && !isBacked(spec, others),
  );
};

/** A fit that a feature rests on stays. */
export const removeFit =
  (id: string): SurveyStep =>
  (survey) => {
    const { classification } = survey;
    const fit = classification.fits.find((known) => known.id === id);
    if (!fit || isFitUsed(survey, fit)) return survey;
    return {
      ...survey,
      classification: { ...classification, fits: withoutItem(classification.fits, id) },
    };
  };
