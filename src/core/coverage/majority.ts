import type { PixelWindow, RasterReader } from '../layers/raster.ts';
import { classMap } from './class-map.ts';
import { classMapReader } from './class-map-reader.ts';

/** Places of the classes that occur; nodata has none (−1). */
function classPlaces(ids: Uint8Array, nodata: number) {
  const place = new Int32Array(256).fill(-1);
  const classes: number[] = [];
  for (const id of ids) {
    if (id === nodata || place[id]! >= 0) continue;
    place[id] = classes.length;
    classes.push(id);
  }
  return { place, classes };
}

/** The mode of a window of `ids` around each pixel of `inner`, to `out`; both in pixels of the map. */
function modes(
  ids: Uint8Array,
  outer: PixelWindow,
  inner: PixelWindow,
  radius: number,
  nodata: number,
  out: Uint8Array,
): void {
  const { place, classes } = classPlaces(ids, nodata);
  const kinds = classes.length;
  out.fill(Math.max(0, nodata));
  // Pixels by class of each column, over the rows of the window; then of the columns together.
  const column = new Int32Array(outer.width * kinds);
  const counts = new Int32Array(kinds);
  const addRow = (y: number, sign: number): void => {
    if (y < 0 || y >= outer.height) return;
    for (let x = 0; x < outer.width; x++) {
      const at = place[ids[y * outer.width + x]!]!;
      if (at >= 0) column[x * kinds + at]! += sign;
    }
  };
  const addColumn = (x: number, sign: number): void => {
    if (x < 0 || x >= outer.width) return;
    for (let k = 0; k < kinds; k++) counts[k]! += sign * column[x * kinds + k]!;
  };
  const left = inner.col - outer.col;
  const top = inner.row - outer.row;
  for (let y = top - radius; y < top + radius; y++) addRow(y, 1);
  for (let y = 0; y < inner.height; y++) {
    addRow(top + y + radius, 1);
    counts.fill(0);
    for (let x = left - radius; x < left + radius; x++) addColumn(x, 1);
    for (let x = 0; x < inner.width; x++) {
      addColumn(left + x + radius, 1);
      const own = ids[(top + y) * outer.width + left + x]!;
      if (own !== nodata) {
        let most = 0;
        let mode = own;
        for (let k = 0; k < kinds; k++) {
          const count = counts[k]!;
          if (count < most) continue;
          mode = count > most ? classes[k]! : own;
          most = count;
        }
        out[y * inner.width + x] = mode;
      }
      addColumn(left + x - radius, -1);
    }
    addRow(top + y - radius, -1);
  }
}

/**
 * A class map in which each pixel has the class that most of the (2 · radius + 1)² pixels around it
 * have. Where several classes are as many, it keeps its own. Nodata is not counted and stays;
 * beyond the map there is nothing. Errors: those of classMap.
 */
export function majorityReader(reader: RasterReader, file: string, radius: number): RasterReader {
  const map = classMap(reader, file);
  const { width, height } = map.grid;
  return classMapReader(reader, map.nodata, async (window, signal, out) => {
    const col = Math.max(0, window.col - radius);
    const row = Math.max(0, window.row - radius);
    const outer = {
      col,
      row,
      width: Math.min(width, window.col + window.width + radius) - col,
      height: Math.min(height, window.row + window.height + radius) - row,
    };
    const ids = await map.read(outer, signal);
    modes(ids, outer, window, radius, map.nodata, out);
    map.recycle(ids);
  });
}
