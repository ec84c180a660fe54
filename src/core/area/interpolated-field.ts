import { SurveyError } from '../errors.ts';
import type { RasterGrid } from '../layers/raster.ts';
import type { RunArea } from './class-runs.ts';

/** The largest cell of control, m: beyond it a first guess is never good enough. */
const LARGEST_CELL_M = 32_000;
const WANTED_ERROR = 1e-9;
const ALLOWED_ERROR = 1e-7;
/** Where a quadratic through 0, ½, 1 is worst, and the places between. */
const PROBES = [0.21, 0.5, 0.79];
const PROBED_CELLS = 5;

/**
 * A smooth density(col, row) as biquadratic cells, refined until a probe inside finds less than
 * 1e-9 of relative error; nodes are worked out when first used. A run is summed in closed form.
 * Errors: `raster-pixels-too-large` where even cells of two pixels miss 1e-7.
 */
export function interpolatedField(
  grid: RasterGrid,
  density: (col: number, row: number) => number,
): RunArea {
  const pixelM = Math.sqrt(density(grid.width / 2, grid.height / 2));
  let cell = 2;
  while (cell < Math.max(grid.width, grid.height) && cell * 2 * pixelM <= LARGEST_CELL_M) cell *= 2;
  let field = cells(grid, density, cell);
  let error = probe(grid, density, field);
  while (error > WANTED_ERROR && cell > 2) {
    cell /= 2;
    field = cells(grid, density, cell);
    error = probe(grid, density, field);
  }
  if (error > ALLOWED_ERROR) throw new SurveyError('raster-pixels-too-large', { pixelM });
  return field.run;
}

interface Cells {
  readonly cell: number;
  /** At a place in pixels, not at a pixel's number. */
  readonly at: (col: number, row: number) => number;
  readonly run: RunArea;
}

function cells(
  grid: RasterGrid,
  density: (col: number, row: number) => number,
  cell: number,
): Cells {
  const half = cell / 2;
  const columns = 2 * Math.ceil(grid.width / cell) + 1;
  const rows = 2 * Math.ceil(grid.height / cell) + 1;
  const nodes = new Float64Array(columns * rows).fill(Number.NaN);
  const node = (i: number, j: number): number => {
    const index = j * columns + i;
    const known = nodes[index] as number;
    if (known > 0) return known;
    const value = density(i * half, j * half);
    nodes[index] = value;
    return value;
  };

  // Coefficients of c0 + c1·u + c2·u² along a row of a cell, kept for the runs that follow.
  let keptRow = Number.NaN;
  let keptCell = Number.NaN;
  let c0 = 0;
  let c1 = 0;
  let c2 = 0;
  const prepare = (row: number, cellCol: number) => {
    if (row === keptRow && cellCol === keptCell) return;
    const cellRow = Math.min(Math.floor(row / cell), (rows - 3) / 2);
    const v = row / cell - cellRow;
    const w0 = (1 - v) * (1 - 2 * v);
    const w1 = 4 * v * (1 - v);
    const w2 = v * (2 * v - 1);
    const i = 2 * cellCol;
    const j = 2 * cellRow;
    const f0 = w0 * node(i, j) + w1 * node(i, j + 1) + w2 * node(i, j + 2);
    const f1 = w0 * node(i + 1, j) + w1 * node(i + 1, j + 1) + w2 * node(i + 1, j + 2);
    const f2 = w0 * node(i + 2, j) + w1 * node(i + 2, j + 1) + w2 * node(i + 2, j + 2);
    c0 = f0;
    c1 = 4 * f1 - 3 * f0 - f2;
    c2 = 2 * (f0 + f2) - 4 * f1;
    keptRow = row;
    keptCell = cellCol;
  };

  const run: RunArea = (row, col, count) => {
    let sum = 0;
    let from = col;
    const end = col + count;
    while (from < end) {
      const cellCol = Math.floor(from / cell);
      const to = Math.min(end, (cellCol + 1) * cell);
      prepare(row + 0.5, cellCol);
      const n = to - from;
      const mean = from - cellCol * cell + n / 2;
      const meanSquare = mean * mean + (n * n - 1) / 12;
      sum += n * (c0 + (c1 * mean) / cell + (c2 * meanSquare) / (cell * cell));
      from = to;
    }
    return sum;
  };
  const at = (col: number, row: number) => {
    const cellCol = Math.min(Math.floor(col / cell), (columns - 3) / 2);
    prepare(row, cellCol);
    const u = col / cell - cellCol;
    return c0 + u * (c1 + u * c2);
  };
  return { cell, at, run };
}

/** Largest relative error found inside cells spread over the grid. */
function probe(
  grid: RasterGrid,
  density: (col: number, row: number) => number,
  field: Cells,
): number {
  const places = (length: number): number[] => {
    const count = Math.ceil(length / field.cell);
    const picked = new Set<number>();
    for (let k = 0; k < PROBED_CELLS; k++) {
      picked.add(Math.round(((count - 1) * k) / (PROBED_CELLS - 1)));
    }
    return [...picked].flatMap((index) =>
      PROBES.map((t) => Math.min((index + t) * field.cell, length)),
    );
  };
  let worst = 0;
  for (const row of places(grid.height)) {
    for (const col of places(grid.width)) {
      const exact = density(col, row);
      worst = Math.max(worst, Math.abs(field.at(col, row) - exact) / exact);
    }
  }
  return worst;
}
