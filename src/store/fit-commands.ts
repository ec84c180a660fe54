import { SurveyError } from '../core/errors.ts';
import { throwIfCancelled } from '../core/progress.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { addFile } from '../core/survey/edit/edit-files.ts';
import { takeFit } from '../core/survey/edit/edit-fits.ts';
import type { FeatureFit } from '../core/training/water/feature-fit.ts';
import type { FitRequest, FitResult } from '../jobs/jobs.ts';
import { type AppContext, patchSession, refusedInReview, runJob } from './app-context.ts';
import { keptAttachment } from './attach-commands.ts';
import type { Commands } from './commands.ts';
import type { FitAsk } from './fit-ask.ts';
import { imageRecipe } from './image-recipe.ts';

/** Features whose numbers are found on the image: in water, under glint, by soundings. */
export function fitCommands(
  context: AppContext,
  own: Pick<Commands, 'edit'>,
): Pick<Commands, 'fitFeature' | 'takeFit' | 'readSoundings'> {
  const { store, jobs, options } = context;

  const requestOf = async (survey: Survey, ask: FitAsk): Promise<FitRequest> => {
    if (ask.kind !== 'log-ratio-depth') return ask;
    const file = survey.files.find(({ id }) => id === ask.source.fileId);
    const blob = file && (await context.library.get('files', file.sha256));
    if (!file || !blob) throw new SurveyError('file-bytes-missing', { file: file?.name ?? '' });
    return { ...ask, file: { blob, name: file.name } };
  };

  const fitFeature: Commands['fitFeature'] = async (ask) => {
    if (refusedInReview(context)) return;
    const { survey, session } = store.getState();
    if (session.jobs.some(({ kind }) => kind === 'fit')) return;
    const { imageId } = survey.classification;
    const result = await runJob(
      context,
      'fit',
      async (onProgress, signal) => {
        const image = await imageRecipe(context.library, survey, imageId);
        const request = await requestOf(survey, ask);
        throwIfCancelled(signal);
        return jobs.fit({ image, request }, onProgress);
      },
      jobs.cancelFit,
    );
    const now = store.getState().survey;
    if (!result || imageId === null || now.id !== survey.id) return;
    if (now.classification.imageId !== imageId) return;
    const head = { id: options.newId(), imageId, software: options.software };
    patchSession(context, { fit: { fit: { ...head, ...recordOf(ask, result) }, result } });
  };

  const take: Commands['takeFit'] = (insteadOfBands) => {
    const { session, survey } = store.getState();
    const image = imageOfSurvey(survey, session.fit?.fit.imageId ?? null);
    if (!session.fit || !image) return;
    const { fit: found, result } = session.fit;
    const { features } = result;
    own.edit(takeFit({ fit: found, features, bands: image.bands, insteadOfBands }));
    patchSession(context, { fit: null, regions: {} });
  };

  const readSoundings: Commands['readSoundings'] = async (file) => {
    if (refusedInReview(context)) return null;
    const read = await runJob(
      context,
      'import',
      async () => {
        const head = await jobs.soundings(file, file.name);
        return { head, entry: await keptAttachment(context, file) };
      },
      jobs.cancelFit,
    );
    if (!read) return null;
    const { head, entry } = read;
    own.edit((survey) =>
      survey.files.some(({ id }) => id === entry.id) ? survey : addFile(entry)(survey),
    );
    return { fileId: entry.id, name: entry.name, head };
  };

  return {
    fitFeature,
    takeFit: take,
    readSoundings,
  };
}

type Recorded<T> = T extends FeatureFit ? Omit<T, 'id' | 'imageId' | 'software'> : never;

/** What was asked with the numbers that were found: enough to find them again. */
function recordOf(ask: FitAsk, { numbers }: FitResult): Recorded<FeatureFit> {
  if (ask.kind === 'deglint' && numbers.kind === 'deglint') {
    const { region, nirBand } = ask;
    return { region, nirBand, ...numbers };
  }
  if (ask.kind === 'depth-invariant' && numbers.kind === 'depth-invariant') {
    return { ...ask, ...numbers };
  }
  if (ask.kind === 'log-ratio-depth' && numbers.kind === 'log-ratio-depth') {
    return { ...ask, ...numbers };
  }
  throw new Error('a fit of another kind than was asked for');
}
