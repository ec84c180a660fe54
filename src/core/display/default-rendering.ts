import type { BandHistogram } from '../layers/histogram.ts';
import type { RasterHeader } from '../layers/raster.ts';
import { DEFAULT_STRETCH, type StretchRule } from '../layers/stretch-limits.ts';
import { likelyRoles } from './band-roles.ts';
import type { RasterRendering } from './rendering.ts';

type Shape = Pick<RasterHeader, 'bandCount' | 'alphaBand' | 'dataType' | 'palette' | 'bandInfo'>;

/** An 8-bit image that spreads over this much of 0 … 255 is a picture already. */
const PICTURE_SPREAD = 96;
const AS_IT_IS: StretchRule = { kind: 'manual', min: 0, max: 255 };

/** Bands that measure: alpha is none. */
export const measuredBands = ({ bandCount, alphaBand }: Shape): number =>
  alphaBand === null ? bandCount : bandCount - 1;

/** The bands shown as red, green, blue where nobody chose: the visible ones, else the first three. */
export function defaultBands(header: Shape): readonly [number, number, number] {
  if (measuredBands(header) < 3) return [0, 0, 0];
  const { red, green, blue } = likelyRoles(header);
  if (red === undefined || green === undefined || blue === undefined) return [0, 1, 2];
  return [red, green, blue];
}

/**
 * How an image is shown where nobody chose: by its palette, its three visible bands, or its one band
 * in grey. `histograms` by band. 8-bit bands that are a picture already stay as they are, so that
 * colours agree with other programs.
 */
export function defaultRendering(
  header: Shape,
  histograms: readonly (BandHistogram | null | undefined)[],
): RasterRendering {
  if (header.palette) return { kind: 'palette' };
  const bands = defaultBands(header);
  const rule = isPicture(
    header,
    bands.map((band) => histograms[band] ?? null),
  )
    ? AS_IT_IS
    : DEFAULT_STRETCH;
  if (measuredBands(header) < 3) {
    const feature = { kind: 'band', band: 0 } as const;
    return { kind: 'single', feature, colorMap: 'gray', stretch: rule, gamma: 1 };
  }
  return { kind: 'composite', bands, stretch: [rule, rule, rule], gamma: 1 };
}

function isPicture(header: Shape, histograms: readonly (BandHistogram | null)[]): boolean {
  if (header.dataType !== 'uint8') return false;
  const known = histograms.filter((histogram) => histogram !== null);
  if (known.length === 0) return false;
  const low = Math.min(...known.map(({ perMille }) => perMille[20]!));
  const high = Math.max(...known.map(({ perMille }) => perMille[980]!));
  return high - low >= PICTURE_SPREAD;
}
