import { SurveyError } from '../../core/errors.ts';
import { bandOfType } from '../../core/layers/data-types.ts';
import type { PixelWindow, RasterHeader } from '../../core/layers/raster.ts';

const LARGEST_BYTES = 1024 * 1024 * 1024;

/** Errors: `raster-window-outside`, `raster-window-too-large`, as a GeoTIFF has them. */
export function assertPlainWindow(
  file: string,
  window: PixelWindow,
  { width, height, dataType }: RasterHeader,
  arrays: number,
): void {
  const { col, row } = window;
  const whole = [col, row, window.width, window.height].every(Number.isInteger);
  const inside =
    col >= 0 && row >= 0 && col + window.width <= width && row + window.height <= height;
  if (!whole || !inside || window.width < 1 || window.height < 1) {
    const details = { file, ...window, imageWidth: width, imageHeight: height };
    throw new SurveyError('raster-window-outside', details);
  }
  const bytes = bandOfType(dataType, 0).BYTES_PER_ELEMENT;
  if (window.width * window.height * arrays * bytes > LARGEST_BYTES) {
    throw new SurveyError('raster-window-too-large', { file, ...window });
  }
}
