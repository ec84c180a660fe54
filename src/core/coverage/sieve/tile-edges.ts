import type { TileInMemory } from './sieve-tile.ts';

/** Runs of a row of the map, one tile after the other; run i ends where i + 1 starts. */
export interface EdgeRow {
  readonly starts: number[];
  /** −1 where there is no group that could cross an edge. */
  readonly numbers: number[];
}

/** The groups of a tile that reach an edge, beyond which there is another tile. */
export interface TileEdges {
  /** They are numbered in this order. */
  readonly crossing: readonly number[];
  readonly top: EdgeRow;
  readonly bottom: EdgeRow;
  /** Numbers by row; empty at the border of the map. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Where a tile lies, and which of its edges are the map's. */
export interface TilePlace {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly isFirstRow: boolean;
  readonly isLastRow: boolean;
  readonly isFirstColumn: boolean;
  readonly isLastColumn: boolean;
}

/** Numbers those groups from `start` on, the same way each time. Uses up `keys`. */
export function tileEdges(tile: TileInMemory, place: TilePlace, start: number): TileEdges {
  const { runs, rowStart, labels, height, keys: numbers } = tile;
  numbers.fill(-1);
  const crossing: number[] = [];
  const numberOf = (run: number): number => {
    const group = labels[run]!;
    if (group < 0) return -1;
    if (numbers[group]! < 0) numbers[group] = start + crossing.push(group) - 1;
    return numbers[group]!;
  };
  const edgeRow = (y: number): EdgeRow => {
    const row: EdgeRow = { starts: [], numbers: [] };
    for (let b = rowStart[y]!; b < rowStart[y + 1]! - 1; b++) {
      row.starts.push(place.col + (runs[b]! >>> 8));
      row.numbers.push(numberOf(b));
    }
    return row;
  };
  const nothing: EdgeRow = { starts: [], numbers: [] };
  const edgeColumn = (isBorder: boolean, runOf: (y: number) => number): Int32Array => {
    const column = new Int32Array(isBorder ? 0 : height);
    for (let y = 0; y < column.length; y++) column[y] = numberOf(runOf(y));
    return column;
  };
  return {
    crossing,
    top: place.isFirstRow ? nothing : edgeRow(0),
    bottom: place.isLastRow ? nothing : edgeRow(height - 1),
    left: edgeColumn(place.isFirstColumn, (y) => rowStart[y]!),
    right: edgeColumn(place.isLastColumn, (y) => rowStart[y + 1]! - 2),
  };
}
