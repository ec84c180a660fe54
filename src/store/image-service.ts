import { SurveyError } from '../core/errors.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import type { RasterFile, RasterJobs, ShelfTile } from '../jobs/raster-job.ts';
import type { BlobKind, BlobLibrary } from './blob-library.ts';

/** Pictures of the survey's rasters, drawn by a worker from the bytes in the library. */
export interface ImageService {
  /** Null where the image does not reach the tile. Rejects `cancelled` on abort. */
  readonly tile: (
    kind: BlobKind,
    file: SurveyFile,
    request: Omit<ShelfTile, 'key'>,
    signal: AbortSignal,
  ) => Promise<ImageBitmap | null>;
  /** Values of every band at a place; null outside and on nodata. */
  readonly pixel: (
    kind: BlobKind,
    file: SurveyFile,
    lonLat: readonly [number, number],
  ) => Promise<readonly number[] | null>;
}

export function imageService(jobs: () => RasterJobs, library: () => BlobLibrary): ImageService {
  const rasterFile = (kind: BlobKind, file: SurveyFile): RasterFile => ({
    key: file.sha256,
    name: file.name,
    blob: async () => {
      const blob = await library().get(kind, file.sha256);
      if (!blob) throw new SurveyError('file-bytes-missing', { file: file.name });
      return blob;
    },
  });
  return {
    tile: (kind, file, request, signal) => jobs().tile(rasterFile(kind, file), request, signal),
    pixel: (kind, file, [lon, lat]) => jobs().pixel(rasterFile(kind, file), lon, lat),
  };
}
