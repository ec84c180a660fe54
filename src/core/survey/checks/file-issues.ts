import { isSurveyError } from '../../errors.ts';
import { applyAffine } from '../../geo/affine.ts';
import { crsInfo, isSupportedCrs, projection } from '../../geo/crs.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import { datumShiftAccuracyM } from '../../geo/datum-accuracy.ts';
import { groundMetric, metricAreaM2 } from '../../geo/ground-metric.ts';
import type { Issue } from '../../issues.ts';
import { imageOfSurvey } from '../areas/classified-image.ts';
import type { Survey, SurveyFile } from '../document/document.ts';

/** What public survey data and positioning in Japan are on: EPSG calls WGS 84 equal within 1 m. */
const NATIONAL: CrsCode = 'EPSG:6668';
const USUAL_ACCURACY_M = 1;

interface Place {
  readonly lonLat: readonly [number, number];
  readonly pixelM: number;
}

/** The middle of an image and the side of its pixel there; null where it has no place on Earth. */
function placeOf({ crs, raster }: SurveyFile): Place | null {
  if (crs === null || raster === null || !isSupportedCrs(crs)) return null;
  const { transform, width, height } = raster;
  try {
    const pixelM = Math.sqrt(metricAreaM2(groundMetric(transform, crs)(width / 2, height / 2)));
    const lonLat = projection(crs).inverse(applyAffine(transform, width / 2, height / 2));
    return { lonLat, pixelM };
  } catch (error) {
    if (isSurveyError(error)) return null;
    throw error;
  }
}

const doubt = (code: string, file: SurveyFile, details: Issue['details'] = {}): Issue => ({
  code,
  severity: 'doubt',
  at: { kind: 'file', fileId: file.id },
  details: { file: file.name, ...details },
});

/** Laid over other data, the file lies off by more than a pixel, and more than is usual. */
function datumIssues(file: SurveyFile, image: SurveyFile | undefined): Issue[] {
  const { crs } = file;
  if (crs === null || !isSupportedCrs(crs)) return [];
  const farthestM = datumShiftAccuracyM(crs, NATIONAL);
  if (farthestM === null) return [doubt('datum-unknown', file, { crs })];
  if (farthestM <= USUAL_ACCURACY_M) return [];
  const place = placeOf(file) ?? (image ? placeOf(image) : null);
  const metres = datumShiftAccuracyM(crs, NATIONAL, place?.lonLat);
  if (metres === null || metres <= Math.max(USUAL_ACCURACY_M, place?.pixelM ?? 0)) return [];
  return [doubt('datum-approximate', file, { crs, datum: crsInfo(crs).datum, metres })];
}

/** A change of the file on its server would go unnoticed. */
const remoteIssues = (file: SurveyFile): Issue[] =>
  file.remote && file.remote.etag === null ? [doubt('remote-without-tag', file)] : [];

/** What a person should look at in the images and shapes themselves; results of a run are ours. */
export function fileIssues(survey: Survey): readonly Issue[] {
  const { files, coverage, classification } = survey;
  const ours = new Set([coverage?.coverageId, coverage?.confidenceId]);
  const image = imageOfSurvey(survey, classification.imageId)?.files[0];
  return files
    .filter(({ id, kind }) => (kind === 'raster' || kind === 'vector') && !ours.has(id))
    .flatMap((file) => [...datumIssues(file, image), ...remoteIssues(file)]);
}
