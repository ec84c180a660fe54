import { betweenNodes, type ControlGrid } from './control-grid.ts';
import type { PixelWindow } from './raster.ts';

/** Row-major RGBA of a window of an image, length 4·width·height; alpha 0 = nothing there. */
export interface Picture {
  readonly window: PixelWindow;
  readonly rgba: Uint8ClampedArray;
}

export type Resampling = 'nearest' | 'bilinear';

/**
 * The RGBA of a picture (row-major, 4·width·height): each pixel's centre is looked up in the source.
 * Outside of it: alpha 0. The grid speaks the pixels of the source's image.
 */
export function warpPicture(
  source: Picture,
  grid: ControlGrid,
  resampling: Resampling,
): Uint8ClampedArray {
  const out = new Uint8ClampedArray(grid.width * grid.height * 4);
  warpRows(source, grid, resampling, out, { from: 0, to: grid.height });
  return out;
}

/** Rows `from` … `to` (exclusive) of warpPicture, into the whole picture's `out`. */
export function warpRows(
  source: Picture,
  { width, height, cellsX, cellsY, cols, rows }: ControlGrid,
  resampling: Resampling,
  out: Uint8ClampedArray,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const sample = resampling === 'nearest' ? sampleNearest : sampleBilinear;
  for (let y = from; y < to; y++) {
    const atY = ((y + 0.5) * cellsY) / height;
    const i = Math.floor(atY);
    for (let x = 0; x < width; x++) {
      const atX = ((x + 0.5) * cellsX) / width;
      const j = Math.floor(atX);
      const node = i * (cellsX + 1) + j;
      const col = betweenNodes(cols, node, cellsX + 1, atX - j, atY - i);
      const row = betweenNodes(rows, node, cellsX + 1, atX - j, atY - i);
      const at = 4 * (y * width + x);
      sample(source, col - source.window.col, row - source.window.row, out, at);
    }
  }
}

function sampleNearest(
  { window, rgba }: Picture,
  col: number,
  row: number,
  out: Uint8ClampedArray,
  at: number,
): void {
  const c = Math.floor(col);
  const r = Math.floor(row);
  if (!(c >= 0 && r >= 0 && c < window.width && r < window.height)) return;
  const from = 4 * (r * window.width + c);
  for (let channel = 0; channel < 4; channel++) out[at + channel] = rgba[from + channel]!;
}

/** Weighted by alpha, so that the colour of a masked pixel never bleeds into its neighbours. */
function sampleBilinear(
  { window, rgba }: Picture,
  col: number,
  row: number,
  out: Uint8ClampedArray,
  at: number,
): void {
  const { width, height } = window;
  if (!(col >= 0 && row >= 0 && col < width && row < height)) return;
  const c = Math.floor(col - 0.5);
  const r = Math.floor(row - 0.5);
  const u = col - 0.5 - c;
  const v = row - 0.5 - r;
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let corner = 0; corner < 4; corner++) {
    const right = corner & 1;
    const below = corner >> 1;
    const cc = Math.min(width - 1, Math.max(0, c + right));
    const rr = Math.min(height - 1, Math.max(0, r + below));
    const from = 4 * (rr * width + cc);
    const weight = (right ? u : 1 - u) * (below ? v : 1 - v) * rgba[from + 3]!;
    red += weight * rgba[from]!;
    green += weight * rgba[from + 1]!;
    blue += weight * rgba[from + 2]!;
    alpha += weight;
  }
  if (alpha === 0) return;
  out[at] = red / alpha;
  out[at + 1] = green / alpha;
  out[at + 2] = blue / alpha;
  out[at + 3] = alpha;
}
