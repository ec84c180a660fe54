import { describe, expect, it } from 'vitest';
import { lengthWeightPlot } from '../../../src/core/biomass/length-weight-plot.ts';

const frame = { left: 0, top: 0, width: 200, height: 100 };
const ln = (value: number) => String(Math.log(value));
const shoot = (id: string, lengthCm: number, massG: number) => ({
  id,
  logLength: ln(lengthCm),
  logMass: ln(massG),
});

describe('the plot of lengths and masses', () => {
  it('is none without shoots', () => expect(lengthWeightPlot([], null, frame)).toBeNull());

  it('puts decades where they belong: 10 → 1000 cm to the right, 1 → 100 g upward', () => {
    const shoots = [shoot('a', 10, 1), shoot('b', 100, 10), shoot('c', 1000, 100)];
    const plot = lengthWeightPlot(shoots, null, frame);
    expect(plot?.points.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [0, 100],
      [100, 50],
      [200, 0],
    ]);
    expect(plot?.line).toBeNull();
  });

  it('draws the line over the sampled lengths alone, through a law that holds exactly', () => {
    const shoots = [10, 40, 200].map((lengthCm) =>
      shoot(`s${lengthCm}`, lengthCm, 0.01 * lengthCm ** 2),
    );
    const fitted = { intercept: ln(0.01), slope: '2' };
    const plot = lengthWeightPlot(shoots, fitted, frame);
    const [first, , last] = plot?.points ?? [];
    expect(plot?.line?.x1).toBeCloseTo(first?.x ?? 0, 9);
    expect(plot?.line?.y1).toBeCloseTo(first?.y ?? 0, 9);
    expect(plot?.line?.x2).toBeCloseTo(last?.x ?? 0, 9);
    expect(plot?.line?.y2).toBeCloseTo(last?.y ?? 0, 9);
  });

  it('keeps everything inside of the frame', () => {
    const shoots = [shoot('a', 3, 0.02), shoot('b', 7, 800)];
    const plot = lengthWeightPlot(shoots, { intercept: '-9', slope: '7' }, frame);
    const ys = [...(plot?.points ?? []).map(({ y }) => y), plot?.line?.y1, plot?.line?.y2];
    for (const y of ys) {
      expect(y).toBeGreaterThanOrEqual(-1e-9);
      expect(y).toBeLessThanOrEqual(100 + 1e-9);
    }
  });
});
