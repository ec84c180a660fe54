import { SurveyError } from '../../core/errors.ts';
import { type Affine, applyAffine, invertAffine } from '../../core/geo/affine.ts';
import type { RasterReader } from '../../core/layers/raster.ts';

/** An open image with the name that errors call it by. */
export interface NamedReader {
  readonly name: string;
  readonly reader: RasterReader;
}

/** How far grids may lie apart at a corner, in pixels: writers round their transforms. */
export const GRID_TOLERANCE_PIXELS = 0.01;

/** Errors say which two files, which property and both values. */
export function disagreement(
  first: NamedReader,
  second: NamedReader,
  what: string,
  values: readonly [first: string | number | null, second: string | number | null],
): SurveyError {
  return new SurveyError('raster-grids-differ', {
    first: first.name,
    second: second.name,
    what,
    firstValue: values[0] ?? '—',
    secondValue: values[1] ?? '—',
  });
}

/**
 * The place of `second`'s corner in `first`'s pixels, where pixels have one size and direction:
 * over the whole of `second` they drift less than the tolerance. Errors: `raster-grids-differ`.
 */
export function pixelOffset(first: NamedReader, second: NamedReader): [col: number, row: number] {
  const [one, two] = [first.reader.header, second.reader.header];
  if (one.crs !== two.crs) throw disagreement(first, second, 'crs', [one.crs, two.crs]);
  const inverse = invertAffine(one.transform);
  if (!inverse) throw disagreement(first, second, 'transform', [text(one.transform), '']);
  const place = (col: number, row: number) => {
    const [x, y] = applyAffine(two.transform, col, row);
    return applyAffine(inverse, x, y);
  };
  const origin = place(0, 0);
  const [width, height] = [two.width, two.height];
  for (const [col, row] of [
    [width, 0],
    [0, height],
    [width, height],
  ] as const) {
    const [x, y] = place(col, row);
    const drift = Math.max(Math.abs(x - origin[0] - col), Math.abs(y - origin[1] - row));
    if (!(drift <= GRID_TOLERANCE_PIXELS)) {
      throw disagreement(first, second, 'pixel-size', [
        pixelSize(one.transform),
        pixelSize(two.transform),
      ]);
    }
  }
  return origin;
}

const text = (t: Affine) => t.join(', ');

const pixelSize = ([a, b, , d, e]: Affine) =>
  b === 0 && d === 0 ? `${a} × ${e}` : `[${a}, ${b}, ${d}, ${e}]`;

/** A band or a level that an image has not. */
export const bandMissing = (file: string, band: number, level: number) =>
  new SurveyError('raster-band-missing', { file, band, level });
