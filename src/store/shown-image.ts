import type { RasterRendering } from '../core/display/rendering.ts';
import {
  type ClassifiedImage,
  imageOfFile,
  imageOfSurvey,
} from '../core/survey/areas/classified-image.ts';
import type { SurveyClass } from '../core/training/training-set.ts';
import type { WantedLook } from './image-service.ts';
import type { AppState } from './state.ts';

/** The image on the map: the one that is being opened, else the one to classify. */
export function shownImage({ survey, session }: AppState): ClassifiedImage | null {
  if (session.arriving) return imageOfFile(session.arriving);
  const image = imageOfSurvey(survey, survey.classification.imageId);
  return image?.raster ? image : null;
}

/** As it is being changed, as it was chosen, or null: as it shows best. */
export function renderingOf({ survey, session }: AppState, fileId: string): RasterRendering | null {
  const { displayDraft: draft } = session;
  if (draft?.fileId === fileId) return draft.rendering;
  return survey.displays.find((choice) => choice.fileId === fileId)?.rendering ?? null;
}

const looks = new WeakMap<object, WantedLook>();
const DEFAULT_LOOK: WantedLook = { rendering: null };

/** The same rendering gives the same object, so that nobody takes it for another look. */
export function lookOf(state: AppState, fileId: string): WantedLook {
  const rendering = renderingOf(state, fileId);
  if (!rendering) return DEFAULT_LOOK;
  const known = looks.get(rendering);
  if (known) return known;
  const made = { rendering };
  looks.set(rendering, made);
  return made;
}

export function classLook(classes: readonly SurveyClass[]): WantedLook {
  const known = looks.get(classes);
  if (known) return known;
  const made = { colors: classes.map(({ id, color }) => ({ id, color })) };
  looks.set(classes, made);
  return made;
}
