import type { PixelWindow, RasterHeader } from '../../core/layers/raster.ts';

/** Edges that cut `length` pixels from `start` into equal parts. */
function cuts(start: number, length: number, parts: number): { from: number; size: number }[] {
  const edge = (i: number) => start + Math.round((length * i) / parts);
  return Array.from({ length: parts }, (_, i) => ({ from: edge(i), size: edge(i + 1) - edge(i) }));
}

/**
 * Cuts a window into at most `shares` parts of as many pixels each, that tile it: side by side along
 * its longer side, one above the other where the file has strips, which are decoded whole.
 */
export function shareWindow(
  window: PixelWindow,
  { tiled }: Pick<RasterHeader, 'tiled'>,
  shares: number,
): PixelWindow[] {
  const { col, row, width, height } = window;
  if (tiled && width >= height) {
    const parts = cuts(col, width, Math.min(shares, width));
    return parts.map(({ from, size }) => ({ ...window, col: from, width: size }));
  }
  const parts = cuts(row, height, Math.min(shares, height));
  return parts.map(({ from, size }) => ({ ...window, row: from, height: size }));
}
