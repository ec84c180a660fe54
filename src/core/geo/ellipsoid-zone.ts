import { ELLIPSOIDS, type EllipsoidName } from './ellipsoids.ts';

const RADIANS = Math.PI / 180;

/**
 * Area per radian of longitude and radian of latitude, M·N·cos φ = b² cos φ / (1 − e² sin² φ)², m².
 * Source: Snyder 1987, USGS PP 1395, eqs 4-18 and 4-20.
 */
export function areaPerRadian2(latDeg: number, ellipsoid: EllipsoidName): number {
  const { a, f } = ELLIPSOIDS[ellipsoid];
  const e2 = f * (2 - f);
  const sin = Math.sin(latDeg * RADIANS);
  const w2 = 1 - e2 * sin * sin;
  return (a * a * (1 - e2) * Math.cos(latDeg * RADIANS)) / (w2 * w2);
}

/**
 * Area between the equator and a parallel per radian of longitude, signed, m²: (λ, this) is an
 * equal-area plane. Source: Snyder 1987, eq. 3-12 (q), times a²/2.
 */
export function zoneAreaPerRadian(latDeg: number, ellipsoid: EllipsoidName): number {
  const { a, f } = ELLIPSOIDS[ellipsoid];
  const e2 = f * (2 - f);
  const e = Math.sqrt(e2);
  const sin = Math.sin(latDeg * RADIANS);
  const q = (1 - e2) * (sin / (1 - e2 * sin * sin) + Math.atanh(e * sin) / e);
  return (a * a * q) / 2;
}

const GAUSS_3 = Math.sqrt(3 / 5) / 2;

/**
 * Area from one parallel to another per radian of longitude, signed, m². Gauss–Legendre on three
 * points: unlike q(φ₂) − q(φ₁) it stays exact for centimetres; within 1e-12 up to 2°.
 */
export function zoneBetween(latFrom: number, latTo: number, ellipsoid: EllipsoidName): number {
  const mean = (latFrom + latTo) / 2;
  const height = latTo - latFrom;
  const weighted =
    (5 * areaPerRadian2(mean - GAUSS_3 * height, ellipsoid) +
      8 * areaPerRadian2(mean, ellipsoid) +
      5 * areaPerRadian2(mean + GAUSS_3 * height, ellipsoid)) /
    18;
  return weighted * height * RADIANS;
}

/** Area of a cell of the graticule, m², never negative; latitudes past a pole are cut there. */
export function zoneCellAreaM2(
  widthDeg: number,
  latFrom: number,
  latTo: number,
  ellipsoid: EllipsoidName,
): number {
  const cut = (lat: number) => Math.max(-90, Math.min(90, lat));
  return Math.abs(zoneBetween(cut(latFrom), cut(latTo), ellipsoid) * widthDeg * RADIANS);
}
