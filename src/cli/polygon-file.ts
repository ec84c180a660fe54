import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { SurveyError } from '../core/errors.ts';
import { crsInfo } from '../core/geo/crs.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { polygonParts } from '../core/layers/polygon-parts.ts';
import type { FieldValue } from '../core/layers/vector-layer.ts';
import { crsArgument } from './crs-argument.ts';
import { readVectorFile } from './node-files.ts';

export interface PolygonFeature {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly geometry: Polygon | MultiPolygon;
  readonly properties: Readonly<Record<string, FieldValue>>;
}

export interface PolygonFile {
  readonly crs: CrsCode;
  readonly features: readonly PolygonFeature[];
  /** Features that are no polygons, or have no shape. */
  readonly skipped: number;
}

/**
 * The polygons of a vector file. `told` is the CRS that the user gave for a file that does not name
 * its own. Errors: `vector-without-crs`, `crs-already-named`, `crs-unsupported`,
 * `crs-code-malformed`, and those of the reader.
 */
export async function readPolygonFile(
  path: string,
  told: string | undefined,
): Promise<PolygonFile> {
  const asked = told === undefined ? null : crsArgument(told);
  const layer = await readVectorFile(path);
  if (asked !== null && layer.crs !== null && asked !== layer.crs) {
    throw new SurveyError('crs-already-named', { file: path, crs: layer.crs, asked });
  }
  const crs = layer.crs ?? asked;
  if (crs === null) throw new SurveyError('vector-without-crs', { file: path });
  crsInfo(crs);
  const features = layer.features.flatMap(({ index, geometry, properties }) => {
    const polygons = polygonsOf(geometry);
    return polygons === null ? [] : [{ index, geometry: polygons, properties }];
  });
  return { crs, features, skipped: layer.features.length - features.length };
}

/** The polygons of a shape, those inside a collection too. Null: it has none. */
function polygonsOf(geometry: Geometry | null): Polygon | MultiPolygon | null {
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') return geometry;
  const coordinates = geometry === null ? [] : polygonParts(geometry);
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}
