import type { OnProgress, Progress } from '../core/progress.ts';

/** An eye sees no more, and each message is work for the main thread. */
const BETWEEN_MS = 100;

/** Passes on what begins or ends a stage, and else the newest a few times a second. `now` in ms. */
export function steadyProgress(onProgress: OnProgress, now: () => number): OnProgress {
  let last: Progress | null = null;
  let toldAt = 0;
  return (progress) => {
    const isEdge = progress.stage !== last?.stage || progress.done >= progress.total;
    if (!isEdge && now() - toldAt < BETWEEN_MS) return;
    last = progress;
    toldAt = now();
    onProgress(progress);
  };
}
