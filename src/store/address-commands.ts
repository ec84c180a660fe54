import { type AppContext, notifyError, refusedInReview, runJob } from './app-context.ts';
import { arrive } from './arriving-image.ts';
import type { Commands } from './commands.ts';
import type { ImageService } from './image-service.ts';
import { keepImage } from './keep-image.ts';

type Own = Pick<Commands, 'edit' | 'zoomToSurvey' | 'zoomToArriving'>;

/** Images on a server, read by range. */
export function addressCommands(
  context: AppContext,
  images: ImageService,
  own: Own,
): Pick<Commands, 'openAddress'> {
  /** Seen by its first ranges; part of the survey when its digest is known. */
  const openAddress = async (text: string) => {
    if (refusedInReview(context)) return false;
    const url = text.trim();
    const arrival = arrive(
      context,
      images,
      { name: url, size: 0, source: { kind: 'url', url } },
      own.zoomToArriving,
    );
    const found = await runJob(
      context,
      'import',
      (onProgress) => context.jobs.importAddress(url, onProgress),
      context.jobs.cancelAddress,
    );
    try {
      if (!found) return false;
      const { remote, name, size, ...imported } = found;
      const image = { name, size, imported, blob: null, companions: [], remote };
      await keepImage(context, image, arrival, own);
      return true;
    } catch (error) {
      notifyError(context, error);
      return false;
    } finally {
      arrival.end();
    }
  };
  return { openAddress };
}
