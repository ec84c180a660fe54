import type { Connectivity } from '../connectivity.ts';
import type { EdgeRow, TileEdges, TilePlace } from './tile-edges.ts';

/**
 * Numbers of two groups that touch across an edge, and when GDAL compares them, pixel by pixel: (row ·
 * map width + column) · 4 + 0 above, 1 above left, 2 above right, 3 left.
 */
export type OnMeeting = (one: number, other: number, key: number) => void;

/** Tiles row by row from the top left; it keeps one row of runs of the map, and one edge column. */
export interface EdgeWalk {
  /** null: a tile of nodata. */
  readonly add: (edges: TileEdges | null, place: TilePlace) => void;
}

const emptyRow = (): EdgeRow => ({ starts: [], numbers: [] });

/** Finds what touches across the edges of the tiles of a map of `width` columns. */
export function createEdgeWalk(
  width: number,
  connectivity: Connectivity,
  onMeeting: OnMeeting,
): EdgeWalk {
  const reach = connectivity === 8 ? 1 : 0;
  /** The last row of the tiles above; the first and the last of those that come now. */
  let above = emptyRow();
  let top = emptyRow();
  let bottom = emptyRow();
  let before: Int32Array | null = null;

  const meet = (one: number, other: number, row: number, col: number, way: number): void => {
    if (one >= 0 && other >= 0) onMeeting(one, other, (row * width + col) * 4 + way);
  };
  const meetColumns = (left: Int32Array, right: Int32Array, { col, row }: TilePlace): void => {
    for (let y = 0; y < right.length; y++) {
      meet(right[y]!, left[y]!, row + y, col, 3);
      if (reach === 0 || y === 0) continue;
      meet(right[y]!, left[y - 1]!, row + y, col, 1);
      meet(left[y]!, right[y - 1]!, row + y, col - 1, 2);
    }
  };
  const meetRows = (row: number): void => {
    const count = above.starts.length;
    let p = 0;
    for (let b = 0; b < top.starts.length; b++) {
      const one = top.numbers[b]!;
      if (one < 0) continue;
      const first = top.starts[b]!;
      const last = top.starts[b + 1] ?? width;
      while (p + 1 < count && above.starts[p + 1]! <= first - reach) p++;
      for (let q = p; q < count && above.starts[q]! < last + reach; q++) {
        const start = above.starts[q]!;
        const end = above.starts[q + 1] ?? width;
        const other = above.numbers[q]!;
        if (start > first) meet(one, other, row, start - reach, 2 * reach);
        else meet(one, other, row, first, end > first ? 0 : 1);
      }
    }
  };
  const append = (to: EdgeRow, from: EdgeRow | undefined, col: number): void => {
    if (from === undefined) {
      to.starts.push(col);
      to.numbers.push(-1);
      return;
    }
    for (let i = 0; i < from.starts.length; i++) {
      to.starts.push(from.starts[i]!);
      to.numbers.push(from.numbers[i]!);
    }
  };

  const add: EdgeWalk['add'] = (edges, place) => {
    if (!place.isFirstColumn && before !== null && edges !== null) {
      meetColumns(before, edges.left, place);
    }
    before = edges?.right ?? null;
    append(top, edges?.top, place.col);
    append(bottom, edges?.bottom, place.col);
    if (!place.isLastColumn) return;
    meetRows(place.row);
    [above, top, bottom, before] = [bottom, emptyRow(), emptyRow(), null];
  };
  return { add };
}
