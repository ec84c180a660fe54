import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { polygonArea } from '../../../src/core/area/polygon-area.ts';

const area = (...rings: Position[][]) =>
  polygonArea({ type: 'Polygon', coordinates: rings }, 'EPSG:6673').areaM2;

/** A star-shaped ring in metres near the origin of zone 5. */
const ring = fc
  .tuple(
    fc.array(fc.double({ min: 50, max: 500, noNaN: true }), { minLength: 3, maxLength: 30 }),
    fc.integer({ min: -50_000, max: 50_000 }),
    fc.integer({ min: -150_000, max: 150_000 }),
  )
  .map(([radii, east, north]) =>
    radii.map((radius, index): Position => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [east + radius * Math.cos(angle), north + radius * Math.sin(angle)];
    }),
  );

/** Rounding noise of GeographicLib, m². */
const NOISE_M2 = 1e-3;

describe('polygonArea', () => {
  test('counts vertices and holes, and all rings in the perimeter', () => {
    const square = (size: number): Position[] => [
      [-size, -size],
      [size, -size],
      [size, size],
      [-size, size],
      [-size, -size],
    ];
    const measured = polygonArea(
      { type: 'MultiPolygon', coordinates: [[square(100), square(50)]] },
      'EPSG:6673',
    );
    expect(measured).toMatchObject({ vertices: 8, holes: 1 });
    // The scale at the origin of a zone is 0.9999.
    expect(measured.areaM2).toBeCloseTo(30_000 / 0.9999 ** 2, 2);
    expect(measured.perimeterM).toBeCloseTo(1200 / 0.9999, 3);
  });

  test('direction, start, closing and repeated vertices do not matter', () => {
    fc.assert(
      fc.property(ring, fc.nat(), (vertices, pick) => {
        const wanted = area(vertices);
        const at = pick % vertices.length;
        const turned = [...vertices.slice(at), ...vertices.slice(0, at)];
        const first = vertices[0] as Position;
        const doubled = vertices.flatMap((vertex) => [vertex, vertex]);
        for (const other of [[...vertices].reverse(), turned, [...vertices, first], doubled]) {
          expect(Math.abs(area(other) - wanted)).toBeLessThan(NOISE_M2);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a hole subtracts its own area', () => {
    fc.assert(
      fc.property(ring, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (vertices, scale) => {
        const n = vertices.length;
        const [x0, y0] = vertices
          .reduce(([sx = 0, sy = 0], [x = 0, y = 0]) => [sx + x, sy + y], [0, 0])
          .map((sum) => sum / n) as [number, number];
        const hole = vertices.map(([x = 0, y = 0]) => [
          x0 + scale * (x - x0),
          y0 + scale * (y - y0),
        ]);
        const wanted = area(vertices) - area(hole);
        expect(Math.abs(area(vertices, hole) - wanted)).toBeLessThan(NOISE_M2);
        expect(Math.abs(area(vertices, [...hole].reverse()) - wanted)).toBeLessThan(NOISE_M2);
      }),
      { numRuns: 60 },
    );
  });

  test('crosses the antimeridian either way it is written', () => {
    const box = (west: number, east: number): Position[] => [
      [west, -17],
      [east, -17],
      [east, -16],
      [west, -16],
    ];
    const of = (coordinates: Position[]) =>
      polygonArea({ type: 'Polygon', coordinates: [coordinates] }, 'EPSG:4326').areaM2;
    expect(of(box(179.5, -179.5)) / of(box(179.5, 180.5))).toBeCloseTo(1, 12);
    expect(of(box(179.5, -179.5)) / of(box(10, 11))).toBeCloseTo(1, 9);
  });

  test('two parts add up; a hole larger than its ring is refused', () => {
    const small: Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const large: Position[] = [
      [0, 0],
      [90, 0],
      [90, 90],
      [0, 90],
    ];
    const both = polygonArea(
      { type: 'MultiPolygon', coordinates: [[small], [large]] },
      'EPSG:6673',
    ).areaM2;
    expect(both).toBeCloseTo(area(small) + area(large), 6);
    expect(() => area(small, large)).toThrow('polygon-hole-too-large');
  });

  test('a place outside the CRS and an unknown CRS are refused', () => {
    const far: Position[] = [
      [0, 95],
      [1, 95],
      [1, 96],
    ];
    const of = (crs: 'EPSG:4326' | 'EPSG:99999') =>
      polygonArea({ type: 'Polygon', coordinates: [far] }, crs);
    expect(() => of('EPSG:4326')).toThrow('coordinate-outside-crs');
    expect(() => of('EPSG:99999')).toThrow('crs-unsupported');
  });
});
