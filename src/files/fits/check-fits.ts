import { type ErrorDetails, isSurveyError, SurveyError } from '../../core/errors.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { OnProgress } from '../../core/progress.ts';
import { imageOfSurvey } from '../../core/survey/areas/classified-image.ts';
import { recordedFits, unbackedFeatures } from '../../core/survey/areas/recorded-fits.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import type { FeatureFit, FitKind } from '../../core/training/water/feature-fit.ts';
import { fitAgrees, wishOf } from '../../core/training/water/fit-agrees.ts';
import { type FitWish, fitFeature } from '../../core/training/water/fit-feature.ts';
import type { FitOptions } from '../../core/training/water/region-pixels.ts';
import type { RasterRecipe } from '../raster/raster-recipe.ts';
import { wishOfRequest } from './fit-work.ts';

/**
 * `unreadable`: an image or file that it was made from is not there, or refuses; `why`: error code,
 * with its details.
 */
export interface FitCheck {
  readonly fitId: string;
  readonly kind: FitKind;
  readonly state: 'equal' | 'different' | 'unreadable';
  readonly why: string | null;
  readonly details?: ErrorDetails;
}

export interface FitReport {
  readonly fits: readonly FitCheck[];
  /** Features, from 0, whose numbers no recorded fit gives: those of the map, else of the settings. */
  readonly unbacked: readonly number[];
}

/** Where what a fit was made from is read again; null: it is not there. */
export interface FitSources {
  readonly image: (imageId: string) => Promise<RasterReader | null>;
  readonly file: (fileId: string) => Promise<{ readonly blob: Blob; readonly name: string } | null>;
}

/** Images and files of recorded fits, by id, as they are handed to a worker. */
export interface RecordedSources {
  readonly images: ReadonlyMap<string, RasterRecipe>;
  readonly files: ReadonlyMap<string, { readonly blob: Blob; readonly name: string }>;
}

/** Errors: `fit-image-missing` {file}; `fit-image-removed`, where the survey has no such image. */
async function imageAgain(survey: Survey, imageId: string, sources: FitSources) {
  const image = imageOfSurvey(survey, imageId);
  if (!image) throw new SurveyError('fit-image-removed');
  const reader = await sources.image(imageId);
  if (!reader) throw new SurveyError('fit-image-missing', { file: image.name });
  return reader;
}

/** Errors: `fit-soundings-missing` {file}; `fit-soundings-removed`, those of wishOfRequest. */
async function wishAgain(survey: Survey, fit: FeatureFit, sources: FitSources): Promise<FitWish> {
  if (fit.kind !== 'log-ratio-depth') return wishOf(fit);
  const { source, blueBand, greenBand, n, deglint, kind } = fit;
  const known = survey.files.find(({ id }) => id === source.fileId);
  if (!known) throw new SurveyError('fit-soundings-removed');
  const file = await sources.file(known.id);
  if (!file) throw new SurveyError('fit-soundings-missing', { file: known.name });
  return wishOfRequest({ kind, source, blueBand, greenBand, n, deglint, file });
}

async function checked(
  survey: Survey,
  fit: FeatureFit,
  sources: FitSources,
  options: FitOptions,
): Promise<FitCheck> {
  const head = { fitId: fit.id, kind: fit.kind };
  try {
    const reader = await imageAgain(survey, fit.imageId, sources);
    const { numbers } = await fitFeature(reader, await wishAgain(survey, fit, sources), options);
    return { ...head, state: fitAgrees(fit, numbers) ? 'equal' : 'different', why: null };
  } catch (error) {
    if (!isSurveyError(error) || error.code === 'cancelled') throw error;
    return { ...head, state: 'unreadable', why: error.code, details: error.details };
  }
}

/** The progress of one of several works as that of all, which count alike. */
const shareOf =
  (index: number, count: number, onProgress: OnProgress): OnProgress =>
  ({ stage, done, total }) =>
    onProgress({ stage, done: index * total + done, total: count * total });

/** Makes every recorded fit again from its images and files, and tells which differ. Error: `cancelled`. */
export async function checkFits(
  survey: Survey,
  sources: FitSources,
  { signal, onProgress = () => undefined }: FitOptions = {},
): Promise<FitReport> {
  const recorded = recordedFits(survey);
  const fits: FitCheck[] = [];
  for (const [i, fit] of recorded.entries()) {
    const options = { signal, onProgress: shareOf(i, recorded.length, onProgress) };
    fits.push(await checked(survey, fit, sources, options));
  }
  return { fits, unbacked: unbackedFeatures(survey) };
}
