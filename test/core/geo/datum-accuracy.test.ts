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

// The extents are those of EPSG:6713 and EPSG:6698, read from PROJ's proj.db.
test.each([
  ['Oshika', [141.5, 38.3], 5.3],
  ['Tokyo bay', [139.8, 35.6], 5.3],
  ['Hakodate', [140.7, 41.77], 1],
  ['Mie', [136.2, 34.2], 1],
  ['Fukuoka', [130.4, 33.6], 1],
] as const)('JGD2000 to JGD2011 at %s: %d m', (_place, lonLat, metres) => {
  expect(datumShiftAccuracyM('EPSG:2451', 'EPSG:6677', lonLat)).toBe(metres);
  expect(datumShiftAccuracyM('EPSG:6677', 'EPSG:2451', lonLat)).toBe(metres);
});

test('of a datum that nobody names, nobody says', () => {
  const unknown =
    'PROJ:+proj=tmerc +lat_0=36 +lon_0=140 +k=1 +x_0=0 +y_0=0 +a=6377397.155 +rf=299.1528128';
  expect(datumShiftAccuracyM(unknown, 'EPSG:4326')).toBeNull();
  expect(datumShiftAccuracyM(unknown, unknown)).toBe(0);
  expect(datumShiftSource(unknown)).toBe('');
  expect(datumShiftSource('EPSG:30169')).toBe('EPSG:15484');
});
