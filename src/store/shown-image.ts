import type { RasterRendering } from '../core/display/rendering.ts';
import { type ColorMapId, colorMapTable } from '../core/layers/color-maps.ts';
import {
  type ClassifiedImage,
  imageOfFile,
  imageOfSurvey,
  liesHere,
} from '../core/survey/areas/classified-image.ts';
import type { SurveyClass } from '../core/training/training-set.ts';
import type { WantedLook } from './image-service.ts';
import type { AppState } from './state.ts';

/** The image on the map: the one that is being opened, else the one to classify. */
export function shownImage({ survey, session }: AppState): ClassifiedImage | null {
  if (session.arriving) return imageOfFile(session.arriving);
  const image = imageOfSurvey(survey, survey.classification.imageId);
  return image?.raster && !isWithheld(session, image) ? image : null;
}

/** Of a package under review: whoever wrote it would learn from their server that it was opened. */
const isWithheld = ({ review }: AppState['session'], image: ClassifiedImage): boolean =>
  review !== null && !review.readsAddresses && !liesHere(image);

/** The image of a package that is on the map only once the reviewer says so. */
export function withheldImage({ survey, session }: AppState): ClassifiedImage | null {
  const image = imageOfSurvey(survey, survey.classification.imageId);
  return image?.raster && isWithheld(session, image) ? image : null;
}

/** As it is being changed, as it was chosen, or null: as it shows best. */
export function renderingOf({ survey, session }: AppState, fileId: string): RasterRendering | null {
  const { displayDraft: draft } = session;
  if (draft?.fileId === fileId) return draft.rendering;
  return survey.displays.find((choice) => choice.fileId === fileId)?.rendering ?? null;
}

export const CONFIDENCE_MAP: ColorMapId = 'viridis';

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

const confidenceColors = (): WantedLook => {
  const table = colorMapTable(CONFIDENCE_MAP);
  const hex = (value: number) => value.toString(16).padStart(2, '0');
  const colorAt = (pct: number) => {
    const at = 3 * Math.round((255 * pct) / 100);
    return `#${[...table.subarray(at, at + 3)].map(hex).join('')}`;
  };
  return { colors: Array.from({ length: 101 }, (_, pct) => ({ id: pct, color: colorAt(pct) })) };
};
let confidence: WantedLook | null = null;

/** Per cent from 0 to 100; what is unknown stays clear. */
export function confidenceLook(): WantedLook {
  confidence ??= confidenceColors();
  return confidence;
}

export function classLook(classes: readonly SurveyClass[]): WantedLook {
  const known = looks.get(classes);
  if (known) return known;
  const made = { colors: classes.map(({ id, color }) => ({ id, color })) };
  looks.set(classes, made);
  return made;
}
