import { describe, expect, it } from 'vitest';
import { histogramOf } from '../../../src/core/layers/histogram.ts';
import { DEFAULT_STRETCH, stretchLimits } from '../../../src/core/layers/stretch-limits.ts';

/** i² mod 997, i = 0 … 1999; what numpy 1.24 says of it stands below. */
const squares = Uint16Array.from({ length: 2000 }, (_, i) => (i * i) % 997);
const NUMPY = {
  percentiles: [16, 314, 495.5, 975.06, 996, 996],
  mean: 496.5335,
  sd: 293.2445376776011,
};

describe('histogramOf', () => {
  it('agrees with numpy: percentiles, mean and standard deviation', () => {
    const histogram = histogramOf(squares, null)!;
    const percent = (high: number) =>
      stretchLimits({ kind: 'percentile', low: 0, high }, histogram).high;
    for (const [index, high] of [2, 33.3, 50, 98, 99.9, 100].entries()) {
      expect(percent(high)).toBeCloseTo(NUMPY.percentiles[index]!, 9);
    }
    expect(histogram.mean).toBeCloseTo(NUMPY.mean, 9);
    expect(histogram.sd).toBeCloseTo(NUMPY.sd, 9);
    expect(histogram.count).toBe(2000);
  });

  it('counts every value once, wherever it falls', () => {
    const { counts, below, above, count } = histogramOf(squares, null)!;
    expect(counts.reduce((sum, n) => sum + n, 0) + below + above).toBe(count);
  });

  it('8 bits and narrow whole numbers have one bin a value', () => {
    const bytes = histogramOf(Uint8Array.of(0, 7, 7, 255), null)!;
    expect([bytes.from, bytes.to, bytes.counts[7], bytes.counts[255]]).toEqual([0, 256, 2, 1]);
    const signed = histogramOf(Int16Array.of(-100, -100, 155), null)!;
    expect([signed.from, signed.counts[0], signed.counts[255]]).toEqual([-100, 2, 1]);
  });

  it('an outlier, NaN, infinities and nodata do not decide the bins', () => {
    const values = Float32Array.from({ length: 5000 }, (_, i) => i / 5000);
    values[0] = -3.4e38;
    values[1] = Number.NaN;
    values[2] = Number.POSITIVE_INFINITY;
    const mask = new Uint8Array(5000).fill(1);
    values[3] = 1e9;
    mask[3] = 0;
    const histogram = histogramOf(values, mask)!;
    expect(histogram.count).toBe(4997);
    expect(histogram.below).toBe(1);
    expect(histogram.from).toBeGreaterThan(-0.2);
    expect(histogram.to).toBeLessThan(1.2);
    expect(histogramOf(Float32Array.of(Number.NaN), null)).toBeNull();
    expect(histogramOf(Uint8Array.of(1), Uint8Array.of(0))).toBeNull();
  });
});

describe('stretchLimits', () => {
  const histogram = histogramOf(squares, null);

  it('mean ± n standard deviations, and the typed limits as they are', () => {
    const { low, high } = stretchLimits({ kind: 'sd', factor: 2 }, histogram);
    expect(low).toBeCloseTo(NUMPY.mean - 2 * NUMPY.sd, 9);
    expect(high).toBeCloseTo(NUMPY.mean + 2 * NUMPY.sd, 9);
    expect(stretchLimits({ kind: 'manual', min: -5, max: 12.5 }, histogram)).toEqual({
      low: -5,
      high: 12.5,
    });
  });

  it('a flat band, limits the wrong way round and no value at all still have a range', () => {
    const flat = histogramOf(Uint16Array.of(5, 5, 5), null);
    expect(stretchLimits(DEFAULT_STRETCH, flat)).toEqual({ low: 5, high: 6 });
    expect(stretchLimits({ kind: 'manual', min: 9, max: 3 }, flat)).toEqual({ low: 9, high: 10 });
    expect(stretchLimits(DEFAULT_STRETCH, null)).toEqual({ low: 0, high: 1 });
  });
});
