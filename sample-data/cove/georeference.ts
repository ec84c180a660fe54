import geodesic from 'geographiclib-geodesic';
import proj4 from 'proj4';
import type { RasterGrid } from '../../src/core/layers/raster.ts';
import type { LocalPoint, LocalRing } from './local-ring.ts';
import { HEIGHT, PIXEL_M, WIDTH } from './shapes.ts';

/** JGD2011 / Japan Plane Rectangular CS V, EPSG:6673. */
const ZONE_5 =
  '+proj=tmerc +lat_0=36 +lon_0=134.333333333333 +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const toZone5 = proj4('+proj=longlat +ellps=GRS80 +no_defs', ZONE_5);

const CENTRE_LON_LAT: [number, number] = [135.12, 34.637];
const [centreE, centreN] = toZone5.forward(CENTRE_LON_LAT);

/** Top left corner of the image, on the quarter metre. */
const LEFT_E = Math.floor((centreE - (WIDTH * PIXEL_M) / 2) / PIXEL_M) * PIXEL_M;
const TOP_N = Math.floor((centreN + (HEIGHT * PIXEL_M) / 2) / PIXEL_M) * PIXEL_M;

export const COVE_GRID: RasterGrid = {
  width: WIDTH,
  height: HEIGHT,
  transform: [PIXEL_M, 0, LEFT_E, 0, -PIXEL_M, TOP_N],
  crs: 'EPSG:6673',
};

/** Full precision; what is written to files is `lonLatText`'s nine decimals. */
export function lonLatOf([u, v]: LocalPoint): [lon: number, lat: number] {
  const [lon, lat] = toZone5.inverse([LEFT_E + u, TOP_N - v]);
  return [lon, lat];
}

/** Nine decimals of a degree: a tenth of a millimetre. */
export const lonLatRounded = (point: LocalPoint): [number, number] => {
  const [lon, lat] = lonLatOf(point);
  return [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9];
};

/** A closed GeoJSON ring; `outer` runs anticlockwise on the map (RFC 7946). */
export function geoRing(ring: LocalRing, outer: boolean): [number, number][] {
  const points = ring.map(lonLatRounded);
  let twice = 0;
  points.forEach(([x, y], i) => {
    const [px, py] = points[(i + points.length - 1) % points.length]!;
    twice += px * y - x * py;
  });
  if (twice > 0 !== outer) points.reverse();
  return [...points, points[0]!];
}

/** Area of a ring on the ellipsoid (Karney 2013), m², GRS80 and WGS84 agreeing far below 1e-6. */
export function ringAreaM2(ring: LocalRing): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const point of ring) {
    const [lon, lat] = lonLatOf(point);
    polygon.AddPoint(lat, lon);
  }
  const { area } = polygon.Compute(false, true);
  return Math.abs(area ?? 0);
}
