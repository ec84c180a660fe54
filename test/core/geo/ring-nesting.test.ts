import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { findRingFault } from '../../../src/core/geo/ring-crossings.ts';

const box = (x: number, y: number, width: number, height = width): Position[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
const square = box(0, 0, 10);
const fault = (...parts: Position[][][]) =>
  findRingFault({ type: 'MultiPolygon', coordinates: parts })?.kind ?? null;

describe('rings that cross none and count ground wrongly', () => {
  test.for<[string, Position[][][], string | null]>([
    ['a hole', [[square, box(1, 1, 2)]], null],
    ['two holes that share an edge', [[square, box(1, 1, 2), box(3, 1, 2)]], null],
    ['a hole that touches the edge', [[square, box(0, 1, 2)]], null],
    ['a part in the hole of another', [[square, box(1, 1, 6)], [box(2, 2, 2)]], null],
    ['a part that fills the hole of another', [[square, box(1, 1, 6)], [box(1, 1, 6)]], null],
    ['parts that share half an edge', [[square], [box(10, 2, 4)]], null],
    ['one part twice', [[square], [square]], 'overlapping'],
    ['one part twice, the other way round', [[square], [[...square].reverse()]], 'overlapping'],
    ['a part in another', [[square], [box(2, 2, 2)]], 'overlapping'],
    ['the larger part second', [[box(2, 2, 2)], [square]], 'overlapping'],
    ['half of a part again', [[square], [box(0, 0, 5, 10)]], 'overlapping'],
    ['a part over the hole and the rim', [[square, box(1, 1, 6)], [square]], 'overlapping'],
    ['a hole beside its polygon', [[square, box(20, 0, 2)]], 'overlapping'],
    ['a hole north of its polygon', [[square, box(0, 20, 2)]], 'overlapping'],
    ['a hole in a hole', [[square, box(1, 1, 6), box(2, 2, 2)]], 'overlapping'],
    ['one hole twice', [[square, box(1, 1, 6), box(1, 1, 6)]], 'overlapping'],
    [
      'a hole in a part that is not its own',
      [[square, box(21, 1, 2)], [box(20, 0, 10)]],
      'overlapping',
    ],
  ])('%s', ([, parts, kind]) => {
    expect(fault(...parts)).toBe(kind);
  });

  test('neighbours along an edge that is cut elsewhere on each side are neighbours', () => {
    // Zone V, metres: the rounding of an oblique edge is no ground.
    const [a, b] = [
      [40_000.123, -150_000.456],
      [40_071.777, -149_913.331],
    ] as const;
    const along = (t: number): Position => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (t) => {
        const west: Position[] = [[...a], along(t), [...b], [39_990, -149_950]];
        const east: Position[] = [[...b], [...a], [40_090, -149_970]];
        return fault([west], [east]) !== 'overlapping';
      }),
    );
  });

  test('a thousand parts and a thousand holes are looked through at once', () => {
    const grid = Array.from({ length: 1000 }, (_, i) =>
      box((i % 40) * 3 + 1, Math.floor(i / 40) * 3 + 1, 1),
    );
    expect(fault([box(0, 0, 200), ...grid], ...grid.map((ring) => [ring]))).toBe(null);
    expect(
      fault([box(0, 0, 200), ...grid], ...grid.map((ring) => [ring]), [box(2.5, 2.5, 0.5)]),
    ).toBe('overlapping');
  });
});
