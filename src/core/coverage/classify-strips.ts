import type { PixelWindow, RasterHeader } from '../layers/raster.ts';
import { windowPixels } from '../layers/window-budget.ts';

/** Rows of tiles of the coverage map, and the windows that fill them. */
export interface ClassifyStrip {
  readonly row: number;
  readonly height: number;
  readonly windows: readonly PixelWindow[];
}

const upTo = (value: number, step: number) => Math.ceil(value / step) * step;
const downTo = (value: number, step: number) => Math.max(step, Math.floor(value / step) * step);

/** Rows that a window of this width may have, whole blocks where that leaves any. */
function windowRows(budget: number, windowWidth: number, blockHeight: number): number {
  const rows = Math.max(1, Math.floor(budget / windowWidth));
  return rows < blockHeight ? rows : downTo(rows, blockHeight);
}

/**
 * Cuts an image into strips of whole coverage tiles, and those into windows along the file's own
 * blocks, so that no block is decoded twice where the sizes allow it.
 */
export function classifyStrips(header: RasterHeader, tileSize: number): ClassifyStrip[] {
  const { width, height, tiled, blockWidth, blockHeight } = header;
  const budget = windowPixels(header);
  const stripHeight = tiled ? Math.min(1024, upTo(blockHeight, tileSize)) : tileSize;
  const windowWidth = tiled ? downTo(budget / stripHeight, blockWidth) : width;
  const windowHeight = Math.min(stripHeight, windowRows(budget, windowWidth, blockHeight));
  const strips: ClassifyStrip[] = [];
  for (let row = 0; row < height; row += stripHeight) {
    const end = Math.min(height, row + stripHeight);
    const windows: PixelWindow[] = [];
    for (let top = row; top < end; top += windowHeight) {
      for (let col = 0; col < width; col += windowWidth) {
        windows.push({
          col,
          row: top,
          width: Math.min(windowWidth, width - col),
          height: Math.min(windowHeight, end - top),
        });
      }
    }
    strips.push({ row, height: end - row, windows });
  }
  return strips;
}
