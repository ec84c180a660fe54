import { COG_TILE, type PyramidLevel } from './pyramid-levels.ts';

const HALF = COG_TILE / 2;

export interface TilePyramid {
  /**
   * A tile of the level below `level`, reduced to a half (row-major, 256²; 255 beyond the image),
   * by its place in tiles of the level below. It is copied.
   */
  readonly addHalf: (level: number, childCol: number, childRow: number, half: Uint8Array) => void;
}

/** A tile reduced to a half: row-major 512² → 256². */
export type Halve = (tile: Uint8Array) => Uint8Array;

interface OpenTile {
  readonly tile: Uint8Array;
  missing: number;
}

/**
 * Puts overview tiles together from their four children and passes each on, whole, to `emit` and,
 * reduced, to the level above. Children may come in any order, and are held until the last of four
 * is there: where they come by rows, no more than a row of them per level. A tile's memory is used
 * again once `emit` and `halve` have returned.
 */
export function createTilePyramid(
  levels: readonly PyramidLevel[],
  halve: Halve,
  emit: (level: number, col: number, row: number, tile: Uint8Array) => void,
): TilePyramid {
  const open = new Map<string, OpenTile>();
  const spare: Uint8Array[] = [];

  const begin = (level: number, col: number, row: number): OpenTile => {
    const below = levels[level - 1]!;
    const columns = Math.min(2, below.across - 2 * col);
    const rows = Math.min(2, below.down - 2 * row);
    const tile = (spare.pop() ?? new Uint8Array(COG_TILE * COG_TILE)).fill(255);
    return { tile, missing: columns * rows };
  };
  const place = (half: Uint8Array, tile: Uint8Array, col: number, row: number) => {
    const corner = row * HALF * COG_TILE + col * HALF;
    for (let y = 0; y < HALF; y++) {
      tile.set(half.subarray(y * HALF, (y + 1) * HALF), corner + y * COG_TILE);
    }
  };
  const addHalf: TilePyramid['addHalf'] = (level, childCol, childRow, half) => {
    if (level >= levels.length) return;
    const [col, row] = [childCol >> 1, childRow >> 1];
    const key = `${level},${col},${row}`;
    const entry = open.get(key) ?? begin(level, col, row);
    open.set(key, entry);
    place(half, entry.tile, childCol & 1, childRow & 1);
    entry.missing -= 1;
    if (entry.missing > 0) return;
    open.delete(key);
    emit(level, col, row, entry.tile);
    const reduced = level + 1 < levels.length ? halve(entry.tile) : null;
    spare.push(entry.tile);
    if (reduced) addHalf(level + 1, col, row, reduced);
  };
  return { addHalf };
}
