/** A square of the web-mercator pyramid: z levels, x eastward, y southward from the date line. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Where a place on Earth lies in an image, in pixels of it; null where the projection has no answer. */
export type LonLatToPixel = (
  lon: number,
  lat: number,
) => readonly [col: number, row: number] | null;

/**
 * Image positions on a lattice over a tile. Row-major, length nodes²; node (i, j) stands at the
 * tile's pixel (j·step, i·step). NaN = no answer. Between nodes: bilinear, within `tolerancePx`.
 */
export interface TileGrid {
  readonly sizePx: number;
  readonly nodes: number;
  readonly step: number;
  readonly cols: Float64Array;
  readonly rows: Float64Array;
}

/** Longitude and latitude in degrees of a point of a tile; u, v in 0 … 1 from its north-west corner. */
export function tileLonLat(tile: TileAddress, u: number, v: number): [lon: number, lat: number] {
  const span = 2 ** tile.z;
  const lon = ((tile.x + u) / span) * 360 - 180;
  const mercatorY = Math.PI * (1 - (2 * (tile.y + v)) / span);
  return [lon, (Math.atan(Math.sinh(mercatorY)) * 180) / Math.PI];
}

/**
 * The lattice from tile pixels to image pixels, refined until its bilinear interior differs from
 * the exact projection by less than `tolerancePx` image pixels, or every pixel is a node.
 * `sizePx` is a power of two.
 */
export function tileGrid(
  tile: TileAddress,
  sizePx: number,
  toPixel: LonLatToPixel,
  tolerancePx = 0.25,
): TileGrid {
  for (let cells = Math.min(16, sizePx); ; cells *= 2) {
    const grid = latticeOf(tile, sizePx, cells, toPixel);
    if (cells >= sizePx || worstErrorPx(grid, tile, toPixel) < tolerancePx) return grid;
  }
}

function latticeOf(
  tile: TileAddress,
  sizePx: number,
  cells: number,
  toPixel: LonLatToPixel,
): TileGrid {
  const nodes = cells + 1;
  const cols = new Float64Array(nodes * nodes);
  const rows = new Float64Array(nodes * nodes);
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < nodes; j++) {
      const pixel = toPixel(...tileLonLat(tile, j / cells, i / cells));
      cols[i * nodes + j] = pixel ? pixel[0] : Number.NaN;
      rows[i * nodes + j] = pixel ? pixel[1] : Number.NaN;
    }
  }
  return { sizePx, nodes, step: sizePx / cells, cols, rows };
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

function worstErrorPx(grid: TileGrid, tile: TileAddress, toPixel: LonLatToPixel): number {
  const cells = grid.nodes - 1;
  let worst = 0;
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells; j++) {
      const node = i * grid.nodes + j;
      for (const [u, v] of PROBES) {
        const exact = toPixel(...tileLonLat(tile, (j + u) / cells, (i + v) / cells));
        const col = betweenNodes(grid.cols, node, grid.nodes, u, v);
        const row = betweenNodes(grid.rows, node, grid.nodes, u, v);
        if (!exact || Number.isNaN(col) || Number.isNaN(row)) continue;
        worst = Math.max(worst, Math.abs(exact[0] - col), Math.abs(exact[1] - row));
      }
    }
  }
  return worst;
}

/** Bilinear between a node and its neighbours east and south; u, v in 0 … 1. */
export function betweenNodes(
  values: Float64Array,
  node: number,
  nodes: number,
  u: number,
  v: number,
): number {
  const top = values[node]! * (1 - u) + values[node + 1]! * u;
  const bottom = values[node + nodes]! * (1 - u) + values[node + nodes + 1]! * u;
  return top * (1 - v) + bottom * v;
}

/** Smallest and largest image position over the lattice; null where no node has an answer. */
export function gridExtent(
  grid: TileGrid,
): { minCol: number; minRow: number; maxCol: number; maxRow: number } | null {
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
