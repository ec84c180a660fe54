import type { CellTask } from '../../core/coverage/cell-plan.ts';
import { SurveyError } from '../../core/errors.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';
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

/**
 * Has the pool do the tasks and commits their records in the tasks' order, whatever order they
 * come back in. At most four results a slot wait for their turn. Rejects `cancelled`, with a task's
 * error, or with what `commit` throws; the caller closes the pool.
 */
export function runTasks(
  tasks: readonly CellTask[],
  pool: TilePool,
  commit: (records: readonly Uint8Array[]) => void,
  { now, onProgress, signal }: RunOptions,
): Promise<void> {
  const timeLeft = createTimeLeft(now, pool.slots);
  const waiting = new Map<number, readonly Uint8Array<ArrayBuffer>[]>();
  let next = 0;
  let committed = 0;
  let working = 0;

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
        const secondsLeft = timeLeft.after(committed, tasks.length);
        onProgress?.({ stage: 'predict', done: committed, total: tasks.length, secondsLeft });
      }
    };
    const finish = (place: number, records: readonly Uint8Array<ArrayBuffer>[]) => {
      if (ended) return;
      working -= 1;
      waiting.set(place, records);
      try {
        commitReady();
      } catch (error) {
        end(() => reject(error));
        return;
      }
      pump();
    };
    const pump = () => {
      if (committed === tasks.length) end(resolve);
      while (!ended && next < tasks.length && working < pool.slots) {
        if (next - committed >= 4 * pool.slots) return;
        const place = next++;
        working += 1;
        pool.run(tasks[place]!).then(
          (records) => finish(place, records),
          (error: unknown) => end(() => reject(error)),
        );
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
