import type { RasterReader } from '../core/layers/raster.ts';
import { type OpenedSource, openRaster } from '../files/raster/open-raster.ts';
import type { RasterRecipe, RasterSource } from '../files/raster/raster-recipe.ts';
import { isImageUrl } from '../files/raster/url-source.ts';
import { createNodeOpener } from './node-open-source.ts';

/** A word of the command line: an address, or a file on disk with what lies beside it. */
export const placeSource = (place: string): RasterSource =>
  isImageUrl(place) ? { kind: 'url', url: place } : { kind: 'path', path: place };

export const placesRecipe = (
  places: readonly string[],
  combine: RasterRecipe['combine'] = 'single',
): RasterRecipe => ({ sources: places.map(placeSource), combine });

/**
 * An image of any kind, open for as long as `work` takes. Errors: of the opener and of openRaster,
 * and those of `work`.
 */
export async function withImage<T>(
  place: string,
  signal: AbortSignal,
  work: (reader: RasterReader, opened: OpenedSource) => Promise<T>,
): Promise<T> {
  const opener = createNodeOpener(signal);
  try {
    const opened = await opener.open(placeSource(place));
    return await work(await openRaster(opened), opened);
  } finally {
    await opener.close();
  }
}
