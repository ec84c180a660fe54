import { shownFeatures } from '../core/display/resolve-look.ts';
import { imageOfFile } from '../core/survey/areas/classified-image.ts';
import { coverageClasses } from './coverage-classes.ts';
import type { ImageService } from './image-service.ts';
import { renderingOf, shownImage } from './shown-image.ts';
import type { AppState, PointerValues } from './state.ts';

/** What the image holds at a place, and which class the coverage map, how surely; null outside and on nodata. */
export async function pointerValues(
  state: AppState,
  images: ImageService,
  lonLat: readonly [number, number],
): Promise<PointerValues | null> {
  const image = shownImage(state);
  if (!image) return null;
  const rendering = renderingOf(state, image.id);
  const features = rendering?.kind === 'single' ? shownFeatures(rendering) : [];
  const found = await images.pixel('files', image, lonLat, features);
  if (!found) return null;
  // Who tells reference points must not know what the map says of them.
  const isBlind = state.session.labelling !== null;
  const under = isBlind ? UNTOLD : await classAt(state, images, lonLat);
  return { bands: found.bands, shown: found.features[0] ?? null, ...under };
}

const UNTOLD = { className: null, confidencePct: null } as const;

async function classAt(
  { survey, session }: AppState,
  images: ImageService,
  lonLat: readonly [number, number],
): Promise<Pick<PointerValues, 'className' | 'confidencePct'>> {
  const valueIn = async (fileId: string | null | undefined) => {
    const map = survey.files.find((file) => file.id === fileId);
    if (!map || session.arriving) return null;
    return (await images.pixel('coverage', imageOfFile(map), lonLat, []))?.bands[0] ?? null;
  };
  const classId = await valueIn(survey.coverage?.coverageId);
  const found = coverageClasses(survey).find((entry) => entry.id === classId);
  if (!found) return UNTOLD;
  return { className: found.name, confidencePct: await valueIn(survey.coverage?.confidenceId) };
}

/** Follows a pointer: one question at a time, always the latest; what was passed by is not asked. */
export function pointerFollower(
  ask: (lonLat: readonly [number, number]) => Promise<PointerValues | null>,
  tell: (found: PointerValues | null) => void,
): (lonLat: readonly [number, number] | null) => void {
  let wanted: readonly [number, number] | null = null;
  let asking = false;

  const next = async () => {
    asking = true;
    while (wanted) {
      const at = wanted;
      wanted = null;
      // A place that can't be read shows nothing: the tile that fails there has said why.
      const found = await ask(at).catch(() => null);
      if (!wanted) tell(found);
    }
    asking = false;
  };

  return (lonLat) => {
    wanted = lonLat;
    if (!lonLat) tell(null);
    else if (!asking) void next();
  };
}
