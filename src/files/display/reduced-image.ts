import type { RasterHeader, RasterReader } from '../../core/layers/raster.ts';
import { blobSource } from '../bytes/byte-source.ts';
import { openGeoTiff } from '../geotiff/open-geotiff.ts';
import { withPyramid } from '../pyramid/with-pyramid.ts';
import { openRecipe } from '../raster/open-recipe.ts';
import type { RasterRecipe } from '../raster/raster-recipe.ts';
import { withMemoryOverview } from './memory-overview.ts';

/** Where the reduced copies of an image come from; 'none': it needs none. */
export type ReducedFrom = 'file' | 'pyramid' | 'memory' | 'none';

/** An image to look at: how it is opened, and the copies that were made of it, if any. */
export interface LookedAt {
  readonly recipe: RasterRecipe;
  readonly pyramid: Blob | null;
}

export interface OpenedImage {
  readonly header: RasterHeader;
  readonly reducedFrom: ReducedFrom;
}

/** An open image with reduced copies of it, so that a picture of all of it is quick. */
export interface ReducedImage extends OpenedImage {
  readonly reader: RasterReader;
  readonly close: () => void;
}

/** Errors: those of openRecipe. Copies that can't be read are as good as none. */
export async function openReduced({ recipe, pyramid }: LookedAt): Promise<ReducedImage> {
  const image = await openRecipe(recipe);
  const as = (
    reader: RasterReader,
    reducedFrom: ReducedFrom,
    close: () => void = () => undefined,
  ): ReducedImage => ({ reader, header: reader.header, reducedFrom, close });
  if (image.header.overviews.length > 0) return as(image, 'file');
  const kept = pyramid && (await keptPyramid(image, pyramid));
  if (kept) return as(kept, 'pyramid');
  const memory = withMemoryOverview(image);
  if (memory) return as(memory.reader, 'memory', memory.close);
  return as(image, 'none');
}

async function keptPyramid(image: RasterReader, pyramid: Blob): Promise<RasterReader | null> {
  try {
    return withPyramid(image, await openGeoTiff(blobSource(pyramid, 'pyramid.tif')));
  } catch {
    // Left half by a crash of the disk, or written by another version: made anew in time.
    return null;
  }
}
