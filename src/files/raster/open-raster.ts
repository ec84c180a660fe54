import type { CrsCode } from '../../core/geo/crs-code.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { crsFromGeoKeys } from '../geotiff/crs-from-keys.ts';
import { readGeoKeys } from '../geotiff/geo-keys.ts';
import { openGeoTiff } from '../geotiff/open-geotiff.ts';
import { pagedSource } from '../geotiff/paged-source.ts';
import { readTiffFile } from '../geotiff/tiff-directory.ts';
import { type Companion, readCompanions } from './companions.ts';
import { isJpeg } from './jpeg-scan.ts';
import { openJpeg } from './open-jpeg.ts';
import { openPng } from './open-png.ts';
import { placedReader } from './placed-reader.ts';
import { isPng } from './png-chunks.ts';

/** The bytes of an image and of the files beside it. */
export interface OpenedSource {
  readonly source: ByteSource;
  readonly companions: readonly Companion[];
}

/** The system of a GeoTIFF that has keys and no transform: a world file may bring that. */
async function innerCrs(source: ByteSource): Promise<CrsCode | null> {
  const file = await readTiffFile(pagedSource(source));
  return crsFromGeoKeys(await readGeoKeys(file, file.directories[0]!));
}

/**
 * Opens an image of any kind, told by its bytes, with what lies beside it: `.aux.xml`, then the
 * image's own georeference, then world file and `.prj`. Errors: those of its reader and of
 * readCompanions.
 */
export async function openRaster({ source, companions }: OpenedSource): Promise<RasterReader> {
  const start = await source.read(0, Math.min(8, source.size));
  const plain = isPng(start) ? openPng : isJpeg(start) ? openJpeg : null;
  const reader = await (plain ?? openGeoTiff)(source);
  if (companions.length === 0) return reader;
  const facts = await readCompanions(source.name, companions);
  const needed = !plain && reader.header.crs === null;
  return placedReader(reader, facts, needed ? await innerCrs(source) : null);
}
