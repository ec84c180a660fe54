import { throwIfCancelled } from '../core/progress.ts';
import { imageOfSurvey, liesHere } from '../core/survey/areas/classified-image.ts';
import { recordedFits, unbackedFeatures } from '../core/survey/areas/recorded-fits.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { RasterRecipe, RecordedSources } from '../jobs/jobs.ts';
import { type AppContext, patchSession, runJob } from './app-context.ts';
import type { BlobLibrary } from './blob-library.ts';
import type { Commands } from './commands.ts';
import { imageRecipe } from './image-recipe.ts';
import { nullWhereMissing } from './map-sources.ts';
import type { FitReview, ReviewReport } from './state.ts';

/** False where one is to be read from an address: nobody is asked unless a person says so. */
export const fitsAreHere = (survey: Survey): boolean =>
  recordedFits(survey).every(({ imageId }) => {
    const image = imageOfSurvey(survey, imageId);
    return image === null || liesHere(image);
  });

/** Of fits that are not made again yet. */
export const openFits = (survey: Survey, state: 'waiting' | 'checking'): FitReview => ({
  fits: recordedFits(survey).map(({ id, kind }) => ({ fitId: id, kind, state, why: null })),
  unbacked: unbackedFeatures(survey),
});

/** Makes the fits of the package under review again, as a job; they wait again where it is cancelled. */
export function fitReview(context: AppContext): Pick<Commands, 'checkFits'> {
  /** As long as it is still that package that is under review. */
  const show = (figures: ReviewReport['figures'], fits: FitReview) => {
    const { review } = context.store.getState().session;
    if (review?.figures === figures) patchSession(context, { review: { ...review, fits } });
  };

  const checkFits = async () => {
    const { survey, session } = context.store.getState();
    const { review } = session;
    if (!review?.fits.fits.some(({ state }) => state === 'waiting')) return;
    show(review.figures, openFits(survey, 'checking'));
    const found = await runJob(
      context,
      'check-fits',
      async (onProgress, signal) => {
        const sources = await fitSources(context.library, survey);
        throwIfCancelled(signal);
        return context.jobs.checkFits(survey, sources, onProgress);
      },
      context.jobs.cancelCheckFits,
    );
    show(review.figures, found ?? openFits(survey, 'waiting'));
  };

  return { checkFits };
}

/** What the fits of a package were made from, as far as the package holds it. */
async function fitSources(library: BlobLibrary, survey: Survey): Promise<RecordedSources> {
  const images = new Map<string, RasterRecipe>();
  const files = new Map<string, { readonly blob: Blob; readonly name: string }>();
  for (const fit of recordedFits(survey)) {
    const recipe = await imageRecipe(library, survey, fit.imageId).catch(nullWhereMissing);
    if (recipe) images.set(fit.imageId, recipe);
    const fileId = fit.kind === 'log-ratio-depth' ? fit.source.fileId : null;
    const file = survey.files.find(({ id }) => id === fileId);
    const blob = file && (await library.get('files', file.sha256));
    if (file && blob) files.set(file.id, { blob, name: file.name });
  }
  return { images, files };
}
