import type { RasterReader } from '../layers/raster.ts';
import { throwIfCancelled } from '../progress.ts';
import { classMap } from './class-map.ts';
import { classMapReader } from './class-map-reader.ts';
import type { ClassTally } from './class-tally.ts';
import { createStripLabeller, type StripWork } from './labelled-strips.ts';
import type { LabelledRow } from './run-labels.ts';
import { type RunStrip, runStrips } from './run-strip.ts';
import { planSieve, type SieveSettings } from './sieve-plan.ts';

/** Runs shorter than this are written pixel by pixel: faster than a call of `fill`. */
const SHORT_RUN = 16;

function writeRow(out: Uint8Array, from: number, row: LabelledRow, newValue: Uint8Array): void {
  const { runs, labels, to } = row;
  for (let b = row.from; b < to; b++) {
    const label = labels[b]!;
    const value = label < 0 ? runs[b]! & 255 : newValue[label]!;
    const start = from + (runs[b]! >>> 8);
    const end = from + (runs[b + 1]! >>> 8);
    if (end - start < SHORT_RUN) for (let i = start; i < end; i++) out[i] = value;
    else out.fill(value, start, end);
  }
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
 * 10 bytes per group (and piece of one) while it works, 1 byte after. Errors: those of classMap.
 */
export async function sieveReader(
  reader: RasterReader,
  file: string,
  settings: SieveSettings,
  work: SieveWork = {},
): Promise<RasterReader> {
  const map = classMap(reader, file, work.stripRows ?? null);
  const { nodata, stripRows } = map;
  const { width } = map.grid;
  const strips = runStrips(map);
  const { newValue, states } = await planSieve(strips, settings, work);

  const label = createStripLabeller(nodata, settings.connectivity);
  // The strip that was read last: a map is mostly read from the top, in smaller pieces.
  const ids = new Uint8Array(width * Math.min(stripRows, map.grid.height));
  let held = -1;
  const hold = (strip: RunStrip, index: number): void => {
    if (held === index) return;
    held = index;
    label(strip, states[index]!, (_above, row, _next, y) => {
      writeRow(ids, y * width, row, newValue);
    });
  };
  return classMapReader(reader, nodata, async (window, signal) => {
    const out = new Uint8Array(window.width * window.height);
    for (let y = 0; y < window.height; ) {
      throwIfCancelled(signal);
      const index = Math.floor((window.row + y) / stripRows);
      if (held !== index) hold(await strips.strip(index, signal), index);
      const end = Math.min(window.height, (index + 1) * stripRows - window.row);
      for (; y < end; y++) {
        const from = (window.row + y - index * stripRows) * width + window.col;
        out.set(ids.subarray(from, from + window.width), y * window.width);
      }
    }
    return out;
  });
}
