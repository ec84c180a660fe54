import type { RasterReader } from '../layers/raster.ts';
import { throwIfCancelled } from '../progress.ts';
import { classMap } from './class-map.ts';
import { classMapReader, type ReadIds } from './class-map-reader.ts';
import type { ClassTally } from './class-tally.ts';
import type { StripWork } from './labelled-strips.ts';
import { type KeptOrNot, runStrips } from './run-strip.ts';
import type { RunStrip } from './runs.ts';
import { planSieve } from './sieve-plan.ts';
import type { SieveSettings } from './sieve-settings.ts';
import type { DecidedStrip } from './sieve-strip.ts';

/** Runs shorter than this are written pixel by pixel: faster than a call of `fill`. */
const SHORT_RUN = 16;
/** Runs of strips that are kept, with their labels: 32 MB together. */
const KEPT_RUNS = 1 << 22;

/** Columns from `left` to `right` of row `y` of a strip, to `out` from `at` on. */
function writeRow(
  out: Uint8Array,
  at: number,
  { strip, labels, values }: SievedStrip,
  y: number,
  left: number,
  right: number,
): void {
  const { runs, rowStart } = strip;
  const end = rowStart[y + 1]! - 1;
  let b = left === 0 ? rowStart[y]! : runAt(strip, y, left);
  for (let x = left; x < right && b < end; b++) {
    const label = labels[b]!;
    const value = label < 0 ? runs[b]! & 255 : values[label]!;
    const from = at + x - left;
    x = Math.min(right, runs[b + 1]! >>> 8);
    const to = at + x - left;
    if (to - from < SHORT_RUN) for (let i = from; i < to; i++) out[i] = value;
    else out.fill(value, from, to);
  }
}

/** The run of row `y` that holds a column. */
function runAt({ runs, rowStart }: RunStrip, y: number, col: number): number {
  let [low, high] = [rowStart[y]!, rowStart[y + 1]! - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runs[middle]! >>> 8 <= col) low = middle;
    else high = middle;
  }
  return low;
}

interface SievedStrip extends DecidedStrip {
  readonly strip: RunStrip;
}

export interface SieveWork extends StripWork {
  /** Counts the map as it was. */
  readonly tally?: ClassTally;
  readonly stripRows?: number;
}

/**
 * A class map whose connected groups below `minPixels` take the class of their largest neighbour,
 * to the pixel as GDALSieveFilter (GDAL 3.6) does, ties included; nodata takes no part. Reads the
 * map twice here and once more as it is read; a map that fits 32 MB as runs is read once. Memory:
 * that of a strip, and of what crosses from one to the next. Errors: those of classMap.
 */
export async function sieveReader(
  reader: RasterReader,
  file: string,
  settings: SieveSettings,
  work: SieveWork = {},
): Promise<RasterReader> {
  const map = classMap(reader, file, work.stripRows ?? null);
  const { nodata, stripRows } = map;
  const strips = runStrips(map, KEPT_RUNS);
  const decide = await planSieve(strips, settings, work);

  // The strip that was read last: a map is mostly read from the top, in smaller pieces.
  let held: SievedStrip | null = null;
  let heldIndex = -1;
  const hold = (strip: KeptOrNot, index: number): SievedStrip => {
    held = { strip, ...decide(strip, index) };
    heldIndex = index;
    return held;
  };
  const readNow: ReadIds = async (window, signal, out) => {
    const { col, row, width, height } = window;
    for (let y = 0; y < height; ) {
      throwIfCancelled(signal);
      const index = Math.floor((row + y) / stripRows);
      const known = heldIndex === index ? held : null;
      const strip = known ?? hold(await strips.strip(index, signal), index);
      const top = index * stripRows - row;
      const end = Math.min(height, top + stripRows);
      for (; y < end; y++) writeRow(out, y * width, strip, y - top, col, col + width);
    }
  };
  // One window after the other: there is memory for one strip.
  let turn = Promise.resolve();
  return classMapReader(reader, nodata, (window, signal, out) => {
    const read = turn.then(() => readNow(window, signal, out));
    turn = read.catch(() => {});
    return read;
  });
}
