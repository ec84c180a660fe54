import { transfer } from 'comlink';
import type { TileApi } from '../../workers/tile.worker.ts';
import { SurveyError } from '../core/errors.ts';
import { sharedPool, type TileWorker } from '../files/classify/shared-pool.ts';
import type { TilePool } from '../files/classify/tile-pool.ts';
import type { TileSetup } from '../files/classify/tile-setup.ts';
import { hostWorker } from './hosted-worker.ts';

/** More gain nothing: the coordinator and the disk are the limit then. */
export const MOST_WORKERS = 8;

export const usualWorkers = (): number =>
  Math.max(1, Math.min(MOST_WORKERS, globalThis.navigator?.hardwareConcurrency ?? 1));

const startWorker = () =>
  new Worker(new URL('../../workers/tile.worker.ts', import.meta.url), { type: 'module' });

function startTileWorker(setup: Promise<TileSetup>): TileWorker {
  const host = hostWorker<TileApi>('tile', startWorker);
  let ended = false;
  const begin = async () => {
    // Its program loads while the model is trained.
    const loading = host.call((api) => api.load());
    loading.catch(() => {});
    const ready = await setup;
    await loading;
    if (ended) throw new SurveyError('cancelled');
    await host.call((api) => api.start(ready));
  };
  const started = begin();
  // Told by the tasks that wait for it; unheard otherwise where the pool is closed before.
  started.catch(() => {});
  return {
    run: async (task, rooms) => {
      await started;
      return host.call((api) => api.run(task, transfer(rooms, rooms)));
    },
    end: () => {
      ended = true;
      host.restart();
    },
  };
}

/** Workers of the browser, each with a reader, a predictor and a compressor of its own. */
export function createBrowserPool(setup: Promise<TileSetup>, workers = usualWorkers()): TilePool {
  return sharedPool(Array.from({ length: workers }, () => startTileWorker(setup)));
}
