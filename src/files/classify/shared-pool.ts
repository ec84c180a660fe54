import type { CellTask } from '../../core/coverage/cell-plan.ts';
import type { TilePool } from './tile-pool.ts';

/** One worker of a pool, whichever way it is reached. */
export interface TileWorker {
  /** `rooms`: memory for the records, which is the worker's from here on. */
  readonly run: (
    task: CellTask,
    rooms: ArrayBuffer[],
  ) => Promise<readonly Uint8Array<ArrayBuffer>[]>;
  readonly end: () => void;
}

/** Two tasks a worker: while one is computed, the other's bytes are read. */
const TASKS_PER_WORKER = 2;

/** Of tasks whose records were committed: those of a row come together. */
const MOST_SPENT = 32;

/**
 * The workers as one. Each task is given the memory of an earlier one's records: left to the
 * collector, what a gigapixel's thousand records lay in grew to 70 MB.
 */
export function sharedPool(workers: readonly TileWorker[]): TilePool {
  /** By task. */
  const spent: ArrayBuffer[][] = [];
  return {
    workers: workers.length,
    tasksPerWorker: TASKS_PER_WORKER,
    run: (task, worker) => workers[worker]!.run(task, spent.pop() ?? []),
    giveBack: (records) => {
      if (spent.length < MOST_SPENT) spent.push(records.map(({ buffer }) => buffer));
    },
    close: () => {
      for (const worker of workers) worker.end();
    },
  };
}
