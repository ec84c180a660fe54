import type { CancelSignal } from '../../progress.ts';
import type { ClassMap } from '../class-map.ts';
import type { TileIds } from './sieve-tile.ts';
import type { TilePlace } from './tile-edges.ts';
import type { TileGrid } from './tile-grid.ts';

/** Reads a tile and gives it to `take`, which may not keep it. */
export type ReadTile = <T>(
  place: TilePlace,
  signal: CancelSignal | undefined,
  take: (ids: TileIds) => T,
) => Promise<T>;

/**
 * Of a file whose blocks are as wide as the map, whole rows are read, once for all tiles in them. One
 * tile after the other.
 */
export function createTileReads(map: ClassMap, grid: TileGrid): ReadTile {
  const { width } = map.grid;
  const isWhole = map.pieceWidth === width && grid.across > 1;
  let held: { readonly row: number; readonly ids: Uint8Array } | null = null;
  const drop = (): void => {
    if (held) map.recycle(held.ids);
    held = null;
  };
  return async (place, signal, take) => {
    const { row, height } = place;
    const window = isWhole ? { col: 0, row, width, height } : place;
    if (held?.row !== row) drop();
    held ??= { row, ids: await map.read(window, signal) };
    const { ids } = held;
    const made = take({ ids, from: place.col - window.col, stride: window.width });
    if (!isWhole || place.isLastColumn) drop();
    return made;
  };
}
