import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { polygonArea } from '../../../src/core/area/polygon-area.ts';
import { projection } from '../../../src/core/geo/crs.ts';
import { transformOutline } from '../../../src/core/geo/transform-outline.ts';

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [134, 34],
      [136, 34],
      [136, 35],
      [134, 35],
      [134, 34],
    ],
  ],
};

describe('an outline in another CRS', () => {
  it('keeps its edges where they were drawn, within the tolerance', () => {
    const [ring = []] = transformOutline(square, 'EPSG:4326', 'EPSG:32653', 1).coordinates;
    const { forward, inverse } = projection('EPSG:32653');
    // The chord between two corners leaves the parallel by more than 100 m.
    const [chordX, chordY] = [forward([134, 34]), forward([136, 34])].reduce(
      ([x, y], place) => [x + place[0] / 2, y + place[1] / 2],
      [0, 0],
    );
    expect(Math.abs(inverse([chordX, chordY])[1] - 34)).toBeGreaterThan(0.001);
    for (const [i, to] of ring.slice(1).entries()) {
      const from = ring[i]!;
      const [lon, lat] = inverse([(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2]);
      const off = Math.min(
        ...[Math.abs(lon - 134), Math.abs(lon - 136)].map((d) => d * 91_000),
        ...[Math.abs(lat - 34), Math.abs(lat - 35)].map((d) => d * 111_000),
      );
      expect(off).toBeLessThan(1.01);
    }
  });

  it('adds nothing where edges are short, and nothing at all within one CRS', () => {
    const small: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [135, 34.6],
          [135.001, 34.6],
          [135.001, 34.601],
          [135, 34.6],
        ],
      ],
    };
    expect(transformOutline(small, 'EPSG:4326', 'EPSG:6673', 0.01).coordinates[0]).toHaveLength(4);
    expect(transformOutline(square, 'EPSG:4326', 'EPSG:4326', 1e-9)).toBe(square);
  });

  it('bends a line that is symmetric about its middle, too', () => {
    const wing: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, -60],
          [40, 60],
          [60, 0],
          [0, -60],
        ],
      ],
    };
    const [ring = []] = transformOutline(wing, 'EPSG:4326', 'EPSG:3857', 1000).coordinates;
    const { inverse } = projection('EPSG:3857');
    const firstEdge = ring
      .map(([x, y]) => inverse([x!, y!]))
      .filter(([lon, lat]) => {
        return Math.abs(lat - (3 * lon - 60)) < 1e-6;
      });
    expect(firstEdge.length).toBeGreaterThan(20);
  });

  it('cuts a shared edge alike from both sides', () => {
    const upper: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [136, 35],
          [134, 35],
          [135, 36],
          [136, 35],
        ],
      ],
    };
    const top = (polygon: Polygon) =>
      transformOutline(polygon, 'EPSG:4326', 'EPSG:6673', 0.5)
        .coordinates[0]!.filter(([x, y]) => {
          const lat = projection('EPSG:6673').inverse([x!, y!])[1];
          return Math.abs(lat - 35) < 1e-9;
        })
        .map((position) => position.join())
        .sort();
    expect(new Set(top(upper))).toEqual(new Set(top(square)));
    expect(top(upper).length).toBeGreaterThan(10);
  });

  it('every part and hole, and rings that were left open', () => {
    const open: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [square.coordinates, [square.coordinates[0]!.slice(0, 4)]],
    };
    const moved = transformOutline(open, 'EPSG:4326', 'EPSG:6673', 0.01);
    const [closed, left] = moved.coordinates.map(([ring]) => ring!);
    expect(left).toEqual(closed);
    const areas = polygonArea(moved, 'EPSG:6673').areaM2 / 2;
    // Planimeter on 40 002 vertices along the parallels, GRS80.
    expect(Math.abs(areas / 20_375_623_933 - 1)).toBeLessThan(1e-9);
  });
});
