import type { MultiPolygon, Polygon, Position } from 'geojson';
import { crsInfo } from '../geo/crs.ts';
import type { CrsCode } from '../geo/crs-code.ts';

/** Around the first vertex, or the millions of metres of a northing would take the digits. */
function ringArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubled = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    doubled += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return Math.abs(doubled) / 2;
}

/**
 * Area on the plane of its own CRS, m²: what a GIS shows that knows of no ellipsoid. Null in
 * degrees. Never for a claim. Errors: `crs-unsupported`.
 */
export function planarAreaM2(geometry: Polygon | MultiPolygon, crs: CrsCode): number | null {
  const { kind, metresPerUnit } = crsInfo(crs);
  if (kind === 'geographic') return null;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const units2 = parts.reduce((sum, [outer = [], ...holes]) => {
    const cut = holes.reduce((hole, ring) => hole + ringArea(ring), 0);
    return sum + ringArea(outer) - cut;
  }, 0);
  return units2 * metresPerUnit ** 2;
}
