import { expect, it } from 'vitest';
import { createValueCodes } from '../../../src/core/coverage/value-codes.ts';

it('codes values of any type, the same over windows; the mask is nodata', () => {
  const { encode, values } = createValueCodes('map.tif');
  expect([...encode(Uint16Array.of(700, 700, 0, 12), null)]).toEqual([0, 0, 1, 2]);
  expect([...encode(Int32Array.of(12, -5, 700, 9), Uint8Array.of(1, 1, 1, 0))]).toEqual([
    2, 3, 0, 255,
  ]);
  expect([...encode(Float32Array.of(12, 0), null)]).toEqual([2, 1]);
  expect(values).toEqual([700, 0, 12, -5]);
});

it('refuses measurements', () => {
  const { encode } = createValueCodes('dem.tif');
  expect(() => encode(Float32Array.of(1, 2.5), null)).toThrow(/zonal-not-classes.*2\.5/);
  const many = Uint16Array.from({ length: 256 }, (_, i) => i);
  expect(() => createValueCodes('dem.tif').encode(many, null)).toThrow(/zonal-too-many-classes/);
  const most = many.subarray(0, 255);
  expect(createValueCodes('map.tif').encode(most, null)[254]).toBe(254);
});
