import { eachStrip, type StripWork } from '../../core/coverage/labelled-strips.ts';
import type { RunStrips } from '../../core/coverage/run-strip.ts';

export interface PixelPlace {
  readonly col: number;
  readonly row: number;
}

/** Class of the map at each place; −1 outside of the map and where it is nodata. */
export async function classesAt(
  strips: RunStrips,
  places: readonly PixelPlace[],
  work: StripWork,
  passes: { readonly pass: number; readonly of: number },
): Promise<Int16Array> {
  const { width, height } = strips.map.grid;
  const found = new Int16Array(places.length).fill(-1);
  const order = [...places.keys()]
    .filter((i) => {
      const { col, row } = places[i]!;
      return col >= 0 && col < width && row >= 0 && row < height;
    })
    .sort((a, b) => places[a]!.row - places[b]!.row);
  let next = 0;
  await eachStrip(strips, work, passes, ({ row, height: rows, runs, rowStart }) => {
    for (; next < order.length && places[order[next]!]!.row < row + rows; next++) {
      const { col, row: at } = places[order[next]!]!;
      let run = rowStart[at - row]!;
      while (runs[run + 1]! >>> 8 <= col) run++;
      const value = runs[run]! & 255;
      if (value !== strips.map.nodata) found[order[next]!] = value;
    }
  });
  return found;
}
