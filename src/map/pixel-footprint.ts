import { applyAffine } from '../core/geo/affine.ts';
import { projection } from '../core/geo/crs.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { ReferencePoint } from '../core/survey/document/accuracy-entry.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { type LonLatBounds, unionBounds } from './survey-bounds.ts';

type LonLat = readonly [number, number];

/** A pixel of the class map on the ground, in degrees. */
export interface PixelFootprint {
  readonly center: LonLat;
  /** Its four corners and the first again. */
  readonly ring: readonly LonLat[];
  /** Short lines towards it from each side, for the eye. */
  readonly hairs: readonly (readonly [LonLat, LonLat])[];
  /** So many pixels around it. */
  readonly boundsOf: (pixels: number) => LonLatBounds;
}

const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
] as const;
const SIDES = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

/** Null where the image of the map, or its place, is not known any more. */
export function pixelFootprint(survey: Survey, point: ReferencePoint): PixelFootprint | null {
  const image = imageOfSurvey(survey, survey.coverage?.imageId ?? null);
  if (!image?.raster || !image.crs) return null;
  const { transform } = image.raster;
  const toLonLat = projection(image.crs).inverse;
  const at = (u: number, v: number): LonLat =>
    toLonLat(applyAffine(transform, point.column + u, point.row + v));
  return {
    center: at(0.5, 0.5),
    ring: CORNERS.map(([u, v]) => at(u, v)),
    hairs: SIDES.map(([x, y]) => [
      at(0.5 + 1.1 * x, 0.5 + 1.1 * y),
      at(0.5 + 2.6 * x, 0.5 + 2.6 * y),
    ]),
    boundsOf: (pixels) =>
      CORNERS.map(([u, v]) => at(0.5 + (u - 0.5) * pixels, 0.5 + (v - 0.5) * pixels))
        .map(([lon, lat]): LonLatBounds => [lon, lat, lon, lat])
        .reduce(unionBounds),
  };
}

const FIRST_VIEW_PIXELS = 72;

/** Across what is shown of the ground, by the doublings that were asked for. */
export const viewPixels = (zoom: number): number => FIRST_VIEW_PIXELS / 2 ** zoom;
