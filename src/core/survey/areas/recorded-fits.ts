import type { FeatureFit } from '../../training/water/feature-fit.ts';
import { isBacked } from '../../training/water/fit-agrees.ts';
import type { Survey } from '../document/document.ts';

type Recording = Pick<Survey, 'classification' | 'coverage'>;

const settingsOf = ({ classification, coverage }: Recording) =>
  coverage ? [classification, coverage.settings] : [classification];

/** The fits that the settings and the class map rest on, each once. */
export function recordedFits(survey: Recording): readonly FeatureFit[] {
  const fits = settingsOf(survey).flatMap((settings) => settings.fits);
  return [...new Map(fits.map((fit) => [JSON.stringify(fit), fit])).values()];
}

/** Features, from 0, whose numbers no recorded fit gives: those of the map, else of the settings. */
export function unbackedFeatures(survey: Recording): readonly number[] {
  const { features, fits } = settingsOf(survey).at(-1)!;
  return features.flatMap((spec, i) => (isBacked(spec, fits) ? [] : [i]));
}
