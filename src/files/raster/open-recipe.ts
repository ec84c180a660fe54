import { SurveyError } from '../../core/errors.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import { blobSource } from '../bytes/byte-source.ts';
import type { NamedReader } from './grid-agreement.ts';
import { mosaicReader } from './mosaic-reader.ts';
import { type OpenedSource, openRaster } from './open-raster.ts';
import type { RasterRecipe, RasterSource } from './raster-recipe.ts';
import { stackBands } from './stack-bands.ts';
import { urlSource } from './url-source.ts';

/** How bytes are come by: the command line adds files on disk. */
export type OpenSource = (source: RasterSource) => Promise<OpenedSource>;

/** Blobs and URLs; `signal` ends what is read of a URL. Errors: `path-not-here` {path}, urlSource's. */
export async function openBlobOrUrl(
  source: RasterSource,
  signal?: AbortSignal,
): Promise<OpenedSource> {
  switch (source.kind) {
    case 'blob':
      return {
        source: blobSource(source.blob, source.name),
        companions: (source.companions ?? []).map(({ blob, name }) => ({
          name,
          size: blob.size,
          bytes: async () => new Uint8Array(await blob.arrayBuffer()),
        })),
      };
    case 'url':
      return {
        source: await urlSource(source.url, {
          etag: source.etag ?? null,
          ...(signal && { signal }),
        }),
        companions: [],
      };
    case 'path':
      throw new SurveyError('path-not-here', { path: source.path });
  }
}

/**
 * Opens what a recipe describes. Errors: `recipe-empty`, `recipe-not-single` {count}, and those of
 * the sources, the formats, stackBands and mosaicReader.
 */
export async function openRecipe(
  recipe: RasterRecipe,
  openSource: OpenSource = (source) => openBlobOrUrl(source),
): Promise<RasterReader> {
  const { sources, combine, crs } = recipe;
  if (sources.length === 0) throw new SurveyError('recipe-empty');
  if (combine === 'single' && sources.length > 1) {
    throw new SurveyError('recipe-not-single', { count: sources.length });
  }
  const images: NamedReader[] = [];
  for (const each of sources) {
    const opened = await openSource(each);
    images.push({ name: opened.source.name, reader: await openRaster(opened) });
  }
  const made = combine === 'mosaic' ? mosaicReader(images) : stackBands(images);
  return crs ? { ...made, header: { ...made.header, crs } } : made;
}
