import type { BandHistogram } from '../layers/histogram.ts';
import type { StretchLimits } from '../layers/stretch-limits.ts';

/** The values from the left to the right edge of a plot. */
export interface PlotRange {
  readonly from: number;
  readonly to: number;
}

/** All bins, and the limits where they lie beyond. */
export function plotRange(
  histograms: readonly BandHistogram[],
  limits: readonly StretchLimits[],
): PlotRange {
  const from = Math.min(...histograms.map((each) => each.from), ...limits.map(({ low }) => low));
  const to = Math.max(...histograms.map((each) => each.to), ...limits.map(({ high }) => high));
  return Number.isFinite(from) && to > from ? { from, to } : { from: 0, to: 1 };
}

/** 0 … 1 from the left, cut at the edges. */
export const plotShare = ({ from, to }: PlotRange, value: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

/**
 * The outline of a histogram as an SVG path in a box of width × height, standing on its floor. Heights
 * are roots of the counts, so that a rare class beside deep water is seen.
 */
export function histogramPath(
  histogram: BandHistogram,
  range: PlotRange,
  box: { readonly width: number; readonly height: number },
): string {
  const { counts, from, to } = histogram;
  const highest = Math.sqrt(Math.max(1, ...counts));
  const x = (bin: number) =>
    digits(plotShare(range, from + ((to - from) * bin) / counts.length) * box.width);
  const parts = [`M${x(0)} ${box.height}`];
  for (const [bin, count] of counts.entries()) {
    parts.push(`V${digits(box.height * (1 - Math.sqrt(count) / highest))}H${x(bin + 1)}`);
  }
  return `${parts.join('')}V${box.height}Z`;
}

const digits = (value: number): number => Math.round(value * 100) / 100;
