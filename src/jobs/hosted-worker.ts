import { type Remote, releaseProxy, wrap } from 'comlink';
import { SurveyError } from '../core/errors.ts';
import { type Outcome, unwrap } from './error-transfer.ts';

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

/** A worker that `start` starts at the first call; `name` is for messages. */
export function hostWorker<Api>(name: string, start: () => Worker): WorkerHost<Api> {
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
