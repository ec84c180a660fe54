import { SurveyError } from '../core/errors.ts';
import { projection } from '../core/geo/crs.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import type { PictureSize } from '../core/layers/control-grid.ts';
import type { Resampling } from '../core/layers/warp.ts';
import type { ToImage } from '../files/display/raster-tile.ts';

/** RGBA of a picture is held whole: 64 megapixels are 256 MB. */
const MOST_PIXELS = 1 << 26;

export type Bbox = readonly [minX: number, minY: number, maxX: number, maxY: number];

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const invalid = (option: string, value: string, allowed: string) =>
  new SurveyError('cli-option-invalid', { option, value, allowed });

/** Errors: `cli-option-invalid`. */
export function bboxArgument(text: string): Bbox {
  const parts = text.split(',').map((part) => part.trim());
  const [minX, minY, maxX, maxY] = parts.map(Number) as [number, number, number, number];
  const isBox = parts.length === 4 && parts.every((part) => NUMBER.test(part));
  if (!isBox || !(minX < maxX && minY < maxY)) throw invalid('--bbox', text, 'minX,minY,maxX,maxY');
  return [minX, minY, maxX, maxY];
}

/** Errors: `cli-option-invalid`. */
export function sizeArgument(text: string): PictureSize {
  const match = /^(\d{1,6})x(\d{1,6})$/i.exec(text.trim());
  const [width, height] = [Number(match?.[1]), Number(match?.[2])];
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) {
    throw invalid('--size', text, `WxH, W·H ≤ ${MOST_PIXELS}`);
  }
  return { width, height };
}

/** Undefined: as the map does it. Errors: `cli-option-invalid`. */
export function resamplingArgument(text: string | undefined): Resampling | null {
  if (text === undefined) return null;
  if (text === 'nearest' || text === 'bilinear') return text;
  throw invalid('--resampling', text, 'nearest, bilinear');
}

/**
 * From the picture to the CRS of the image. In one and the same CRS nothing is projected, also where
 * it is not known. Errors: `raster-without-crs` {file}, `crs-unsupported` {crs}.
 */
export function toImageCrs(
  [minX, minY, maxX, maxY]: Bbox,
  from: CrsCode | null,
  to: CrsCode | null,
  file: string,
): ToImage {
  const inBox = (u: number, v: number) =>
    [minX + u * (maxX - minX), maxY + v * (minY - maxY)] as const;
  if (from === to) return inBox;
  if (from === null || to === null) throw new SurveyError('raster-without-crs', { file });
  const [there, here] = [projection(from), projection(to)];
  return (u, v) => {
    try {
      return here.forward(there.inverse(inBox(u, v)));
    } catch {
      return null;
    }
  };
}
