import type { RasterReader } from '../layers/raster.ts';
import { throwIfCancelled } from '../progress.ts';
import { classMap } from './class-map.ts';
import { classMapReader, type ReadIds } from './class-map-reader.ts';
import { planSieve, type SievePlanWork } from './sieve/sieve-plan.ts';
import { type TileSize, tileGrid, tileSizeOf } from './sieve/tile-grid.ts';
import type { SieveSettings } from './sieve-settings.ts';

export interface SieveWork extends SievePlanWork {
  /** In place of what fits the file's blocks. */
  readonly tileSize?: TileSize;
}

/**
 * A class map whose connected groups below `minPixels` take the class of their largest neighbour,
 * to the pixel as GDALSieveFilter (GDAL 3.6) does, ties included; nodata takes no part. Reads the
 * map twice here and once more as it is read; a map that fits 32 MB as runs is read once. Memory:
 * that of a tile, and of what crosses from one to the next. Errors: those of classMap.
 */
export async function sieveReader(
  reader: RasterReader,
  file: string,
  settings: SieveSettings,
  work: SieveWork = {},
): Promise<RasterReader> {
  const map = classMap(reader, file);
  const { nodata } = map;
  const grid = tileGrid(map.grid, work.tileSize ?? tileSizeOf(map, reader.header));
  const paint = await planSieve(map, grid, settings, work);

  // The tile that was painted last: a map is mostly read from the top, in smaller pieces.
  let held: Uint8Array = new Uint8Array(0);
  let heldIndex = -1;
  const hold = async (index: number, signal: Parameters<ReadIds>[1]): Promise<void> => {
    if (heldIndex === index) return;
    heldIndex = -1;
    held = await paint(index, signal);
    heldIndex = index;
  };
  /** What a window has of a tile, to `out`. */
  const readTile = async (index: number, ...[window, signal, out]: Parameters<ReadIds>) => {
    const place = grid.place(index);
    const left = Math.max(place.col, window.col);
    const right = Math.min(place.col + place.width, window.col + window.width);
    const top = Math.max(place.row, window.row);
    const bottom = Math.min(place.row + place.height, window.row + window.height);
    const isBlank = map.isBlank(place);
    if (!isBlank) await hold(index, signal);
    for (let row = top; row < bottom; row++) {
      const to = (row - window.row) * window.width + left - window.col;
      const from = (row - place.row) * place.width + left - place.col;
      if (isBlank) out.fill(nodata, to, to + right - left);
      else out.set(held.subarray(from, from + right - left), to);
    }
  };
  const readNow: ReadIds = async (window, signal, out) => {
    const { col, row, width, height } = window;
    const lastColumn = Math.floor((col + width - 1) / grid.columns);
    const lastRow = Math.floor((row + height - 1) / grid.rows);
    for (let y = Math.floor(row / grid.rows); y <= lastRow; y++) {
      for (let x = Math.floor(col / grid.columns); x <= lastColumn; x++) {
        throwIfCancelled(signal);
        await readTile(y * grid.across + x, window, signal, out);
      }
    }
  };
  // One window after the other: there is memory for one tile.
  let turn = Promise.resolve();
  return classMapReader(reader, nodata, (window, signal, out) => {
    const read = turn.then(() => readNow(window, signal, out));
    turn = read.catch(() => {});
    return read;
  });
}
