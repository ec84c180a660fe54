import type { ViewApi } from '../../workers/view.worker.ts';
import { createViewWorker, type ViewWorker } from '../files/classify/view-worker.ts';
import { usualWorkers } from './browser-tile-pool.ts';
import { hostWorker } from './hosted-worker.ts';

/** More gain nothing: the model is trained by one. */
const MOST_WORKERS = 4;

const startWorker = () =>
  new Worker(new URL('../../workers/view.worker.ts', import.meta.url), { type: 'module' });

function startViewWorker(): ViewWorker {
  const host = hostWorker<ViewApi>('view', startWorker);
  return {
    begin: (part) => host.call((api) => api.begin(part)),
    classify: (model) => host.call((api) => api.classify(model)),
    cancel: () => host.call((api) => api.cancel()),
  };
}

/** As many as the machine has use for; of one processor this thread does the work. */
export function browserViewWorkers(): ViewWorker[] {
  const count = Math.min(MOST_WORKERS, usualWorkers());
  if (count === 1) return [createViewWorker(() => performance.now())];
  return Array.from({ length: count }, startViewWorker);
}
