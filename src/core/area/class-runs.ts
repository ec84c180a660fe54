import type { PixelWindow } from '../layers/raster.ts';

/** Area of `count` neighbouring pixels of a row, from `col` on, m². */
export type RunArea = (row: number, col: number, count: number) => number;

/**
 * Adds the area of each run of equal class ids to `sumsM2[classId]`, rows first. Runs, because a
 * bed is made of them: the inner loop compares bytes and does no arithmetic.
 */
export function addRunAreas(
  runArea: RunArea,
  window: PixelWindow,
  classIds: Uint8Array,
  sumsM2: Float64Array,
): void {
  const { width, height } = window;
  if (classIds.length !== width * height) throw new RangeError('classIds do not fill the window');
  for (let row = 0; row < height; row++) {
    const start = row * width;
    const end = start + width;
    let from = start;
    while (from < end) {
      const classId = classIds[from] as number;
      let to = from + 1;
      while (to < end && classIds[to] === classId) to++;
      const areaM2 = runArea(window.row + row, window.col + from - start, to - from);
      sumsM2[classId] = (sumsM2[classId] as number) + areaM2;
      from = to;
    }
  }
}
