import type { RasterReader } from '../../core/layers/raster.ts';

/**
 * An image with the reduced copies that were made of it: level 0 is the image itself. Null where
 * the copies are not of an image of this size and kind.
 */
export function withPyramid(image: RasterReader, pyramid: RasterReader): RasterReader | null {
  const { header } = image;
  const { header: half } = pyramid;
  const fits =
    half.width === Math.ceil(header.width / 2) &&
    half.height === Math.ceil(header.height / 2) &&
    half.bandCount === header.bandCount + 1 &&
    half.dataType === header.dataType;
  if (!fits) return null;
  const { width, height } = half;
  const every = Array.from({ length: header.bandCount }, (_, band) => band);
  return {
    header: { ...header, overviews: [{ width, height }, ...half.overviews] },
    read: (window, { level = 0, bands = every, signal } = {}) => {
      const rest = signal ? { signal } : {};
      if (level === 0) return image.read(window, { bands, ...rest });
      return pyramid.read(window, { bands, level: level - 1, ...rest });
    },
  };
}
