import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { copyRings } from '../../src/map/ring-editing.ts';

const holed: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [72000.123456789, -150900],
      [72050, -150900],
      [72050, -150850],
      [72000, -150850],
      [72000.123456789, -150900],
    ],
    [
      [72010, -150890],
      [72020, -150890],
      [72020, -150880],
      [72010, -150890],
    ],
  ],
};

describe('copyRings', () => {
  it('gives each ring by itself, with no more than 9 decimals', () => {
    const { rings } = copyRings(holed, 'EPSG:6673');
    expect(rings.map(({ part, ring, lonLat }) => [part, ring, lonLat.length])).toEqual([
      [0, 0, 5],
      [0, 1, 4],
    ]);
    for (const { lonLat } of rings) {
      for (const value of lonLat.flat()) {
        expect(String(value).split('.')[1]?.length ?? 0).toBeLessThanOrEqual(9);
      }
    }
  });

  it('untouched, gives the very same digits back, holes and parts included', () => {
    const several: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [holed.coordinates, [holed.coordinates[1]!]],
    };
    for (const geometry of [holed, several]) {
      const { rings, rebuild } = copyRings(geometry, 'EPSG:6673');
      expect(rebuild(rings)).toEqual(geometry);
    }
  });

  it('moves one vertex and leaves the others exact', () => {
    const { rings, rebuild } = copyRings(holed, 'EPSG:6673');
    const moved = rings.map((ring) =>
      ring.ring === 1
        ? {
            ...ring,
            lonLat: ring.lonLat.map(([lon, lat], i) => [lon, i === 2 ? lat + 1e-5 : lat] as const),
          }
        : ring,
    );
    const after = rebuild(moved) as Polygon;
    expect(after.coordinates[0]).toEqual(holed.coordinates[0]);
    expect(after.coordinates[1]![0]).toEqual([72010, -150890]);
    // 1e-5° of latitude is 1.11 m.
    expect(after.coordinates[1]![2]![1]! + 150880).toBeCloseTo(1.11, 1);
  });
});
