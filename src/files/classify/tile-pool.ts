import type { CellTask } from '../../core/coverage/cell-plan.ts';
import type { CancelSignal } from '../../core/progress.ts';
import type { ClassifyTask } from './classify-task.ts';

/** Whoever classifies tasks: this thread, worker threads of Node, workers of a browser. */
export interface TilePool {
  readonly workers: number;
  /** Tasks worth having at work at once in each. */
  readonly tasksPerWorker: number;
  /** The records of the task's cells, by worker `worker` (from 0). Rejects with the error that it met. */
  readonly run: (task: CellTask, worker: number) => Promise<readonly Uint8Array<ArrayBuffer>[]>;
  /** The memory of records that nobody needs any more: those of later tasks may lie in it. */
  readonly giveBack?: (records: readonly Uint8Array<ArrayBuffer>[]) => void;
  /** Ends the workers at once; what they still had is lost. */
  readonly close: () => void;
}

/** No worker: the task is done in this thread, piece by piece. */
export function inThreadPool(classify: ClassifyTask, signal?: CancelSignal): TilePool {
  const run = (task: CellTask) => classify(task, signal);
  return { workers: 1, tasksPerWorker: 1, run, close: () => {} };
}
