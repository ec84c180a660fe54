import { describe, expect, it } from 'vitest';
import { studentTQuantile } from '../../src/core/student-t.ts';

/** scipy 1.17.1: stats.t.ppf((1 + confidence) / 2, degrees). */
const SCIPY: readonly (readonly [number, number, number])[] = [
  [0.9, 1, 6.313751514675037],
  [0.9, 1.37, 4.077475413107921],
  [0.9, 2, 2.9199855803537242],
  [0.9, 3.3, 2.2686545667554645],
  [0.9, 5, 2.0150483733330233],
  [0.9, 10.75, 1.799714336164644],
  [0.9, 120, 1.6576508993552352],
  [0.9, 1000, 1.6463788172854643],
  [0.95, 1, 12.706204736174694],
  [0.95, 1.37, 6.885073156641705],
  [0.95, 2, 4.302652729749462],
  [0.95, 3.3, 3.024874461840807],
  [0.95, 5, 2.5705818356363146],
  [0.95, 10.75, 2.2072462729944684],
  [0.95, 30, 2.0422724563012378],
  [0.95, 1000, 1.9623390808264083],
];

describe('Student’s t', () => {
  it.each(SCIPY)('%d, %d degrees: %d (scipy), to 1e-9', (confidence, degrees, expected) => {
    expect(Math.abs(studentTQuantile(confidence, degrees) / expected - 1)).toBeLessThan(1e-9);
  });

  it('is the closed form for one and two degrees', () => {
    // ν = 1: tan(π(p − ½)); ν = 2: 2a/√(2(1 − a²)) with a = 2p − 1, the two-sided confidence.
    for (const a of [0.5, 0.8, 0.9, 0.95, 0.99]) {
      expect(studentTQuantile(a, 1)).toBeCloseTo(Math.tan((Math.PI * a) / 2), 9);
      expect(studentTQuantile(a, 2)).toBeCloseTo((2 * a) / Math.sqrt(2 * (1 - a * a)), 9);
    }
  });

  it('falls as the degrees rise', () => {
    const at = [1, 1.5, 2, 4, 8, 50, 400].map((degrees) => studentTQuantile(0.95, degrees));
    expect(at).toEqual([...at].sort((a, b) => b - a));
  });

  it.each([
    [0.95, 0],
    [0.95, -1],
    [0.95, Number.NaN],
    [0, 5],
    [1, 5],
  ])('has none for confidence %d and %d degrees', (confidence, degrees) => {
    expect(studentTQuantile(confidence, degrees)).toBeNaN();
  });
});
