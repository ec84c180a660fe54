import { expect, it } from 'vitest';
import { createValueCodes } from '../../../src/core/coverage/value-codes.ts';

it('codes whole numbers in the order in which they are met', () => {
  const { codeOf, values } = createValueCodes('map.tif');
  expect([700, 700, 0, 12, -5, 700].map(codeOf)).toEqual([0, 0, 1, 2, 3, 0]);
  expect(values).toEqual([700, 0, 12, -5]);
});

it('refuses measurements, and more values than a class map has', () => {
  const dem = createValueCodes('dem.tif');
  expect(() => [1, 2.5].map(dem.codeOf)).toThrow(/zonal-not-classes.*2\.5/);
  expect(() => dem.codeOf(Number.NaN)).toThrow(/zonal-not-classes.*NaN/);
  const { codeOf } = createValueCodes('map.tif');
  for (let value = 0; value < 255; value++) expect(codeOf(value)).toBe(value);
  expect(() => codeOf(255)).toThrow(/zonal-too-many-classes/);
});
