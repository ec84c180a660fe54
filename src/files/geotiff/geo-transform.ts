import type { Affine } from '../../core/geo/affine.ts';
import { type TiffDirectory, type TiffFile, tagNumbers } from './tiff-directory.ts';
import { TAG } from './tiff-tags.ts';

const usable = (t: Affine): Affine | null =>
  t.every(Number.isFinite) && t[0] * t[4] - t[1] * t[3] !== 0 ? t : null;

async function cornerTransform(file: TiffFile, directory: TiffDirectory): Promise<Affine | null> {
  const scale = await tagNumbers(file, directory, TAG.modelPixelScale);
  const tie = await tagNumbers(file, directory, TAG.modelTiepoint);
  if (scale && scale.length >= 2 && tie && tie.length >= 6) {
    const a = scale[0]!;
    // The standard counts ScaleY downward; GDAL takes a negative one as the same.
    const e = -Math.abs(scale[1]!);
    return usable([a, 0, tie[3]! - tie[0]! * a, 0, e, tie[4]! - tie[1]! * e]);
  }
  const m = await tagNumbers(file, directory, TAG.modelTransformation);
  if (!m || m.length < 8) return null;
  return usable([m[0]!, m[1]!, m[3]!, m[4]!, m[5]!, m[7]!]);
}

/**
 * Pixel to map, (0, 0) the outer corner of the first pixel; null where the file does not say.
 * PixelIsPoint files are moved by half a pixel (GeoTIFF 1.1, section 7.1.2 B.2).
 */
export async function readGeoTransform(
  file: TiffFile,
  directory: TiffDirectory,
  pixelIsPoint: boolean,
): Promise<Affine | null> {
  const transform = await cornerTransform(file, directory);
  if (!transform || !pixelIsPoint) return transform;
  const [a, b, c, d, e, f] = transform;
  return [a, b, c - (a + b) / 2, d, e, f - (d + e) / 2];
}
