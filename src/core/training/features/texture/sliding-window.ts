import type { PixelWindow } from '../../../layers/raster.ts';

/**
 * A line of `results` + 2·radius places. It is cut into blocks as long as a window, at multiples of
 * that counted from place 0 of the image, so that every window is the end of one block and the
 * start of the next: time does not grow with the radius, and what is added to what depends on the
 * place in the image alone. Source: van Herk 1992, Pattern Recognition Letters 13, 517–521.
 */
export interface SlidingLine {
  readonly results: number;
  readonly radius: number;
  /** Place in the image of the line's first place; may be negative. */
  readonly origin: number;
}

export const lineLength = ({ results, radius }: SlidingLine): number => results + 2 * radius;

/** Place in the line of the first block that begins in it. */
export function firstBlock({ origin, radius }: SlidingLine): number {
  const size = 2 * radius + 1;
  const within = origin % size;
  return within === 0 ? 0 : within < 0 ? -within : size - within;
}

/** Makes one line of results of one line of values; each has as many fields as the statistic needs. */
export type SlideLine = (
  line: readonly Float64Array[],
  shape: SlidingLine,
  out: readonly Float64Array[],
) => void;

/** What a statistic keeps of a place, and what stands for a place that isn't there. */
export interface Sliding {
  readonly identity: readonly number[];
  readonly createSlide: (length: number) => SlideLine;
}

interface Rows {
  readonly fields: readonly Float64Array[];
  readonly width: number;
  readonly height: number;
  /** Place in the line where the first value of a row stands. */
  readonly lead: number;
}

/** Lines turned at once: each result column is then written in whole cache lines. */
const BUNDLE = 16;

/** Every row made a line of results; the result is transposed: `result[x·height + y]`. */
function slideRows(rows: Rows, shape: SlidingLine, { identity, createSlide }: Sliding) {
  const { fields, width, height, lead } = rows;
  const { results } = shape;
  const slide = createSlide(lineLength(shape));
  const line = identity.map((value) => new Float64Array(lineLength(shape)).fill(value));
  // Rows a little longer than a power of two do not crowd into one set of the cache.
  const bundle = Array.from({ length: BUNDLE }, () =>
    identity.map(() => new Float64Array(results + 8)),
  );
  const turned = identity.map(() => new Float64Array(results * height));
  for (let top = 0; top < height; top += BUNDLE) {
    const count = Math.min(BUNDLE, height - top);
    for (let y = 0; y < count; y++) {
      const at = (top + y) * width;
      for (const [k, field] of fields.entries()) line[k]!.set(field.subarray(at, at + width), lead);
      slide(line, shape, bundle[y]!);
    }
    for (const [k, target] of turned.entries()) {
      const sources = bundle.map((each) => each[k]!);
      for (let x = 0; x < results; x++) {
        const at = x * height + top;
        for (let y = 0; y < count; y++) target[at + y] = sources[y]![x]!;
      }
    }
  }
  return turned;
}

/**
 * A statistic in the square of (2·radius + 1)² round every pixel of `inner`, row-major, from fields
 * of `outer`, which holds the squares as far as the image reaches.
 */
export function slideWindow(
  fields: readonly Float64Array[],
  outer: PixelWindow,
  inner: PixelWindow,
  radius: number,
  sliding: Sliding,
): readonly Float64Array[] {
  const across = { results: inner.width, radius, origin: inner.col - radius };
  const down = { results: inner.height, radius, origin: inner.row - radius };
  const { width, height } = outer;
  const turned = slideRows(
    { fields, width, height, lead: outer.col - across.origin },
    across,
    sliding,
  );
  return slideRows(
    { fields: turned, width: height, height: inner.width, lead: outer.row - down.origin },
    down,
    sliding,
  );
}
