import type { CellTask } from '../../core/coverage/cell-plan.ts';
import { SurveyError } from '../../core/errors.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';
import { createTaskShares } from './task-shares.ts';
import type { TilePool } from './tile-pool.ts';
import { createTimeLeft } from './time-left.ts';

export interface RunOptions {
  /** Of any steady clock, ms: only the time left depends on it. */
  readonly now: () => number;
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
}

/** A signal has no events in core: it is looked at this often. */
const LOOK_MS = 50;
/** Results a slot that may wait for their turn, while another worker does an earlier row. */
const AHEAD = 16;

/**
 * Has the pool do the tasks and commits their records in the tasks' order, whatever order they
 * come back in. At most sixteen results a slot wait for their turn. Rejects `cancelled`, with a task's
 * error, or with what `commit` throws; the caller closes the pool.
 */
export function runTasks(
  tasks: readonly CellTask[],
  pool: TilePool,
  commit: (records: readonly Uint8Array[]) => void,
  { now, onProgress, signal }: RunOptions,
): Promise<void> {
  const slots = pool.workers * pool.tasksPerWorker;
  const timeLeft = createTimeLeft(now, slots);
  const shares = createTaskShares(tasks, pool.workers);
  const working = Array.from({ length: pool.workers }, () => 0);
  const waiting = new Map<number, readonly Uint8Array<ArrayBuffer>[]>();
  let committed = 0;
  let done = 0;

  return new Promise<void>((resolve, reject) => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let ended = false;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      settle();
    };
    const commitReady = () => {
      for (let records = waiting.get(committed); records; records = waiting.get(committed)) {
        waiting.delete(committed);
        commit(records);
        pool.giveBack?.(records);
        committed += 1;
      }
    };
    const finish = (worker: number, place: number, records: readonly Uint8Array<ArrayBuffer>[]) => {
      if (ended) return;
      working[worker]! -= 1;
      waiting.set(place, records);
      try {
        commitReady();
      } catch (error) {
        end(() => reject(error));
        return;
      }
      done += 1;
      const secondsLeft = timeLeft.after(done, tasks.length);
      onProgress?.({ stage: 'predict', done, total: tasks.length, secondsLeft });
      pump();
    };
    const begin = (worker: number): boolean => {
      const place = shares.next(worker, committed + AHEAD * slots);
      if (place === null) return false;
      working[worker]! += 1;
      pool.run(tasks[place]!, worker).then(
        (records) => finish(worker, place, records),
        (error: unknown) => end(() => reject(error)),
      );
      return true;
    };
    const pump = () => {
      if (committed === tasks.length) end(resolve);
      for (let begun = true; begun && !ended; ) {
        begun = false;
        for (const [worker, tasksOfIt] of working.entries()) {
          if (tasksOfIt < pool.tasksPerWorker && begin(worker)) begun = true;
        }
      }
    };
    const look = () => {
      if (signal?.aborted) end(() => reject(new SurveyError('cancelled')));
    };
    if (signal) timer = setInterval(look, LOOK_MS);
    look();
    pump();
  });
}
