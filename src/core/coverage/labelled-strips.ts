import { type CancelSignal, type OnProgress, throwIfCancelled } from '../progress.ts';
import { type Connectivity, type LabelledRow, labelRow } from './run-labels.ts';
import type { RunStrip, RunStrips } from './run-strip.ts';

export interface StripWork {
  readonly signal?: CancelSignal;
  /** Lets a waiting message (a cancel) in before the next strip. */
  readonly pause?: () => Promise<void>;
  readonly onProgress?: OnProgress;
}

/** What has to be known of the rows above to label the rows below. */
export interface LabelState {
  readonly above: LabelledRow | null;
  readonly next: number;
}

export const FIRST_ROW: LabelState = { above: null, next: 0 };

type OnRow = (above: LabelledRow | null, row: LabelledRow, next: number, y: number) => void;

/**
 * Labels the rows of strips, one by one; `y` counts in the strip. Gives the state below it. The
 * labels of a strip are good until the next one.
 */
export function createStripLabeller(nodata: number, connectivity: Connectivity) {
  let labels = new Int32Array(0);
  return (strip: RunStrip, state: LabelState, onRow: OnRow): LabelState => {
    const { runs, rowStart, height } = strip;
    if (labels.length < runs.length) labels = new Int32Array(runs.length);
    let { above, next } = state;
    for (let y = 0; y < height; y++) {
      const row = { runs, labels, from: rowStart[y]!, to: rowStart[y + 1]! - 1 };
      next = labelRow(above, row, nodata, connectivity, next);
      onRow(above, row, next, y);
      above = row;
    }
    return { above: above && alone(above), next };
  };
}

/** A copy of one row, so that its strip can be let go. */
function alone({ runs, labels, from, to }: LabelledRow): LabelledRow {
  return { runs: runs.slice(from, to + 1), labels: labels.slice(from, to), from: 0, to: to - from };
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
