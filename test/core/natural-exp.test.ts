import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturalExp } from '../../src/core/natural-exp.ts';

it('is Math.exp to the rounding, for x ≤ 0', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 0, noNaN: true }), (x) => {
      const peer = Math.exp(x);
      expect(Math.abs(naturalExp(x) - peer)).toBeLessThanOrEqual(2e-13 * peer);
    }),
  );
  expect(naturalExp(0)).toBe(1);
  expect(naturalExp(-1000)).toBe(0);
  expect(naturalExp(-Infinity)).toBe(0);
});
