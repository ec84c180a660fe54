import { describe, expect, test } from 'vitest';
import { coneLateralAreaM2 } from '../../../src/core/area/cone-reef.ts';

describe('cone reef', () => {
  test('a 3-4-5 cone is 15π, a flat one the disc', () => {
    expect(coneLateralAreaM2({ baseRadiusM: 3, heightM: 4 })).toBeCloseTo(15 * Math.PI, 12);
    expect(coneLateralAreaM2({ baseRadiusM: 2, heightM: 0 })).toBeCloseTo(4 * Math.PI, 12);
  });

  test.for([
    [0, 1],
    [-1, 1],
    [1, -0.1],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('radius %d, height %d has no surface', ([baseRadiusM = 0, heightM = 0]) => {
    expect(() => coneLateralAreaM2({ baseRadiusM, heightM })).toThrow('reef-size-invalid');
  });
});
