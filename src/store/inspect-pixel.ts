import { type AppContext, notify, notifyError, patchSession } from './app-context.ts';
import type { ImageService } from './image-service.ts';
import { pointerValues } from './pointer-values.ts';
import { shownImage } from './shown-image.ts';

const NOTICE = 'pixel-values';

/** Says what the image and the coverage map hold at a place, in one notice that replaces the last. */
export async function inspectPixel(
  context: AppContext,
  images: ImageService,
  lonLat: readonly [number, number],
): Promise<void> {
  const state = context.store.getState();
  const image = shownImage(state);
  try {
    const found = await pointerValues(state, images, lonLat);
    const { notices } = context.store.getState().session;
    patchSession(context, { notices: notices.filter((notice) => notice.code !== NOTICE) });
    if (!image || !found) return;
    const { bands, className, confidencePct } = found;
    const sure = confidencePct === null ? '' : ` (${confidencePct} %)`;
    const details = {
      file: image.name,
      values: bands.join(', '),
      class: className === null ? '—' : `${className}${sure}`,
    };
    notify(context, 'info', NOTICE, details);
  } catch (error) {
    notifyError(context, error);
  }
}
