import type { MultiPolygon, Polygon, Position } from 'geojson';
import { crsEllipsoid, projection } from '../../geo/crs.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import { ELLIPSOIDS } from '../../geo/ellipsoids.ts';
import type { PlaneRing } from '../../uncertainty/polygon-vertex-error.ts';

const RADIANS = Math.PI / 180;

function openRing(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first && last && first[0] === last[0] && first[1] === last[1];
  return isClosed ? ring.slice(0, -1) : ring;
}

/**
 * The rings of an outline in metres east and north of its first corner, whatever its CRS: radii of
 * curvature there (Snyder 1987, eqs 4-18, 4-20), within 1 % over some 100 km. Errors: `crs-unsupported`.
 */
export function planeRings(geometry: Polygon | MultiPolygon, crs: CrsCode): readonly PlaneRing[] {
  const { inverse } = projection(crs);
  const { a, f } = ELLIPSOIDS[crsEllipsoid(crs)];
  const e2 = f * (2 - f);
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = parts.flat().map((ring) => openRing(ring).map(([x = 0, y = 0]) => inverse([x, y])));
  const [lon0, lat0] = rings[0]?.[0] ?? [0, 0];
  const sin = Math.sin(lat0 * RADIANS);
  const w2 = 1 - e2 * sin * sin;
  const east = RADIANS * (a / Math.sqrt(w2)) * Math.cos(lat0 * RADIANS);
  const north = (RADIANS * (a * (1 - e2))) / (w2 * Math.sqrt(w2));
  return rings.map((ring) =>
    ring.map(([lon, lat]) => [(lon - lon0) * east, (lat - lat0) * north] as const),
  );
}
