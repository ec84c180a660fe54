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

/**
 * Gives each task to the worker that has the least to do, and with it the memory of an earlier one's
 * records: left to the collector, what a gigapixel's thousand records lay in grew to 70 MB.
 */
export function sharedPool(workers: readonly TileWorker[]): TilePool {
  const loads = workers.map(() => 0);
  const slots = TASKS_PER_WORKER * workers.length;
  /** By task. */
  const spent: ArrayBuffer[][] = [];
  const run = async (task: CellTask) => {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += 1;
    try {
      return await workers[least]!.run(task, spent.pop() ?? []);
    } finally {
      loads[least]! -= 1;
    }
  };
  return {
    slots,
    run,
    giveBack: (records) => {
      if (spent.length < slots) spent.push(records.map(({ buffer }) => buffer));
    },
    close: () => {
      for (const worker of workers) worker.end();
    },
  };
}
