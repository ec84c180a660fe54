import { isSurveyError } from '../core/errors.ts';
import type { ClassifiedImage } from '../core/survey/areas/classified-image.ts';
import { LARGE_PIXELS } from '../jobs/raster-job.ts';
import { type AppContext, notify, runJob } from './app-context.ts';
import { pyramidId } from './image-identity.ts';
import type { ImageService } from './image-service.ts';
import { shownImage } from './shown-image.ts';
import type { AppState } from './state.ts';

/** What is no failure of the work: the image is seen without its copies, only later. */
const TOLD: Readonly<Record<string, string>> = {
  'storage-full': 'pyramid-no-room',
  'storage-failed': 'pyramid-no-files',
  'no-browser-files': 'pyramid-no-files',
};

/**
 * Makes the reduced copies of a large image that has none, once, while nothing else is under way:
 * a job that can be cancelled and is then not begun again before the next visit.
 */
export function keepPyramids(context: AppContext, images: ImageService): void {
  const { store, jobs } = context;
  const tried = new Set<string>();

  const make = async (
    image: ClassifiedImage,
    sha256: string,
    work: Parameters<typeof jobs.makePyramid>[1],
  ) => {
    try {
      await jobs.makePyramid({ recipe: await images.recipeOf(image), sha256 }, work);
      return true;
    } catch (error) {
      const code = isSurveyError(error) ? error.code : '';
      // Another tab is at it.
      if (code === 'run-in-another-tab') return false;
      const told = TOLD[code];
      if (!told) throw error;
      notify(context, 'info', told, { file: image.name });
      return false;
    }
  };

  const consider = async (image: ClassifiedImage, sha256: string) => {
    const reducedFrom = await images.reducedFrom(image).catch(() => null);
    if (reducedFrom !== 'memory') return;
    const work = (onProgress: Parameters<typeof make>[2]) => make(image, sha256, onProgress);
    const made = await runJob(context, 'pyramid', work, jobs.cancelPyramid);
    if (made) images.reopen(image);
  };

  const look = (state: AppState) => {
    const image = wanting(state);
    const sha256 = image && pyramidId(image);
    if (!image || !sha256 || tried.has(sha256)) return;
    tried.add(sha256);
    void consider(image, sha256);
  };
  store.subscribe(look);
}

/** The image on the map, where it is large, on this device, and nothing else is under way. */
function wanting(state: AppState): ClassifiedImage | null {
  const { mode, arriving, jobs } = state.session;
  if (mode === 'review' || arriving || jobs.length > 0) return null;
  const image = shownImage(state);
  if (!image?.raster) return null;
  return image.raster.width * image.raster.height > LARGE_PIXELS ? image : null;
}
