import type { MultiPolygon, Polygon, Position } from 'geojson';
import { SurveyError } from '../errors.ts';
import { crsEllipsoid, projection, type XY } from '../geo/crs.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import { geodesicRing } from '../geo/geodesic.ts';

/** `perimeterM` counts outer rings and holes; `vertices` counts each once, closing ones not. */
export interface PolygonArea {
  readonly areaM2: number;
  readonly perimeterM: number;
  readonly vertices: number;
  readonly holes: number;
}

/**
 * Ellipsoidal area of a polygon whose coordinates are in `crs`; holes are subtracted, and rings
 * may run either way, be open or closed. A self-crossing ring has no area: see geo/ring-crossings.
 * Errors: `polygon-hole-too-large`, `coordinate-outside-crs`, `crs-unsupported`.
 */
export function polygonArea(geometry: Polygon | MultiPolygon, crs: CrsCode): PolygonArea {
  const { inverse } = projection(crs);
  const ellipsoid = crsEllipsoid(crs);
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let areaM2 = 0;
  let perimeterM = 0;
  let vertices = 0;
  let holes = 0;
  for (const rings of parts) {
    let partM2 = 0;
    for (const [index, ring] of rings.entries()) {
      const lonLats = distinctVertices(ring).map(inverse);
      const measured = geodesicRing(lonLats, ellipsoid);
      partM2 += index === 0 ? measured.areaM2 : -measured.areaM2;
      perimeterM += measured.perimeterM;
      vertices += lonLats.length;
      if (index > 0) holes += 1;
    }
    if (partM2 < -AREA_NOISE_M2) throw new SurveyError('polygon-hole-too-large');
    areaM2 += Math.max(partM2, 0);
  }
  return { areaM2, perimeterM, vertices, holes };
}

/** Rounding noise of GeographicLib in double precision, with room. */
const AREA_NOISE_M2 = 1e-3;

/** Without the closing vertex and without neighbours that stand on the same spot. */
function distinctVertices(ring: readonly Position[]): XY[] {
  const kept: XY[] = [];
  for (const [x, y] of ring as readonly [number, number][]) {
    const last = kept.at(-1);
    if (!last || last[0] !== x || last[1] !== y) kept.push([x, y]);
  }
  const first = kept[0];
  const last = kept.at(-1);
  if (first && last && kept.length > 1 && first[0] === last[0] && first[1] === last[1]) kept.pop();
  return kept;
}
