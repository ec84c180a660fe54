import type { CellTask } from '../../core/coverage/cell-plan.ts';
import type { TilePool } from './tile-pool.ts';

/** One worker of a pool, whichever way it is reached. */
export interface TileWorker {
  readonly run: (task: CellTask) => Promise<readonly Uint8Array[]>;
  readonly end: () => void;
}

/** Two tasks a worker: while one is computed, the other's bytes are read. */
const TASKS_PER_WORKER = 2;

/** Gives each task to the worker that has the least to do. */
export function sharedPool(workers: readonly TileWorker[]): TilePool {
  const loads = workers.map(() => 0);
  const run = async (task: CellTask) => {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += 1;
    try {
      return await workers[least]!.run(task);
    } finally {
      loads[least]! -= 1;
    }
  };
  return {
    slots: TASKS_PER_WORKER * workers.length,
    run,
    close: () => {
      for (const worker of workers) worker.end();
    },
  };
}
