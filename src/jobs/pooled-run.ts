import type { OnProgress } from '../core/progress.ts';
import type { ClassifyWorkers } from '../files/classify/classify-work.ts';
import { createBrowserPool } from './browser-tile-pool.ts';
import { steadyProgress } from './steady-progress.ts';

/** What a worker's runs are made with: one at a time, each over workers of its own. */
export interface PooledRun {
  /** `workers` absent: as many as the machine has use for. */
  readonly begin: (onProgress: OnProgress, workers?: number) => ClassifyWorkers;
  /** The run rejects with `cancelled` once its files are gone. */
  readonly cancel: () => void;
}

export function createPooledRun(): PooledRun {
  let signal = { aborted: false };
  return {
    begin: (onProgress, workers) => {
      signal = { aborted: false };
      const now = () => performance.now();
      return {
        startPool: (setup) => createBrowserPool(setup, workers),
        now,
        onProgress: steadyProgress(onProgress, now),
        signal,
      };
    },
    cancel: () => {
      signal.aborted = true;
    },
  };
}
