import type { PixelWindow } from '../layers/raster.ts';
import type { CancelSignal } from '../progress.ts';
import type { ClassMap } from './class-map.ts';
import { grownArray } from './grown-array.ts';
import { createRowCutter } from './row-runs.ts';

/** Some rows of a class map as runs of equal class. */
export interface RunStrip {
  readonly row: number;
  readonly height: number;
  /** First column << 8 | class of each run; each row is closed by a run at column `width`. */
  readonly runs: Int32Array;
  /** Where the runs of each row start, length height + 1; the closing run is counted in. */
  readonly rowStart: Int32Array;
}

/** A strip that is the same object whenever it is asked for, or is made anew each time. */
export interface KeptOrNot extends RunStrip {
  readonly isKept: boolean;
}

/** Strips of a class map from the top, as often as they are asked for. */
export interface RunStrips {
  readonly map: ClassMap;
  readonly count: number;
  readonly strip: (index: number, signal?: CancelSignal) => Promise<KeptOrNot>;
}

/** Runs that are kept so that a file need not be decoded again: 32 MB, some 200 noisy megapixels. */
const KEPT_RUNS = 1 << 23;

/**
 * Cuts rows of `width` pixels (row-major class ids, from row `row` of the map on) into runs, which
 * are good until the next are cut.
 */
export function createRunCutter(width: number): (ids: Uint8Array, row: number) => RunStrip {
  const cutRow = createRowCutter(width);
  let runs = new Int32Array(2 * (width + 1));
  return (ids, row) => {
    const height = ids.length / width;
    const rowStart = new Int32Array(height + 1);
    let n = 0;
    for (let y = 0; y < height; y++) {
      if (n + width + 1 > runs.length) runs = grownArray(runs, 2 * runs.length);
      n = cutRow(ids.subarray(y * width, (y + 1) * width), runs, n);
      rowStart[y + 1] = n;
    }
    return { row, height, runs: runs.subarray(0, n), rowStart };
  };
}

/** One run a row. */
function blankStrip({ row, width, height }: PixelWindow, nodata: number): RunStrip {
  const runs = new Int32Array(2 * height);
  const rowStart = new Int32Array(height + 1);
  for (let y = 0; y < height; y++) {
    runs[2 * y] = nodata;
    runs[2 * y + 1] = width << 8;
    rowStart[y + 1] = 2 * (y + 1);
  }
  return { row, height, runs, rowStart };
}

/**
 * A class map by strips of runs. A strip is good until the one after the next is asked for, and as
 * long as it is held where it is kept. Up to `keptRuns` are kept (32 MB), the rest is
 * read again.
 */
export function runStrips(map: ClassMap, keptRuns = KEPT_RUNS): RunStrips {
  const { width, height } = map.grid;
  const { stripRows } = map;
  const cutters = [createRunCutter(width), createRunCutter(width)] as const;
  let cuts = 0;
  const kept = new Map<number, KeptOrNot>();
  let room = keptRuns;
  const stripAt: RunStrips['strip'] = async (index, signal) => {
    const known = kept.get(index);
    if (known) return known;
    const row = index * stripRows;
    const window = { col: 0, row, width, height: Math.min(stripRows, height - row) };
    if (map.isBlank(window)) return { ...blankStrip(window, map.nodata), isKept: false };
    const ids = await map.read(window, signal);
    const made = cutters[cuts++ % 2]!(ids, row);
    map.recycle(ids);
    const isKept = made.runs.length <= room;
    const strip = { ...made, isKept, ...(isKept && { runs: made.runs.slice() }) };
    if (isKept) {
      room -= made.runs.length;
      kept.set(index, strip);
    }
    return strip;
  };
  return { map, count: Math.ceil(height / stripRows), strip: stripAt };
}
