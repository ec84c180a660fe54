import type { Geometry, Position } from 'geojson';
import { applyAffine } from '../core/geo/affine.ts';
import { projection } from '../core/geo/crs.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { isOutline } from '../core/survey/document/outline-entry.ts';

/** [west, south, east, north] in degrees. */
export type LonLatBounds = readonly [number, number, number, number];

/** Of the classified image, else of everything that has a place; null where nothing has one. */
export function surveyBounds(survey: Survey): LonLatBounds | null {
  const image = imageOfSurvey(survey, survey.classification.imageId);
  const imageBounds = image && fileBounds(image);
  if (imageBounds) return imageBounds;
  const all = [
    ...survey.files.map(fileBounds),
    ...survey.samples.map((sample) => geometryBounds(sample.geometry, sample.crs)),
    ...survey.areas.map((area) =>
      isOutline(area) ? geometryBounds(area.geometry, area.crs) : null,
    ),
    survey.studyArea && geometryBounds(survey.studyArea.geometry, survey.studyArea.crs),
  ].filter((bounds) => bounds !== null);
  return all.length > 0 ? all.reduce(unionBounds) : null;
}

/** Corners and middles of the edges: a north-up edge is a curve in degrees. */
export function fileBounds(file: Pick<SurveyFile, 'raster' | 'crs'>): LonLatBounds | null {
  if (!file.raster || !file.crs) return null;
  const { width, height, transform } = file.raster;
  const positions = [0, 0.5, 1].flatMap((u) =>
    [0, 0.5, 1].map((v) => applyAffine(transform, u * width, v * height)),
  );
  return boundsOf(positions, file.crs);
}

export function geometryBounds(geometry: Geometry, crs: CrsCode): LonLatBounds | null {
  if (geometry.type === 'GeometryCollection') return null;
  return boundsOf(positionsOf(geometry.coordinates), crs);
}

function positionsOf(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number'
    ? [coordinates as Position]
    : coordinates.flatMap(positionsOf);
}

function boundsOf(positions: readonly Position[], crs: CrsCode): LonLatBounds | null {
  let bounds: LonLatBounds | null = null;
  for (const [x, y] of positions) {
    const at = lonLatOf([x as number, y as number], crs);
    if (!at) continue;
    const [lon, lat] = at;
    bounds = bounds ? unionBounds(bounds, [lon, lat, lon, lat]) : [lon, lat, lon, lat];
  }
  return bounds;
}

/** Null where the projection has no answer. */
function lonLatOf(xy: readonly [number, number], crs: CrsCode): [number, number] | null {
  try {
    return projection(crs).inverse(xy);
  } catch {
    return null;
  }
}

export const unionBounds = (a: LonLatBounds, b: LonLatBounds): LonLatBounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
