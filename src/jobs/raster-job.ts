import type { RasterApi } from '../../workers/raster.worker.ts';
import { SurveyError } from '../core/errors.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import type { ShelfTile } from '../files/image-shelf.ts';
import { createWorkerHost, type WorkerHost } from './worker-host.ts';

export type { ShelfTile } from '../files/image-shelf.ts';

/** A file that the raster worker can be handed: `key` names its bytes (their SHA-256). */
export interface RasterFile {
  readonly key: string;
  readonly name: string;
  readonly blob: () => Promise<Blob>;
}

export interface RasterJobs {
  readonly header: (file: RasterFile) => Promise<RasterHeader>;
  /** Null where the image does not reach the tile. Rejects `cancelled` when the signal aborts first. */
  readonly tile: (
    file: RasterFile,
    request: Omit<ShelfTile, 'key'>,
    signal: AbortSignal,
  ) => Promise<ImageBitmap | null>;
  readonly pixel: (file: RasterFile, lon: number, lat: number) => Promise<readonly number[] | null>;
}

/** More in flight only makes the tiles that the user left behind wait in front of the wanted ones. */
const TILES_IN_FLIGHT = 3;

export function createRasterJobs(
  host: WorkerHost<RasterApi> = createWorkerHost('raster'),
): RasterJobs {
  const opened = new Map<string, Promise<RasterHeader>>();
  let openedIn = 0;
  const waiting: (() => void)[] = [];
  let inFlight = 0;

  const header = (file: RasterFile): Promise<RasterHeader> => {
    if (host.generation() !== openedIn) opened.clear();
    const known = opened.get(file.key);
    if (known) return known;
    const opening = file
      .blob()
      .then((blob) => host.call((api) => api.open(file.key, blob, file.name)))
      .then((result) => {
        openedIn = host.generation();
        return result;
      });
    opened.set(file.key, opening);
    opening.catch(() => opened.delete(file.key));
    return opening;
  };

  const turn = async (): Promise<void> => {
    if (inFlight >= TILES_IN_FLIGHT) await new Promise<void>((go) => waiting.push(go));
    inFlight += 1;
  };
  const done = () => {
    inFlight -= 1;
    // Last asked, first served: it is what the user looks at now.
    waiting.pop()?.();
  };

  const tile: RasterJobs['tile'] = async (file, request, signal) => {
    await header(file);
    await turn();
    try {
      if (signal.aborted) throw new SurveyError('cancelled');
      return await host.call((api) => api.tile({ ...request, key: file.key }));
    } finally {
      done();
    }
  };

  const pixel: RasterJobs['pixel'] = async (file, lon, lat) => {
    await header(file);
    return host.call((api) => api.pixel(file.key, lon, lat));
  };

  return { header, tile, pixel };
}
