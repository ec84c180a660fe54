import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { groundOutside, sharedGround } from '../../../src/core/area/polygon-overlap.ts';

/** A square of plane-rectangular zone V near Suma, metres. */
const square = (x: number, y: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});
const crs = 'EPSG:6673' as const;
const at = (x: number, size = 100) => ({ geometry: square(x, -150_900, size), crs });

// Scale factor of the zone here: 0.9999 × (1 + (72 km)² / 2R²) = 0.999964, so 1 m² is 1.00007 m².
const GROUND = 1.00007;

describe('ground that two polygons share', () => {
  test('half of a 100 m square is 5,000 m², to the scale of the zone', () => {
    const shared = sharedGround(at(72_000), at(72_050));
    expect(shared?.areaM2).toBeCloseTo(5000 * GROUND, 0);
    expect(shared?.geometry.type).toBe('Polygon');
    const [lon, lat] = (shared!.geometry as Polygon).coordinates[0]![0]!;
    expect(lon).toBeCloseTo(135.12, 2);
    expect(lat).toBeCloseTo(34.64, 2);
  });

  test('neighbours that share an edge, and strangers, share nothing', () => {
    expect(sharedGround(at(72_000), at(72_100))?.areaM2 ?? 0).toBeLessThan(0.01);
    expect(sharedGround(at(72_000), at(80_000))).toBeNull();
  });

  test('what lies along one line in the same system leaves no sliver, however long it is', () => {
    const box = (x: number, y: number, width: number, height: number) => {
      const [w, s, e, n] = [x, y, x + width, y + height];
      const ring = [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ];
      return { geometry: { type: 'Polygon' as const, coordinates: [ring] }, crs };
    };
    for (const long of [150, 1000, 4000]) {
      const range = box(72_000, -150_900, long, 300);
      // It begins and ends inside of the north edge, and lies along it.
      const bed = box(72_000 + long / 10, -150_700, long / 3, 100);
      expect(groundOutside(bed, range)).toBeNull();
      expect(sharedGround(box(72_000, -150_600, long, 50), bed)).toBeNull();
      // 2 cm beyond it are ground.
      const beyond = box(72_000 + long / 10, -150_700, long / 3, 100.02);
      const outside = groundOutside(beyond, range)!.areaM2;
      expect(Math.abs(outside / ((long / 3) * 0.02) - 1)).toBeLessThan(0.15);
    }
  });

  test('the same outline in two systems shares itself', () => {
    const inDegrees = sharedGround(at(72_000), at(72_000))!.geometry as Polygon;
    const shared = sharedGround(at(72_000), { geometry: inDegrees, crs: 'EPSG:4326' });
    expect(shared?.areaM2).toBeCloseTo(10_000 * GROUND, 0);
  });
});

describe('any two squares', () => {
  const metres = fc.integer({ min: 1, max: 200 });
  test('share the rectangle that schoolbooks give, either way, and the rest is outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150, max: 150 }), metres, metres, (x, a, b) => {
        const [one, other] = [at(72_000, a), at(72_000 + x, b)];
        const width = Math.max(0, Math.min(a, x + b) - Math.max(0, x));
        const expected = width * Math.min(a, b) * GROUND;
        const shared = sharedGround(one, other)?.areaM2 ?? 0;
        expect(Math.abs(shared - expected)).toBeLessThan(0.05 + expected * 1e-5);
        expect(sharedGround(other, one)?.areaM2 ?? 0).toBeCloseTo(shared, 3);
        const outside = groundOutside(one, other)?.areaM2 ?? 0;
        expect(Math.abs(shared + outside - a * a * GROUND)).toBeLessThan(0.05 + a * a * 1e-5);
      }),
      { numRuns: 60 },
    );
  });
});

describe('ground outside of a range', () => {
  test('is the part beyond its edge', () => {
    expect(groundOutside(at(72_000), at(72_025))?.areaM2).toBeCloseTo(2500 * GROUND, 0);
  });

  test('is everything where they are apart, and nothing inside', () => {
    expect(groundOutside(at(72_000), at(80_000))?.areaM2).toBeCloseTo(10_000 * GROUND, 0);
    expect(groundOutside(at(72_010, 50), at(72_000))?.areaM2 ?? 0).toBe(0);
  });
});
