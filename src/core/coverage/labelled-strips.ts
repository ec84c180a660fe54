import { type CancelSignal, type OnProgress, throwIfCancelled } from '../progress.ts';
import type { RunStrips } from './run-strip.ts';
import type { RunStrip } from './runs.ts';

export interface StripWork {
  readonly signal?: CancelSignal;
  /** Lets a waiting message (a cancel) in before the next strip. */
  readonly pause?: () => Promise<void>;
  readonly onProgress?: OnProgress;
}

/** Visits every strip from the top, as pass `pass` (from 0) of `of`. */
export async function eachStrip(
  strips: RunStrips,
  work: StripWork,
  passes: { readonly pass: number; readonly of: number },
  visit: (strip: RunStrip, index: number) => void,
): Promise<void> {
  const { count } = strips;
  for (let index = 0; index < count; index++) {
    throwIfCancelled(work.signal);
    visit(await strips.strip(index, work.signal), index);
    const done = passes.pass * count + index + 1;
    work.onProgress?.({ stage: 'measure', done, total: passes.of * count });
    await work.pause?.();
  }
}
