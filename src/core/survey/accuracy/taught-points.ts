import type { MultiPolygon, Point, Polygon } from 'geojson';
import { pointsInTraining } from '../../accuracy/training-overlap.ts';
import { isSurveyError } from '../../errors.ts';
import { transformGeometry } from '../../geo/transform.ts';
import type { AccuracyEntry, PointsFile, ReferencePoint } from '../document/accuracy-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import type { Survey } from '../document/document.ts';

type Shape = Polygon | MultiPolygon | Point;
type Sample = Survey['samples'][number];

const METRES_PER_DEGREE = 111_320;

const known = new WeakMap<readonly Sample[], readonly Shape[]>();

/** In degrees; a sample whose place can't be used teaches nothing, and says so itself. */
function taughtShapes(samples: readonly Sample[]): readonly Shape[] {
  const before = known.get(samples);
  if (before) return before;
  const shapes = samples.flatMap(({ geometry, crs }): Shape[] => {
    try {
      return [transformGeometry(geometry, crs, 'EPSG:4326')];
    } catch (error) {
      if (isSurveyError(error)) return [];
      throw error;
    }
  });
  known.set(samples, shapes);
  return shapes;
}

/** Half a pixel of the map in degrees: a training point teaches its pixel. */
function halfPixel(coverage: CoverageStep, lat: number): number {
  const pixels = coverage.classes.reduce((sum, entry) => sum + entry.pixels, 0);
  const areaM2 = coverage.classes.reduce((sum, entry) => sum + entry.areaM2, 0);
  const cosine = Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return pixels > 0 ? Math.sqrt(areaM2 / pixels) / 2 / METRES_PER_DEGREE / cosine : 0;
}

/**
 * Places (from 0) of points that the map was taught at: it repeats what it was told there, so that
 * they prove nothing. All of them, where samples came from the very file of the points.
 */
export function taughtPoints(
  { samples, files }: Pick<Survey, 'samples' | 'files'>,
  points: readonly ReferencePoint[],
  file: Pick<PointsFile, 'sha256'> | null,
  coverage: CoverageStep,
): readonly number[] {
  const source = file && files.find(({ sha256 }) => sha256 === file.sha256);
  if (source && samples.some(({ fileId }) => fileId === source.id)) return [...points.keys()];
  const places = points.map(({ lon, lat }) => [lon, lat] as const);
  return pointsInTraining(places, taughtShapes(samples), halfPixel(coverage, points[0]?.lat ?? 0));
}

/** Chance lays some of the points that were drawn here into samples, as it should; not most of them. */
const MOST_BY_CHANCE = 0.5;

/** The places that void an assessment: one is enough of points from a file, of points drawn here it takes most. */
export function voidingPoints(
  survey: Pick<Survey, 'samples' | 'files'>,
  { design, points }: AccuracyEntry,
  coverage: CoverageStep,
): readonly number[] {
  const taught = taughtPoints(survey, points, design.file, coverage);
  const isByChance = design.file === null && taught.length <= points.length * MOST_BY_CHANCE;
  return isByChance ? [] : taught;
}
