import { applyAffine, invertAffine } from '../../core/geo/affine.ts';
import { projection } from '../../core/geo/crs.ts';
import type { PixelWindow, RasterHeader } from '../../core/layers/raster.ts';

/** West, south, east, north of what the screen shows, in degrees. */
export type LonLatView = readonly [west: number, south: number, east: number, north: number];

export interface ViewWindow {
  /** 0 = full resolution, n = overviews[n − 1]. */
  readonly level: number;
  /** In pixels of the level. */
  readonly window: PixelWindow;
  /** Pixels of the full image per pixel of the level. */
  readonly reductionX: number;
  readonly reductionY: number;
  /** False: only the middle of the view, since the image has no copy that is small enough. */
  readonly isWhole: boolean;
}

const STEPS = 8;

/** Columns and rows of the full image that the view reaches; null where it reaches none. */
function reached(header: RasterHeader, [west, south, east, north]: LonLatView) {
  const inverse = invertAffine(header.transform);
  if (!inverse || header.crs === null) return null;
  const { forward } = projection(header.crs);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v <= STEPS; v++) {
    for (let u = 0; u <= STEPS; u++) {
      try {
        const lonLat = [west + ((east - west) * u) / STEPS, south + ((north - south) * v) / STEPS];
        const [x, y] = forward(lonLat as [number, number]);
        const [col, row] = applyAffine(inverse, x, y);
        [left, right] = [Math.min(left, col), Math.max(right, col)];
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      } catch {
        // Beyond the reach of the projection there is no image.
      }
    }
  }
  left = Math.max(0, Math.floor(left));
  top = Math.max(0, Math.floor(top));
  right = Math.min(header.width, Math.ceil(right));
  bottom = Math.min(header.height, Math.ceil(bottom));
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/**
 * What of an image to classify for a view, at most `mostPixels`: its own pixels where they are few
 * enough, else those of the finest reduced copy that is, else the view's middle at full resolution.
 * Null where the view shows none of the image. Error: of `projection`.
 */
export function viewWindow(
  header: RasterHeader,
  view: LonLatView,
  mostPixels: number,
): ViewWindow | null {
  const box = reached(header, view);
  if (!box) return null;
  const levels = [{ width: header.width, height: header.height }, ...header.overviews];
  for (const [level, size] of levels.entries()) {
    const [reductionX, reductionY] = [header.width / size.width, header.height / size.height];
    const col = Math.floor(box.left / reductionX);
    const row = Math.floor(box.top / reductionY);
    const width = Math.min(size.width, Math.ceil(box.right / reductionX)) - col;
    const height = Math.min(size.height, Math.ceil(box.bottom / reductionY)) - row;
    if (width * height > mostPixels) continue;
    return { level, window: { col, row, width, height }, reductionX, reductionY, isWhole: true };
  }
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const share = Math.sqrt(mostPixels / (across * down));
  const width = Math.max(1, Math.min(across, Math.floor(across * share)));
  const height = Math.max(1, Math.min(down, Math.floor(mostPixels / width)));
  const window = {
    col: box.left + ((across - width) >> 1),
    row: box.top + ((down - height) >> 1),
    width,
    height,
  };
  return { level: 0, window, reductionX: 1, reductionY: 1, isWhole: false };
}
