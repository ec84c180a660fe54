import { type Remote, releaseProxy, wrap } from 'comlink';
import type { ClassifyApi } from '../../workers/classify.worker.ts';
import type { EvidenceApi } from '../../workers/evidence.worker.ts';
import type { ImportApi } from '../../workers/import.worker.ts';
import type { RasterApi } from '../../workers/raster.worker.ts';
import type { SlopeApi } from '../../workers/slope.worker.ts';
import { SurveyError } from '../core/errors.ts';
import { type Outcome, unwrap } from './error-transfer.ts';

export interface WorkerApis {
  readonly raster: RasterApi;
  readonly classify: ClassifyApi;
  readonly import: ImportApi;
  readonly evidence: EvidenceApi;
  readonly slope: SlopeApi;
}
export type WorkerName = keyof WorkerApis;

/** Vite finds a worker only where the URL is written out. */
const START: Readonly<Record<WorkerName, () => Worker>> = {
  raster: () =>
    new Worker(new URL('../../workers/raster.worker.ts', import.meta.url), { type: 'module' }),
  classify: () =>
    new Worker(new URL('../../workers/classify.worker.ts', import.meta.url), { type: 'module' }),
  import: () =>
    new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' }),
  evidence: () =>
    new Worker(new URL('../../workers/evidence.worker.ts', import.meta.url), { type: 'module' }),
  slope: () =>
    new Worker(new URL('../../workers/slope.worker.ts', import.meta.url), { type: 'module' }),
};

export interface WorkerHost<Api> {
  /** Runs a call in the worker, starting one where none runs. Rejects `worker-crashed` {worker}. */
  readonly call: <T>(work: (api: Remote<Api>) => PromiseLike<Outcome<T>>) => Promise<T>;
  /** Ends the worker at once; pending calls reject with `cancelled`. The next call starts anew. */
  readonly restart: () => void;
  /** Counts the workers started, so that a caller knows when its handles are gone. */
  readonly generation: () => number;
}

interface Running<Api> {
  readonly worker: Worker;
  readonly api: Remote<Api>;
  readonly pending: Set<(error: SurveyError) => void>;
}

/** `start` is injectable for tests; the app passes none. */
export function createWorkerHost<Name extends WorkerName>(
  name: Name,
  start: () => Worker = START[name],
): WorkerHost<WorkerApis[Name]> {
  type Api = WorkerApis[Name];
  let running: Running<Api> | null = null;
  let generation = 0;

  const end = (error: SurveyError) => {
    const ended = running;
    running = null;
    if (!ended) return;
    ended.api[releaseProxy]();
    ended.worker.terminate();
    for (const reject of ended.pending) reject(error);
  };

  const begin = (): Running<Api> => {
    const worker = start();
    const crash = (event: Event) => {
      event.preventDefault();
      if (running?.worker !== worker) return;
      const message = 'message' in event ? String(event.message) : event.type;
      end(new SurveyError('worker-crashed', { worker: name, message }));
    };
    worker.addEventListener('error', crash);
    worker.addEventListener('messageerror', crash);
    generation += 1;
    // The host holds the proxy until the worker ends: a collected proxy would hang its calls.
    return { worker, api: wrap<Api>(worker), pending: new Set() };
  };

  const call = <T>(work: (api: Remote<Api>) => PromiseLike<Outcome<T>>): Promise<T> => {
    running ??= begin();
    const { api, pending } = running;
    return new Promise<T>((resolve, reject) => {
      pending.add(reject);
      Promise.resolve(work(api))
        .then((outcome) => resolve(unwrap(outcome)))
        .catch(reject)
        .finally(() => pending.delete(reject));
    });
  };

  return { call, restart: () => end(new SurveyError('cancelled')), generation: () => generation };
}
