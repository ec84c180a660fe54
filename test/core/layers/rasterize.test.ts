import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Affine } from '../../../src/core/geo/affine.ts';
import { type RowSpan, rasterizeGeometry, spanPixels } from '../../../src/core/layers/rasterize.ts';

const SIZE = { width: 24, height: 20 };
const PIXELS: Affine = [1, 0, 0, 0, 1, 0];

const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });

/** One character per pixel, so that the eye can check. */
function drawn(spans: readonly RowSpan[], size = SIZE): string[] {
  return Array.from({ length: size.height }, (_, row) =>
    Array.from({ length: size.width }, (_, col) =>
      spans.some((s) => s.row === row && s.colStart <= col && col < s.colEnd) ? '#' : '.',
    ).join(''),
  );
}

/** Ray to the left, even-odd; the textbook form (Shimrat 1962), one pixel at a time. */
function isInside(x: number, y: number, rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Off the grid of pixel centres, where "inside" is beyond dispute. */
const coordinate = (high: number) =>
  fc.integer({ min: -400, max: (high + 4) * 100 }).map((hundredths) => hundredths / 100 + 0.003);
const ring = fc
  .array(fc.tuple(coordinate(SIZE.width), coordinate(SIZE.height)), { minLength: 3, maxLength: 9 })
  .map((points) => [...points, points[0]!] as Position[]);

describe('rasterizeGeometry', () => {
  it('takes the pixels whose centre is inside, holes left out', () => {
    const spans = rasterizeGeometry(
      polygon(
        [
          [1, 1],
          [7, 1],
          [7, 5],
          [1, 5],
          [1, 1],
        ],
        [
          [3, 2],
          [5, 2],
          [5, 4],
          [3, 4],
          [3, 2],
        ],
      ),
      PIXELS,
      { width: 8, height: 6 },
    );
    expect(drawn(spans, { width: 8, height: 6 })).toEqual([
      '........',
      '.######.',
      '.##..##.',
      '.##..##.',
      '.######.',
      '........',
    ]);
  });

  it('agrees with point-in-polygon at every pixel centre', () => {
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), (rings) => {
        const expected = Array.from({ length: SIZE.height }, (_, row) =>
          Array.from({ length: SIZE.width }, (_, col) =>
            isInside(col + 0.5, row + 0.5, rings) ? '#' : '.',
          ).join(''),
        );
        expect(drawn(rasterizeGeometry(polygon(...rings), PIXELS, SIZE))).toEqual(expected);
      }),
    );
  });

  it('gives every pixel of a triangulated square to exactly one triangle', () => {
    const inner = fc.tuple(fc.integer({ min: 1, max: 39 }), fc.integer({ min: 1, max: 39 }));
    fc.assert(
      fc.property(inner, ([x, y]) => {
        const apex: Position = [x / 2, y / 2];
        const corners: Position[] = [
          [0, 0],
          [20, 0],
          [20, 20],
          [0, 20],
        ];
        const total = corners.map((corner, i) => {
          const next = corners[(i + 1) % 4]!;
          // Every second triangle runs the other way round its ring.
          const points = i % 2 ? [corner, next, apex, corner] : [apex, next, corner, apex];
          return spanPixels(rasterizeGeometry(polygon(points), PIXELS, SIZE));
        });
        expect(total.reduce((a, b) => a + b)).toBe(400);
      }),
    );
  });

  it('unites the overlapping parts of a MultiPolygon', () => {
    const square = (at: number): Position[][] => [
      [
        [at, 0],
        [at + 4, 0],
        [at + 4, 2],
        [at, 2],
        [at, 0],
      ],
    ];
    const geometry = { type: 'MultiPolygon' as const, coordinates: [square(0), square(2)] };
    expect(rasterizeGeometry(geometry, PIXELS, SIZE)).toEqual([
      { row: 0, colStart: 0, colEnd: 6 },
      { row: 1, colStart: 0, colEnd: 6 },
    ]);
  });

  it('follows a rotated transform', () => {
    // Rows run east, columns run north: x = 2·row + 100, y = 2·col + 50.
    const turned: Affine = [0, 2, 100, 2, 0, 50];
    const square = polygon([
      [102, 50],
      [106, 50],
      [106, 52],
      [102, 52],
      [102, 50],
    ]);
    expect(rasterizeGeometry(square, turned, SIZE)).toEqual([
      { row: 1, colStart: 0, colEnd: 1 },
      { row: 2, colStart: 0, colEnd: 1 },
    ]);
  });

  it('puts a point into its pixel, and nowhere when outside', () => {
    const utm: Affine = [10, 0, 500_000, 0, -10, 4_000_000];
    const at = (x: number, y: number) =>
      rasterizeGeometry({ type: 'Point', coordinates: [x, y] }, utm, SIZE);
    expect(at(500_019.9, 3_999_990.1)).toEqual([{ row: 0, colStart: 1, colEnd: 2 }]);
    expect(at(500_020, 3_999_990)).toEqual([{ row: 1, colStart: 2, colEnd: 3 }]);
    expect(at(499_999.9, 3_999_990)).toEqual([]);
    expect(at(500_000, 4_000_000.1)).toEqual([]);
    expect(at(500_240, 3_999_990)).toEqual([]);
  });
});
