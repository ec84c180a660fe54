import { COG_TILE, type PyramidLevel } from './pyramid-levels.ts';

const HALF = COG_TILE / 2;

export interface TilePyramid {
  /**
   * A tile of the level below `level`, reduced to a half (row-major, 256²; 255 beyond the image),
   * by its place in tiles of the level below.
   */
  readonly addHalf: (level: number, childCol: number, childRow: number, half: Uint8Array) => void;
}

/** A tile reduced to a half: row-major 512² → 256². */
export type Halve = (tile: Uint8Array) => Uint8Array;

/**
 * Puts overview tiles together from their four children and passes each on, whole, to `emit` and,
 * reduced, to the level above. Children may come in any order, and are held until the last of four
 * is there: where they come by rows, no more than a row of them per level.
 */
export function createTilePyramid(
  levels: readonly PyramidLevel[],
  halve: Halve,
  emit: (level: number, col: number, row: number, tile: Uint8Array) => void,
): TilePyramid {
  const open = new Map<string, { readonly halves: (Uint8Array | null)[]; missing: number }>();

  const begin = (level: number, col: number, row: number) => {
    const below = levels[level - 1]!;
    const columns = Math.min(2, below.across - 2 * col);
    const rows = Math.min(2, below.down - 2 * row);
    return { halves: [null, null, null, null], missing: columns * rows };
  };
  const joined = (halves: readonly (Uint8Array | null)[]): Uint8Array => {
    const tile = new Uint8Array(COG_TILE * COG_TILE).fill(255);
    for (const [i, half] of halves.entries()) {
      if (half === null) continue;
      const corner = (i >> 1) * HALF * COG_TILE + (i & 1) * HALF;
      for (let y = 0; y < HALF; y++) {
        tile.set(half.subarray(y * HALF, (y + 1) * HALF), corner + y * COG_TILE);
      }
    }
    return tile;
  };
  const addHalf: TilePyramid['addHalf'] = (level, childCol, childRow, half) => {
    if (level >= levels.length) return;
    const [col, row] = [childCol >> 1, childRow >> 1];
    const key = `${level},${col},${row}`;
    const entry = open.get(key) ?? begin(level, col, row);
    open.set(key, entry);
    entry.halves[2 * (childRow & 1) + (childCol & 1)] = half;
    entry.missing -= 1;
    if (entry.missing > 0) return;
    open.delete(key);
    const tile = joined(entry.halves);
    emit(level, col, row, tile);
    addHalf(level + 1, col, row, halve(tile));
  };
  return { addHalf };
}
