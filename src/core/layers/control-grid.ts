/**
 * Where a point of a picture lies in an image, in pixels of it; u, v in 0 … 1 from the picture's
 * upper left corner. Null where the projection has no answer.
 */
export type Place = (u: number, v: number) => readonly [col: number, row: number] | null;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Image positions on a lattice over a picture: node (i, j) stands at u = j/cellsX, v = i/cellsY.
 * Row-major, (cellsX + 1)·(cellsY + 1) long; NaN = no answer. Between nodes: bilinear.
 */
export interface ControlGrid extends PictureSize {
  readonly cellsX: number;
  readonly cellsY: number;
  readonly cols: Float64Array;
  readonly rows: Float64Array;
}

/** What the error is held below, image pixels: a quarter, less what lies between the probes. */
export const TOLERANCE_PX = 0.2;
const FIRST_CELLS = 16;

/**
 * A lattice refined until its bilinear interior differs from the exact projection by less than
 * `tolerancePx` image pixels at every probe, or every pixel of the picture is a cell.
 */
export function controlGrid(
  size: PictureSize,
  place: Place,
  tolerancePx = TOLERANCE_PX,
): ControlGrid {
  for (let cells = FIRST_CELLS; ; cells *= 2) {
    const cellsX = Math.min(cells, size.width);
    const cellsY = Math.min(cells, size.height);
    const grid = latticeOf(size, cellsX, cellsY, place);
    if (cells >= Math.max(size.width, size.height)) return grid;
    if (worstErrorPx(grid, place) < tolerancePx) return grid;
  }
}

function latticeOf(size: PictureSize, cellsX: number, cellsY: number, place: Place): ControlGrid {
  const cols = new Float64Array((cellsX + 1) * (cellsY + 1));
  const rows = new Float64Array(cols.length);
  let node = 0;
  for (let i = 0; i <= cellsY; i++) {
    for (let j = 0; j <= cellsX; j++) {
      const at = place(j / cellsX, i / cellsY);
      cols[node] = at ? at[0] : Number.NaN;
      rows[node] = at ? at[1] : Number.NaN;
      node += 1;
    }
  }
  return { width: size.width, height: size.height, cellsX, cellsY, cols, rows };
}

/**
 * Middles of cells and of their top and left edges. The edges matter: between two conformal
 * projections the error is harmonic, so that it cancels in the middle of a cell.
 */
const PROBES: readonly (readonly [u: number, v: number])[] = [
  [0.5, 0],
  [0, 0.5],
  [0.5, 0.5],
];

function worstErrorPx(grid: ControlGrid, place: Place): number {
  const { cellsX, cellsY } = grid;
  let worst = 0;
  for (let i = 0; i < cellsY; i++) {
    for (let j = 0; j < cellsX; j++) {
      const node = i * (cellsX + 1) + j;
      for (const [u, v] of PROBES) {
        const exact = place((j + u) / cellsX, (i + v) / cellsY);
        const col = betweenNodes(grid.cols, node, cellsX + 1, u, v);
        const row = betweenNodes(grid.rows, node, cellsX + 1, u, v);
        if (!exact || Number.isNaN(col) || Number.isNaN(row)) continue;
        worst = Math.max(worst, Math.abs(exact[0] - col), Math.abs(exact[1] - row));
      }
    }
  }
  return worst;
}

/** Bilinear between a node and its neighbours right and below; u, v in 0 … 1. */
export function betweenNodes(
  values: Float64Array,
  node: number,
  nodesPerRow: number,
  u: number,
  v: number,
): number {
  const top = values[node]! * (1 - u) + values[node + 1]! * u;
  const bottom = values[node + nodesPerRow]! * (1 - u) + values[node + nodesPerRow + 1]! * u;
  return top * (1 - v) + bottom * v;
}

export interface GridExtent {
  readonly minCol: number;
  readonly minRow: number;
  readonly maxCol: number;
  readonly maxRow: number;
}

/** Smallest and largest image position over the lattice; null where no node has an answer. */
export function gridExtent(grid: ControlGrid): GridExtent | null {
  let [minCol, minRow, maxCol, maxRow] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < grid.cols.length; i++) {
    const col = grid.cols[i]!;
    const row = grid.rows[i]!;
    if (Number.isNaN(col) || Number.isNaN(row)) continue;
    minCol = Math.min(minCol, col);
    maxCol = Math.max(maxCol, col);
    minRow = Math.min(minRow, row);
    maxRow = Math.max(maxRow, row);
  }
  return minCol <= maxCol ? { minCol, minRow, maxCol, maxRow } : null;
}

/** Image pixels per pixel of the picture, along its finer axis: the mean over the lattice; 0 where no two nodes have an answer. */
export function meanFootprint(grid: ControlGrid): number {
  const { width, height, cellsX, cellsY } = grid;
  const nodes = cellsX + 1;
  const along = (dx: number, dy: number, pixels: number) => {
    let [sum, count] = [0, 0];
    for (let i = 0; i + dy <= cellsY; i++) {
      for (let j = 0; j + dx <= cellsX; j++) {
        const from = i * nodes + j;
        const to = from + dy * nodes + dx;
        const length = Math.hypot(
          grid.cols[to]! - grid.cols[from]!,
          grid.rows[to]! - grid.rows[from]!,
        );
        if (Number.isNaN(length)) continue;
        sum += length;
        count += 1;
      }
    }
    return count === 0 ? 0 : sum / count / pixels;
  };
  return Math.min(along(1, 0, width / cellsX), along(0, 1, height / cellsY));
}
