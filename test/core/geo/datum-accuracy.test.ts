import { expect, test } from 'vitest';
import { datumShiftAccuracyM, datumShiftSource } from '../../../src/core/geo/datum-accuracy.ts';

test.each([
  ['EPSG:6677', 'EPSG:6668', 0],
  ['EPSG:4326', 'EPSG:32654', 0],
  ['EPSG:6677', 'EPSG:4326', 1],
  ['EPSG:2451', 'EPSG:6677', 5.3],
  ['EPSG:30169', 'EPSG:6677', 9],
  ['EPSG:4301', 'EPSG:2451', 9],
  ['EPSG:4301', 'EPSG:4326', 9],
  ['EPSG:27700', 'EPSG:6677', 3],
] as const)('%s to %s: %d m', (from, to, metres) => {
  expect(datumShiftAccuracyM(from, to)).toBe(metres);
  expect(datumShiftAccuracyM(to, from)).toBe(metres);
});

test('of a datum that nobody names, nobody says', () => {
  const unknown =
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=140 +k=1 +x_0=0 +y_0=0 +a=6377397.155 +rf=299.1528128';
  expect(datumShiftAccuracyM(unknown, 'EPSG:4326')).toBeNull();
  expect(datumShiftAccuracyM(unknown, unknown)).toBe(0);
  expect(datumShiftSource(unknown)).toBe('');
  expect(datumShiftSource('EPSG:30169')).toBe('EPSG:15484');
});
