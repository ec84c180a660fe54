import type { PixelWindow, RasterHeader } from '../layers/raster.ts';
import { windowPixels } from '../layers/window-budget.ts';
import type { ClaimedSpan } from './claimed-spans.ts';

/** A part of the image to read, and what of it is claimed. */
export interface TrainingWindow {
  readonly window: PixelWindow;
  readonly spans: readonly ClaimedSpan[];
}

const within = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));

/** Strips are decoded over their full width anyway; tiles are read as they lie. */
function cellSize(header: RasterHeader): { width: number; height: number } {
  const { tiled, blockWidth, blockHeight } = header;
  const width = tiled ? within(256, blockWidth, 1024) : 4096;
  const height = tiled ? within(256, blockHeight, 1024) : 256;
  return { width, height: within(1, height, Math.floor(windowPixels(header) / width)) };
}

/**
 * The whole cell where more than half of it would be read: a block that is taken whole is decoded to
 * where it is wanted, and not by way of one that is kept.
 */
function wholeIfLarge(window: PixelWindow, cell: PixelWindow, header: RasterHeader): PixelWindow {
  const width = Math.min(cell.width, header.width - cell.col);
  const height = Math.min(cell.height, header.height - cell.row);
  if (2 * window.width * window.height <= width * height) return window;
  return { col: cell.col, row: cell.row, width, height };
}

function windowAround(spans: readonly ClaimedSpan[]): PixelWindow {
  let [col, row, colEnd, rowEnd] = [Infinity, Infinity, 0, 0];
  for (const span of spans) {
    col = Math.min(col, span.colStart);
    row = Math.min(row, span.row);
    colEnd = Math.max(colEnd, span.colEnd);
    rowEnd = Math.max(rowEnd, span.row + 1);
  }
  return { col, row, width: colEnd - col, height: rowEnd - row };
}

/**
 * Cuts the claimed spans at the cells of the file: a window per cell, just large enough or all of it,
 * along the rows of cells, so that a file is read from its beginning to its end.
 */
export function trainingWindows(
  spans: readonly ClaimedSpan[],
  header: RasterHeader,
): TrainingWindow[] {
  const cell = cellSize(header);
  const cells = new Map<string, { readonly at: PixelWindow; readonly parts: ClaimedSpan[] }>();
  for (const span of spans) {
    const cellRow = Math.floor(span.row / cell.height);
    for (let colStart = span.colStart; colStart < span.colEnd; ) {
      const cellCol = Math.floor(colStart / cell.width);
      const colEnd = Math.min(span.colEnd, (cellCol + 1) * cell.width);
      const rank = span.rank + colStart - span.colStart;
      const key = `${cellRow}/${cellCol}`;
      const known = cells.get(key);
      const part = { ...span, colStart, colEnd, rank };
      if (known) known.parts.push(part);
      else {
        const at = { ...cell, col: cellCol * cell.width, row: cellRow * cell.height };
        cells.set(key, { at, parts: [part] });
      }
      colStart = colEnd;
    }
  }
  const inOrder = [...cells.values()].sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
  return inOrder.map(({ at, parts }) => ({
    window: wholeIfLarge(windowAround(parts), at, header),
    spans: parts,
  }));
}
