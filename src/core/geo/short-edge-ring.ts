import type { XY } from './crs.ts';
import { zoneBetween } from './ellipsoid-zone.ts';
import { ELLIPSOIDS, type EllipsoidName } from './ellipsoids.ts';

const RADIANS = Math.PI / 180;

/** Within these the terms left out are under 1e-12 of a ring's area. */
const LONGEST_EDGE_M = 2000;
const WIDEST_DEG = 2;
const HIGHEST_LAT_DEG = 70;

/**
 * Signed area of a ring of geodesics (counter-clockwise positive), m², or null where an edge is over
 * 2 km, the ring over 2° or past 70° of latitude. The planar area on the equal-area plane (λ, s),
 * plus the sliver between each chord and its geodesic, −sin φ · dx (L² + 2 dy²) / (12 N cos φ), by
 * Clairaut's relation. Free of the 1e-5 m² of noise that sums of zones down to the equator have.
 */
export function shortEdgeRingAreaM2(
  lonLats: readonly XY[],
  ellipsoid: EllipsoidName,
): number | null {
  const [origin] = lonLats;
  if (origin === undefined) return 0;
  const { a, f } = ELLIPSOIDS[ellipsoid];
  const e2 = f * (2 - f);
  const places: { lat: number; lambda: number; s: number }[] = [];
  for (const [lon, lat] of lonLats) {
    const eastDeg = lon - origin[0] - 360 * Math.round((lon - origin[0]) / 360);
    const northDeg = lat - origin[1];
    if (Math.abs(lat) > HIGHEST_LAT_DEG) return null;
    if (Math.abs(eastDeg) > WIDEST_DEG || Math.abs(northDeg) > WIDEST_DEG) return null;
    places.push({ lat, lambda: eastDeg * RADIANS, s: zoneBetween(origin[1], lat, ellipsoid) });
  }
  let doubled = 0;
  let slivers = 0;
  for (const [index, to] of places.entries()) {
    const from = places[index === 0 ? places.length - 1 : index - 1] as (typeof places)[number];
    doubled += from.lambda * to.s - to.lambda * from.s;
    const sin = Math.sin(((from.lat + to.lat) / 2) * RADIANS);
    const parallelM = a * Math.sqrt((1 - sin * sin) / (1 - e2 * sin * sin));
    const dx = (to.lambda - from.lambda) * parallelM;
    const dy = (to.s - from.s) / parallelM;
    const length2 = dx * dx + dy * dy;
    if (length2 > LONGEST_EDGE_M * LONGEST_EDGE_M) return null;
    slivers -= (sin * dx * (length2 + 2 * dy * dy)) / (12 * parallelM);
  }
  return doubled / 2 + slivers;
}
