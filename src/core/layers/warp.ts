import type { PixelWindow } from './raster.ts';
import { betweenNodes, type TileGrid } from './tile-grid.ts';

/** Row-major RGBA of a window of an image, length 4·width·height; alpha 0 = nothing there. */
export interface Picture {
  readonly window: PixelWindow;
  readonly rgba: Uint8ClampedArray;
}

export type Resampling = 'nearest' | 'bilinear';

/**
 * A tile's RGBA (row-major, 4·sizePx²): each tile pixel's centre is looked up in the picture.
 * Outside of the picture: alpha 0. The grid speaks the pixels of the picture's image.
 */
export function warpPicture(
  picture: Picture,
  grid: TileGrid,
  resampling: Resampling,
): Uint8ClampedArray {
  const { sizePx, nodes, step } = grid;
  const out = new Uint8ClampedArray(sizePx * sizePx * 4);
  const sample = resampling === 'nearest' ? sampleNearest : sampleBilinear;
  for (let y = 0; y < sizePx; y++) {
    const i = Math.floor((y + 0.5) / step);
    const v = (y + 0.5) / step - i;
    for (let x = 0; x < sizePx; x++) {
      const j = Math.floor((x + 0.5) / step);
      const u = (x + 0.5) / step - j;
      const node = i * nodes + j;
      const col = betweenNodes(grid.cols, node, nodes, u, v);
      const row = betweenNodes(grid.rows, node, nodes, u, v);
      sample(
        picture,
        col - picture.window.col,
        row - picture.window.row,
        out,
        4 * (y * sizePx + x),
      );
    }
  }
  return out;
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
