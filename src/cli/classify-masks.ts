import type { MultiPolygon, Polygon } from 'geojson';
import { SurveyError } from '../core/errors.ts';
import type { MaskOutlines } from '../core/layers/masked-reader.ts';
import { readPolygonFile } from './polygon-file.ts';

async function polygonsOf(path: string) {
  const { crs, features } = await readPolygonFile(path, undefined);
  if (features.length === 0) throw new SurveyError('mask-without-polygons', { file: path });
  return { crs, outlines: features.map(({ geometry }) => geometry) };
}

/** All polygons of a file as one: a pixel in any of them is in it. */
const joined = (outlines: readonly (Polygon | MultiPolygon)[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: outlines.flatMap((outline) =>
    outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates,
  ),
});

/**
 * The area of interest and the masks as outlines, each in its own CRS. Errors:
 * `mask-without-polygons` {file}, and those of readPolygonFile.
 */
export async function classifyMasks(
  aoi: string | null,
  masks: readonly string[],
): Promise<MaskOutlines[]> {
  const made: MaskOutlines[] = [];
  if (aoi !== null) {
    const { crs, outlines } = await polygonsOf(aoi);
    made.push({ include: joined(outlines), exclude: [], crs });
  }
  for (const path of masks) {
    const { crs, outlines } = await polygonsOf(path);
    made.push({ include: null, exclude: outlines, crs });
  }
  return made;
}
