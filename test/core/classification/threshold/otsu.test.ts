import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otsuBin, otsuThreshold } from '../../../../src/core/classification/threshold/otsu.ts';
import { trainThreshold } from '../../../../src/core/classification/threshold/train-threshold.ts';

/** Sum of squares within both parts: what Otsu's criterion makes least (Otsu 1979, eq. 13–15). */
function within(counts: readonly number[], bin: number): number {
  const part = (low: number, high: number) => {
    const values = counts.slice(low, high).flatMap((n, i) => new Array<number>(n).fill(low + i));
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  return part(0, bin + 1) + part(bin + 1, counts.length);
}

describe('Otsu', () => {
  it('parts a histogram where the squares within both parts are least', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 20 }),
        (counts) => {
          const parts = counts.map((_, bin) => within(counts, bin)).slice(0, -1);
          const sound = parts.filter((value) => !Number.isNaN(value));
          const bin = otsuBin(counts);
          if (counts.filter((n) => n > 0).length < 2) expect(bin).toBe(-1);
          else expect(parts[bin]).toBeLessThanOrEqual(Math.min(...sound) + 1e-9);
        },
      ),
    );
  });

  it('parts two clouds of values between them', () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => (i < 300 ? 0.1 : 0.7) + i / 1e4);
    const threshold = otsuThreshold(values)!;
    expect(threshold).toBeGreaterThan(0.1299);
    expect(threshold).toBeLessThanOrEqual(0.73);
    expect(otsuThreshold(Float64Array.of(2, 2, 2))).toBeNull();
  });
});

describe('a threshold', () => {
  const choice = { value: null, belowClassId: 7, aboveClassId: 3 };

  it('is the one typed, with the means on both sides', () => {
    const model = trainThreshold(Float64Array.of(1, 2, 3, 8), 1, { ...choice, value: 3 });
    expect(model).toMatchObject({ value: 3, classIds: [7, 3] });
    expect([...model.means]).toEqual([1.5, 5.5]);
  });

  it('is refused where there is none', () => {
    expect(() => trainThreshold(Float64Array.of(4, 4), 1, choice)).toThrowError(
      expect.objectContaining({ code: 'threshold-flat' }),
    );
    expect(() => trainThreshold(Float64Array.of(4, 5), 2, choice)).toThrowError(
      expect.objectContaining({ code: 'threshold-one-feature', details: { features: 2 } }),
    );
  });
});
