import { type AppContext, notify, notifyError, patchSession } from './app-context.ts';
import type { ImageService } from './image-service.ts';

const NOTICE = 'pixel-values';

/** Says what the image and the coverage map hold at a place, in one notice that replaces the last. */
export async function inspectPixel(
  context: AppContext,
  images: ImageService,
  lonLat: readonly [number, number],
): Promise<void> {
  const { survey } = context.store.getState();
  const { imageId } = survey.classification;
  const image = survey.files.find((file) => file.id === imageId);
  const map = survey.files.find((file) => file.id === survey.coverage?.coverageId);
  try {
    const values = image ? await images.pixel('files', image, lonLat) : null;
    const classId = map ? (await images.pixel('coverage', map, lonLat))?.[0] : undefined;
    const { notices } = context.store.getState().session;
    patchSession(context, { notices: notices.filter((notice) => notice.code !== NOTICE) });
    if (!image || !values) return;
    const name = survey.classes.find((entry) => entry.id === classId)?.name ?? '—';
    notify(context, 'info', NOTICE, { file: image.name, values: values.join(', '), class: name });
  } catch (error) {
    notifyError(context, error);
  }
}
