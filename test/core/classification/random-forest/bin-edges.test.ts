import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCode, binEdges } from '../../../../src/core/classification/random-forest/bin-edges.ts';

describe('binEdges', () => {
  it('lies midway between all neighbours where few values differ', () => {
    expect([...binEdges(Float64Array.of(4, 1, 2, 4, 1))]).toEqual([1.5, 3]);
    expect([...binEdges(Float64Array.of(7, 7, 7))]).toEqual([]);
  });

  it('cuts at quantiles where many differ: no bin is much fuller than 1/256', () => {
    const values = Float64Array.from({ length: 10_000 }, (_, i) => (i * i) % 99_991);
    const edges = binEdges(Float64Array.from(values));
    expect(edges.length).toBe(255);
    const filled = new Array<number>(256).fill(0);
    for (const value of values) filled[binCode(edges, value)]!++;
    expect(Math.max(...filled)).toBeLessThan((2 * 10_000) / 256);
    expect(Math.min(...filled)).toBeGreaterThan(0);
  });

  it('parts any two neighbours that it lies between, even the nearest floats', () => {
    const tiny = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(tiny, { minLength: 2, maxLength: 200 }), (values) => {
        const edges = binEdges(Float64Array.from(values));
        const distinct = [...new Set(values.map((v) => v + 0))].sort((a, b) => a - b);
        expect(distinct.map((value) => binCode(edges, value))).toEqual(distinct.map((_, i) => i));
      }),
    );
    const next = 1 + Number.EPSILON;
    expect(binCode(binEdges(Float64Array.of(1, next)), next)).toBe(1);
  });
});

it('binCode counts the edges strictly below', () => {
  const edges = Float64Array.of(1, 2, 2.5);
  expect([0, 1, 1.1, 2, 2.4, 2.5, 3].map((v) => binCode(edges, v))).toEqual([0, 0, 1, 1, 2, 2, 3]);
});
