import type { PixelWindow, RasterHeader } from '../layers/raster.ts';
import { windowPixels } from '../layers/window-budget.ts';

/**
 * Side of a cell, in pixels: four tiles of the class map, and the one overview tile that they make.
 * Cells are counted, measured and written in row-major order, whatever the file's own blocks.
 */
export const CELL = 1024;

/** Cells of one row that one worker classifies together, and the reads that fill them, in order. */
export interface CellTask {
  readonly index: number;
  /** Whole cells, cut at the image's edges. */
  readonly window: PixelWindow;
  readonly reads: readonly PixelWindow[];
}

/** Columns that a task may have, so that its class ids take at most 16 MB. */
const TASK_COLUMNS = 16 * CELL;

const downTo = (value: number, step: number) => Math.max(step, Math.floor(value / step) * step);

/** Rows of a read: whole blocks of the file where the budget holds one. */
function readRows(budget: number, width: number, blockHeight: number): number {
  const rows = Math.max(1, Math.floor(budget / width));
  return rows < blockHeight ? rows : downTo(rows, blockHeight);
}

/** Cuts a window at the file's own rows of blocks, so that none is decoded twice. */
function readsOf(window: PixelWindow, header: RasterHeader): PixelWindow[] {
  const budget = windowPixels(header);
  const columns = Math.min(window.width, downTo(budget, header.blockWidth));
  const rows = readRows(budget, columns, header.blockHeight);
  const end = window.row + window.height;
  const reads: PixelWindow[] = [];
  for (let row = window.row; row < end; ) {
    const next = Math.min(end, (Math.floor(row / rows) + 1) * rows);
    for (let col = window.col; col < window.col + window.width; col += columns) {
      const width = Math.min(columns, window.col + window.width - col);
      reads.push({ col, row, width, height: next - row });
    }
    row = next;
  }
  return reads;
}

/**
 * Cuts an image into tasks: one cell each where the file is tiled, as much of a row of cells as
 * memory allows where it has strips. They tile the image exactly, in row-major order of cells.
 */
export function cellTasks(header: RasterHeader): CellTask[] {
  const { width, height, tiled, blockWidth } = header;
  const wide = !tiled || blockWidth > 4 * CELL;
  const columns = wide ? TASK_COLUMNS : CELL;
  const tasks: CellTask[] = [];
  for (let row = 0; row < height; row += CELL) {
    for (let col = 0; col < width; col += columns) {
      const window = {
        col,
        row,
        width: Math.min(columns, width - col),
        height: Math.min(CELL, height - row),
      };
      tasks.push({ index: tasks.length, window, reads: readsOf(window, header) });
    }
  }
  return tasks;
}

/** The cells of a window that begins at a cell, in row-major order. */
export function cellsOf(window: PixelWindow): PixelWindow[] {
  const cells: PixelWindow[] = [];
  for (let y = 0; y < window.height; y += CELL) {
    for (let x = 0; x < window.width; x += CELL) {
      cells.push({
        col: window.col + x,
        row: window.row + y,
        width: Math.min(CELL, window.width - x),
        height: Math.min(CELL, window.height - y),
      });
    }
  }
  return cells;
}
