import type { RasterApi } from '../../workers/raster.worker.ts';
import { SurveyError } from '../core/errors.ts';
import type { BandHistogram } from '../core/layers/histogram.ts';
import type { FeatureSpec } from '../core/training/features/feature-spec.ts';
import type { PixelValues, ShelfPicture, ShelfTile } from '../files/display/image-shelf.ts';
import type { OpenedImage } from '../files/display/reduced-image.ts';
import type { RasterRecipe } from '../files/raster/raster-recipe.ts';
import { createWorkerHost, type WorkerHost } from './worker-host.ts';

export type { PixelValues, ShelfPicture, ShelfTile } from '../files/display/image-shelf.ts';
export type { ReducedFrom } from '../files/display/reduced-image.ts';
export type { RasterRecipe, RasterSource } from '../files/raster/raster-recipe.ts';

/** An image that the raster workers can be handed: `key` names its bytes (their SHA-256). */
export interface RasterFile {
  readonly key: string;
  readonly recipe: () => Promise<RasterRecipe>;
  /** The reduced copies that are kept of it. */
  readonly pyramid: () => Promise<Blob | null>;
}

export interface RasterJobs {
  readonly open: (file: RasterFile) => Promise<OpenedImage>;
  /** Where it is open: opens it anew from its recipe of now, and reads the old one until then. */
  readonly renew: (file: RasterFile) => void;
  readonly histograms: (
    file: RasterFile,
    features: readonly FeatureSpec[],
  ) => Promise<readonly (BandHistogram | null)[]>;
  /** Null where the image does not reach the tile. Rejects `cancelled` when the signal aborts first. */
  readonly tile: (
    file: RasterFile,
    request: Omit<ShelfTile, 'key'>,
    signal: AbortSignal,
  ) => Promise<ImageBitmap | null>;
  readonly picture: (
    file: RasterFile,
    part: Omit<ShelfPicture, 'key'>,
  ) => Promise<ImageBitmap | null>;
  readonly pixel: (
    file: RasterFile,
    lonLat: readonly [number, number],
    features: readonly FeatureSpec[],
  ) => Promise<PixelValues | null>;
}

/** Tiles have two processors; what is asked beside them goes to the first. */
const WORKERS = 2;
/** More in flight only makes the tiles that the user left behind wait in front of the wanted ones. */
const TILES_PER_WORKER = 2;
/** A larger image is read for its reduced copy by one worker alone. */
export const LARGE_PIXELS = 1 << 24;

interface Shelf {
  readonly host: WorkerHost<RasterApi>;
  readonly opened: Map<string, Promise<OpenedImage>>;
  openedIn: number;
  inFlight: number;
}

export function createRasterJobs(
  hosts: readonly WorkerHost<RasterApi>[] = Array.from({ length: WORKERS }, () =>
    createWorkerHost('raster'),
  ),
): RasterJobs {
  const shelves = hosts.map(
    (host): Shelf => ({ host, opened: new Map(), openedIn: 0, inFlight: 0 }),
  );
  const first = shelves[0]!;
  const waiting: { readonly only: Shelf | null; readonly go: (shelf: Shelf) => void }[] = [];
  let lastId = 0;

  const open = (shelf: Shelf, file: RasterFile, anew = false): Promise<OpenedImage> => {
    const { host, opened } = shelf;
    if (host.generation() !== shelf.openedIn) opened.clear();
    const known = opened.get(file.key);
    if (known && !anew) return known;
    const opening = Promise.all([file.recipe(), file.pyramid()])
      .then(([recipe, pyramid]) =>
        host.call((api) => api.open(file.key, { recipe, pyramid }, anew)),
      )
      .then((result) => {
        shelf.openedIn = host.generation();
        return result;
      });
    opened.set(file.key, opening);
    opening.catch(() => opened.get(file.key) === opening && opened.delete(file.key));
    return opening;
  };

  const turn = async (only: Shelf | null): Promise<Shelf> => {
    const idlest = only ?? shelves.reduce((a, b) => (b.inFlight < a.inFlight ? b : a));
    const shelf =
      idlest.inFlight < TILES_PER_WORKER
        ? idlest
        : await new Promise<Shelf>((go) => waiting.push({ only, go }));
    shelf.inFlight += 1;
    return shelf;
  };
  const done = (shelf: Shelf) => {
    shelf.inFlight -= 1;
    // Last asked, first served: it is what the user looks at now.
    const next = waiting.findLastIndex(({ only }) => only === null || only === shelf);
    if (next >= 0) waiting.splice(next, 1)[0]?.go(shelf);
  };

  const tile: RasterJobs['tile'] = async (file, request, signal) => {
    const shelf = await turn(await alone(file));
    lastId += 1;
    const id = lastId;
    const drop = () => void shelf.host.call((api) => api.drop(id)).catch(() => undefined);
    try {
      if (signal.aborted) throw new SurveyError('cancelled');
      await open(shelf, file);
      if (signal.aborted) throw new SurveyError('cancelled');
      signal.addEventListener('abort', drop);
      return await shelf.host.call((api) => api.tile(id, { ...request, key: file.key }));
    } finally {
      signal.removeEventListener('abort', drop);
      done(shelf);
    }
  };

  /** The worker that reads a large image for its copy in memory; null where each may draw. */
  const alone = async (file: RasterFile): Promise<Shelf | null> => {
    const { header, reducedFrom } = await open(first, file);
    return reducedFrom === 'memory' && header.width * header.height > LARGE_PIXELS ? first : null;
  };

  /** On the first worker, the image open there. */
  const ask = async <T>(file: RasterFile, work: Parameters<typeof first.host.call<T>>[0]) => {
    await open(first, file);
    return first.host.call(work);
  };

  return {
    open: (file) => open(first, file),
    renew: (file) => {
      for (const shelf of shelves) if (shelf.opened.has(file.key)) void open(shelf, file, true);
    },
    tile,
    histograms: (file, features) => ask(file, (api) => api.histograms(file.key, features)),
    picture: (file, part) => ask(file, (api) => api.picture({ ...part, key: file.key })),
    pixel: (file, lonLat, features) => ask(file, (api) => api.pixel(file.key, lonLat, features)),
  };
}
