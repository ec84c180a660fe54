import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import type { XY } from '../../../src/core/geo/crs.ts';
import { shortEdgeRingAreaM2 } from '../../../src/core/geo/short-edge-ring.ts';

const { WGS84 } = geographiclib.Geodesic;

/** A star-shaped ring around a place, its radii in metres, counter-clockwise from the east. */
function star(lon: number, lat: number, radiiM: readonly number[]): XY[] {
  return radiiM.map((radius, index) => {
    const azimuth = 90 - (360 * index) / radiiM.length;
    const { lon2 = 0, lat2 = 0 } = WGS84.Direct(lat, lon, azimuth, radius);
    return [lon2, lat2];
  });
}

function geographicLibM2(ring: readonly XY[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, true).area ?? Number.NaN;
}

const place = [
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -69, max: 69, noNaN: true }),
] as const;

describe('shortEdgeRingAreaM2', () => {
  test('agrees with GeographicLib within its noise, 1e-11 of the area', () => {
    const radii = fc.array(fc.double({ min: 100, max: 900, noNaN: true }), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(...place, radii, (lon, lat, radiiM) => {
        const ring = star(lon, lat, radiiM);
        const own = shortEdgeRingAreaM2(ring, 'WGS84') ?? Number.NaN;
        const wanted = geographicLibM2(ring);
        expect(Math.abs(own - wanted)).toBeLessThan(Math.max(2e-4, 1e-11 * wanted));
      }),
      { numRuns: 300 },
    );
  });

  test('a wide ring of short edges: 9 300 km² to 1e-12', () => {
    for (const lat of [-60, 0, 24, 36, 45, 60]) {
      const ring = star(140, lat, Array<number>(200).fill(55_000));
      const own = shortEdgeRingAreaM2(ring, 'WGS84') ?? Number.NaN;
      expect(Math.abs(own / geographicLibM2(ring) - 1)).toBeLessThan(1e-12);
    }
  });

  test('the sliver between chord and geodesic counts', () => {
    // 1.9 km along the parallel of 45°: the geodesic bows poleward by 87 m² of L³ tan φ / 12R.
    const [west, east, apex]: readonly XY[] = [
      [140, 45],
      [140.024, 45],
      [140.012, 45.001],
    ];
    const ring = [west, east, apex] as XY[];
    const split = [west, [140.012, 45], east, apex] as XY[];
    const own = (vertices: XY[]) => shortEdgeRingAreaM2(vertices, 'WGS84') ?? Number.NaN;
    expect(Math.abs(own(ring) - geographicLibM2(ring))).toBeLessThan(1e-4);
    // Half the length, an eighth of the sliver, twice: three quarters of it are seen.
    expect((own(split) - own(ring)) / 0.75).toBeCloseTo(1891.6 ** 3 / (12 * 6.39e6), -1);
  });

  test('a one-metre square keeps ten digits', () => {
    fc.assert(
      fc.property(...place, (lon, lat) => {
        const ring = star(lon, lat, Array<number>(4).fill(Math.SQRT1_2));
        // Vertices in degrees are on a grid of 3e-9 m at 180°: what is left is theirs.
        expect(shortEdgeRingAreaM2(ring, 'WGS84')).toBeCloseTo(1, 7);
      }),
    );
  });

  test.for<[string, XY[]]>([
    ['an edge of 3 km', star(140, 35, [3000, 3000, 3000])],
    ['past 70° of latitude', star(140, 75, [100, 100, 100])],
    [
      'wider than 2°',
      [
        [140, 35],
        [143, 35],
        [143, 36],
      ],
    ],
  ])('%s is left to GeographicLib', ([, ring]) => {
    expect(shortEdgeRingAreaM2(ring, 'WGS84')).toBeNull();
  });
});
