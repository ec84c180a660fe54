import type { CellTask } from '../../core/coverage/cell-plan.ts';

/** Of one row: as many cells as others may have to wait for. */
const MOST_IN_TURN = 16;

/** Says which task a worker does next. */
export interface TaskShares {
  /** Its place among the tasks; null: none is left, or none before `limit`. */
  readonly next: (worker: number, limit: number) => number | null;
}

/** Places `from` to `to` (exclusive), one after the other. */
interface Share {
  from: number;
  to: number;
}

const left = (share: Share | undefined) => (share ? share.to - share.from : 0);

/** Rows of cells, long ones in equal parts. */
function sharesOf(tasks: readonly CellTask[]): Share[] {
  const shares: Share[] = [];
  for (let from = 0; from < tasks.length; ) {
    const { row } = tasks[from]!.window;
    let end = from;
    while (end < tasks.length && tasks[end]!.window.row === row) end++;
    const parts = Math.ceil((end - from) / MOST_IN_TURN);
    for (let i = parts; i > 0; i--) {
      const to = from + Math.ceil((end - from) / i);
      shares.push({ from, to });
      from = to;
    }
  }
  return shares;
}

/**
 * Gives each worker tasks that are neighbours in a row of cells: it then reads along the rows of
 * blocks under them, and a pass along a file costs a browser a third of reads here and there. Who
 * has none left takes half of what is left of another's.
 */
export function createTaskShares(tasks: readonly CellTask[], workers: number): TaskShares {
  const waiting = sharesOf(tasks);
  const own = Array.from({ length: workers }, (): Share => ({ from: 0, to: 0 }));

  const halfOfAnother = (): Share => {
    const most = own.reduce((a, b) => (left(b) > left(a) ? b : a));
    const to = most.to;
    most.to -= Math.ceil(left(most) / 2);
    return { from: most.to, to };
  };
  return {
    next: (worker, limit) => {
      if (left(own[worker]) === 0) own[worker] = waiting.shift() ?? halfOfAnother();
      const share = own[worker]!;
      if (left(share) === 0 || share.from >= limit) return null;
      return share.from++;
    },
  };
}
