import type { PixelWindow } from '../../../layers/raster.ts';
import type { TextureStatistic } from '../feature-spec.ts';
import { slidingExtremes } from './sliding-extremes.ts';
import { slidingMoments } from './sliding-moments.ts';
import { slidingSums } from './sliding-sums.ts';
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

/** The values where they are known, else `otherwise`. */
function knownOr(values: Float64Array, known: Uint8Array, otherwise: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = known[i] === 1 ? values[i]! : otherwise;
  return result;
}

function statisticOf(
  statistic: TextureStatistic,
  values: Float64Array,
  known: Uint8Array,
  slide: Slide,
): Float64Array {
  if (statistic === 'range') {
    const fields = [knownOr(values, known, Infinity), knownOr(values, known, -Infinity)];
    const [least, greatest] = slide(fields, slidingExtremes);
    for (let i = 0; i < greatest!.length; i++) greatest![i] = greatest![i]! - least![i]!;
    return greatest!;
  }
  const counts = new Float64Array(known);
  const own = knownOr(values, known, 0);
  if (statistic === 'mean') {
    const [count, sum] = slide([counts, own], slidingSums);
    for (let i = 0; i < sum!.length; i++) sum![i] = sum![i]! / count![i]!;
    return sum!;
  }
  const none = new Float64Array(values.length);
  const [count, , squares] = slide([counts, own, none], slidingMoments);
  for (let i = 0; i < squares!.length; i++) squares![i] = Math.sqrt(squares![i]! / count![i]!);
  return squares!;
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
  const result = statisticOf(statistic, values, known, slide);
  for (let y = 0; y < inner.height; y++) {
    const at = (inner.row + y - outer.row) * outer.width + inner.col - outer.col;
    for (let x = 0; x < inner.width; x++) {
      if (known[at + x] === 0) result[y * inner.width + x] = Number.NaN;
    }
  }
  return result;
}
