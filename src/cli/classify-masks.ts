import type { MultiPolygon, Polygon } from 'geojson';
import { SurveyError } from '../core/errors.ts';
import type { MaskOutlines } from '../core/layers/masked-reader.ts';
import type { ImageSetup } from '../files/classify/image-setup.ts';
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
): Promise<Pick<ImageSetup, 'within' | 'masks'>> {
  const area = aoi === null ? null : await polygonsOf(aoi);
  const left: MaskOutlines[] = [];
  for (const path of masks) {
    const { crs, outlines } = await polygonsOf(path);
    left.push({ include: null, exclude: outlines, crs });
  }
  const within = area && { include: joined(area.outlines), exclude: [], crs: area.crs };
  return { within, masks: left };
}
