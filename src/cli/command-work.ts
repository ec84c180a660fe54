import type { OnProgress, Progress } from '../core/progress.ts';

/** What a long command is given: it asks often whether to go on, and tells how far it is. */
export interface CommandWork {
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Lets Ctrl+C in between two pieces of work. */
  readonly pause: () => Promise<void>;
}

const CLEAR_LINE = '\r\u001b[K';
const REDRAW_MS = 200;
/** A first guess is wrong; none is made before this. */
const GUESS_AFTER_MS = 2000;

function timeOf(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** A stage in the language of the person. */
export type StageName = (stage: Progress['stage']) => string;

/** One line, drawn over itself: stage, percent, time left as h:m:s. `write` null: nothing. */
function progressLine(
  write: ((text: string) => void) | null,
  stageName: StageName,
  now: () => number,
) {
  let stage = '';
  let began = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  const tell: OnProgress = (progress) => {
    if (write === null) return;
    const at = now();
    if (progress.stage !== stage) [stage, began] = [progress.stage, at];
    if (at - drawn < REDRAW_MS) return;
    drawn = at;
    const { done, total } = progress;
    const guess = at - began < GUESS_AFTER_MS ? null : ((at - began) / done) * (total - done);
    const left = progress.secondsLeft ?? (guess === null ? null : guess / 1000);
    const percent = Math.floor((100 * done) / Math.max(1, total));
    write(
      `${CLEAR_LINE}${stageName(progress.stage)} ${percent} %${left === null ? '' : `  −${timeOf(left)}`}`,
    );
  };
  const clear = () => {
    if (drawn > 0) write?.(CLEAR_LINE);
  };
  return { tell, clear };
}

/**
 * Runs a command with its progress on `status` (null: told nowhere). The first Ctrl+C aborts the
 * work, which then throws `cancelled` and cleans up; a second one ends the process.
 */
export async function inCommandWork<T>(
  status: ((text: string) => void) | null,
  stageName: StageName,
  command: (work: CommandWork) => Promise<T>,
): Promise<T> {
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  const line = progressLine(status, stageName, () => performance.now());
  process.once('SIGINT', stop);
  try {
    return await command({
      signal: interrupt.signal,
      onProgress: line.tell,
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    });
  } finally {
    process.off('SIGINT', stop);
    line.clear();
  }
}
