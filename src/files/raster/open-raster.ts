import type { RasterReader } from '../../core/layers/raster.ts';
import type { ByteSource } from '../byte-source.ts';
import { openGeoTiff } from '../geotiff/open-geotiff.ts';

/** The bytes of an image and of the files beside it. */
export interface OpenedSource {
  readonly source: ByteSource;
  readonly companions: readonly Companion[];
}

/** A file beside an image, read only where it is asked for. */
export interface Companion {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Opens an image of any kind, told by its bytes. Errors: those of its reader. */
export async function openRaster({ source }: OpenedSource): Promise<RasterReader> {
  return openGeoTiff(source);
}
