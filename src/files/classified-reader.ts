import type { MultiPolygon, Polygon } from 'geojson';
import { SurveyError } from '../core/errors.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { maskedReader } from '../core/layers/masked-reader.ts';
import type { RasterReader } from '../core/layers/raster.ts';
import { featureReader } from '../core/training/features/feature-reader.ts';
import type { FeatureSpec } from '../core/training/features/feature-spec.ts';

export interface Ground {
  readonly crs: CrsCode;
  readonly geometry: Polygon | MultiPolygon;
}

/** What of an image is classified, and by which features. */
export interface ClassifiedPart {
  readonly features: readonly FeatureSpec[];
  readonly withinStudyArea: boolean;
  readonly masks: readonly Ground[];
}

/**
 * The features of the part of an image that counts: masks and study area first, so that what is
 * left out is not even read. Errors: `classify-without-study-area`, those of maskedReader and
 * featureReader.
 */
export function classifiedReader(
  image: RasterReader,
  { features, withinStudyArea, masks }: ClassifiedPart,
  studyArea: Ground | null,
): RasterReader {
  if (withinStudyArea && studyArea === null) throw new SurveyError('classify-without-study-area');
  const include = withinStudyArea ? studyArea : null;
  const bounded = include
    ? maskedReader(image, { include: include.geometry, exclude: [], crs: include.crs })
    : image;
  const masked = [...new Set(masks.map(({ crs }) => crs))].reduce((reader, crs) => {
    const exclude = masks.filter((mask) => mask.crs === crs).map(({ geometry }) => geometry);
    return maskedReader(reader, { include: null, exclude, crs });
  }, bounded);
  return features.length > 0 ? featureReader(masked, features) : masked;
}
