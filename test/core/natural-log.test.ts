import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturalLog } from '../../src/core/natural-log.ts';

it('is the logarithm, within a few ulp, from subnormal numbers to the greatest', () => {
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
      const expected = Math.log(x);
      expect(Math.abs(naturalLog(x) - expected)).toBeLessThanOrEqual(
        1e-15 * (1 + Math.abs(expected)),
      );
    }),
  );
  expect(naturalLog(1)).toBe(0);
});

it('of a power of two is its exponent times ln 2, to the bit', () => {
  for (let e = -1074; e <= 1023; e++) expect(naturalLog(2 ** e)).toBe(e * Math.LN2);
});

it('is undefined where the logarithm is, and ends', () => {
  for (const x of [0, -0, -1, Number.NaN, -Infinity]) expect(naturalLog(x)).toBeNaN();
  expect(naturalLog(Infinity)).toBe(Infinity);
});
