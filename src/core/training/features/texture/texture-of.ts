import type { PixelWindow } from '../../../layers/raster.ts';
import type { TextureStatistic } from '../feature-spec.ts';
import { slidingExtremes } from './sliding-extremes.ts';
import { slidingMoments } from './sliding-moments.ts';
import { slideWindow } from './sliding-window.ts';

/** 1 where a value is known. */
function knownPixels(values: Float64Array, mask: Uint8Array | null): Uint8Array {
  const known = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    known[i] = value - value === 0 && (mask === null || mask[i] !== 0) ? 1 : 0;
  }
  return known;
}

function range(values: Float64Array, known: Uint8Array, slide: Slide): Float64Array {
  const least = values.map((value, i) => (known[i] ? value : Number.POSITIVE_INFINITY));
  const greatest = values.map((value, i) => (known[i] ? value : Number.NEGATIVE_INFINITY));
  const [low, high] = slide([least, greatest], slidingExtremes);
  return high!.map((value, i) => value - low![i]!);
}

function moments(
  statistic: 'mean' | 'sd',
  values: Float64Array,
  known: Uint8Array,
  slide: Slide,
): Float64Array {
  const n = Float64Array.from(known);
  const means = values.map((value, i) => (known[i] ? value : 0));
  const [count, mean, m2] = slide([n, means, new Float64Array(values.length)], slidingMoments);
  return statistic === 'mean' ? mean! : m2!.map((sum, i) => Math.sqrt(sum / count![i]!));
}

type Slide = (
  fields: readonly Float64Array[],
  sliding: Parameters<typeof slideWindow>[4],
) => readonly Float64Array[];

/**
 * Mean, standard deviation (of the population, ÷ n) or range in the square of (2·radius + 1)²
 * pixels, of `inner` from values of `outer`. Pixels that are masked, undefined or outside the image
 * take no part: the square shrinks. NaN where the pixel itself is unknown.
 */
export function textureOf(
  values: Float64Array,
  mask: Uint8Array | null,
  outer: PixelWindow,
  inner: PixelWindow,
  { statistic, radius }: { readonly statistic: TextureStatistic; readonly radius: number },
): Float64Array {
  const known = knownPixels(values, mask);
  const slide: Slide = (fields, sliding) => slideWindow(fields, outer, inner, radius, sliding);
  const result =
    statistic === 'range' ? range(values, known, slide) : moments(statistic, values, known, slide);
  for (let y = 0; y < inner.height; y++) {
    const at = (inner.row + y - outer.row) * outer.width + inner.col - outer.col;
    for (let x = 0; x < inner.width; x++) {
      if (known[at + x] === 0) result[y * inner.width + x] = Number.NaN;
    }
  }
  return result;
}
