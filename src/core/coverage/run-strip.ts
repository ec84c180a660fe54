import type { PixelWindow } from '../layers/raster.ts';
import type { CancelSignal } from '../progress.ts';
import type { ClassMap } from './class-map.ts';
import { createRunCutter } from './run-cutter.ts';
import type { RunStrip } from './runs.ts';

/** Strips of a class map from the top, as often as they are asked for. */
export interface RunStrips {
  readonly map: ClassMap;
  readonly count: number;
  /** One after the other. */
  readonly strip: (index: number, signal?: CancelSignal) => Promise<RunStrip>;
}

/** Runs that are kept so that a file need not be decoded again: 32 MB, some 200 noisy megapixels. */
const KEPT_RUNS = 1 << 23;

/** A strip of nodata: one run a row. */
export function blankStrip({ row, width, height }: PixelWindow, nodata: number): RunStrip {
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
  const { stripRows, pieceWidth } = map;
  const cutter = createRunCutter(width, pieceWidth);
  const kept = new Map<number, RunStrip>();
  let room = keptRuns;
  const cutStrip = async (window: PixelWindow, signal: CancelSignal | undefined) => {
    cutter.begin();
    for (let col = 0; col < width; col += pieceWidth) {
      const piece = { ...window, col, width: Math.min(pieceWidth, width - col) };
      const ids = await map.read(piece, signal);
      cutter.add(ids);
      map.recycle(ids);
    }
    return cutter.take(window.row);
  };
  const stripAt: RunStrips['strip'] = async (index, signal) => {
    const known = kept.get(index);
    if (known) return known;
    const row = index * stripRows;
    const window = { col: 0, row, width, height: Math.min(stripRows, height - row) };
    if (map.isBlank(window)) return blankStrip(window, map.nodata);
    const made = await cutStrip(window, signal);
    if (made.runs.length > room) return made;
    const strip = { ...made, runs: made.runs.slice() };
    room -= made.runs.length;
    kept.set(index, strip);
    return strip;
  };
  return { map, count: Math.ceil(height / stripRows), strip: stripAt };
}
