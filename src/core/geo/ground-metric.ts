import { type Affine, affineDeterminant, applyAffine } from './affine.ts';
import { crsEllipsoid, crsInfo, projection } from './crs.ts';
import type { CrsCode } from './crs-code.ts';
import { ELLIPSOIDS } from './ellipsoids.ts';

const RADIANS = Math.PI / 180;

/** Half-width of the stencil, m: long enough against rounding, short enough against curvature. */
const STENCIL_M = 4000;
const METRES_PER_UNIT = { degree: 111_000, m: 1 } as const;

/** Scale changes by less than 1e-7 between nodes this far apart (bilinear, 2 (Δ/2R)² / 2). */
const NODE_SPACING_M = 2000;

/**
 * Lengths on the ellipsoid near a place of a grid, m² per pixel²:
 * ds² = e·dcol² + 2·f·dcol·drow + g·drow² (first fundamental form).
 */
export interface GroundMetric {
  readonly e: number;
  readonly f: number;
  readonly g: number;
}

/**
 * The metric at (col, row), fractions allowed, in any CRS. Five-point differences of the inverse
 * projection; radii of curvature: Snyder 1987, USGS PP 1395, eqs 4-18 and 4-20.
 * Errors: those of `projection`.
 */
export function groundMetric(
  transform: Affine,
  crs: CrsCode,
): (col: number, row: number) => GroundMetric {
  const { inverse } = projection(crs);
  const { a, f: flattening } = ELLIPSOIDS[crsEllipsoid(crs)];
  const e2 = flattening * (2 - flattening);
  const step = STENCIL_M / METRES_PER_UNIT[crsInfo(crs).unit];
  /** East and north metres per unit of the CRS along (ux, uy). */
  const derivative = (x: number, y: number, ux: number, uy: number, lat: number) => {
    const at = (steps: number) => inverse([x + steps * step * ux, y + steps * step * uy]);
    const [near, far] = [
      [at(-1), at(1)],
      [at(-2), at(2)],
    ] as const;
    const sin = Math.sin(lat * RADIANS);
    const w2 = 1 - e2 * sin * sin;
    const east = (a / Math.sqrt(w2)) * Math.cos(lat * RADIANS);
    const north = (a * (1 - e2)) / (w2 * Math.sqrt(w2));
    const perUnit = RADIANS / (12 * step);
    const lon = 8 * turn(near[1][0] - near[0][0]) - turn(far[1][0] - far[0][0]);
    const northing = 8 * (near[1][1] - near[0][1]) - (far[1][1] - far[0][1]);
    return [lon * perUnit * east, northing * perUnit * north] as const;
  };
  const [ax, bx, , ay, by] = transform;
  return (col, row) => {
    const [x, y] = applyAffine(transform, col, row);
    const lat = inverse([x, y])[1];
    const [xe, xn] = derivative(x, y, 1, 0, lat);
    const [ye, yn] = derivative(x, y, 0, 1, lat);
    const [ce, cn] = [ax * xe + ay * ye, ax * xn + ay * yn];
    const [re, rn] = [bx * xe + by * ye, bx * xn + by * yn];
    return { e: ce * ce + cn * cn, f: ce * re + cn * rn, g: re * re + rn * rn };
  };
}

/** A longitude difference across the antimeridian, degrees. */
const turn = (difference: number) => difference - 360 * Math.round(difference / 360);

/** Ellipsoidal area of one pixel, m². */
export const metricAreaM2 = ({ e, f, g }: GroundMetric): number => Math.sqrt(e * g - f * f);

/**
 * The same, bilinear between nodes 2 km apart, for going over many pixels row by row: within 1e-7.
 * The returned object is used again by the next call.
 */
export function interpolatedMetric(
  transform: Affine,
  crs: CrsCode,
): (col: number, row: number) => GroundMetric {
  const exact = groundMetric(transform, crs);
  const { unit } = crsInfo(crs);
  const pixelM = Math.sqrt(Math.abs(affineDeterminant(transform))) * METRES_PER_UNIT[unit];
  const spacing = Math.max(1, Math.floor(NODE_SPACING_M / pixelM));
  const nodes = new Map<string, GroundMetric>();
  const node = (i: number, j: number): GroundMetric => {
    const key = `${i},${j}`;
    const known = nodes.get(key) ?? exact(i * spacing, j * spacing);
    nodes.set(key, known);
    return known;
  };
  const between = (p: GroundMetric, q: GroundMetric, t: number): GroundMetric => ({
    e: p.e + t * (q.e - p.e),
    f: p.f + t * (q.f - p.f),
    g: p.g + t * (q.g - p.g),
  });
  let [keptRow, keptCell] = [Number.NaN, Number.NaN];
  let left: GroundMetric = { e: 0, f: 0, g: 0 };
  let right = left;
  const out = { e: 0, f: 0, g: 0 };
  return (col, row) => {
    const i = Math.floor(col / spacing);
    if (row !== keptRow || i !== keptCell) {
      const j = Math.floor(row / spacing);
      const v = row / spacing - j;
      left = between(node(i, j), node(i, j + 1), v);
      right = between(node(i + 1, j), node(i + 1, j + 1), v);
      [keptRow, keptCell] = [row, i];
    }
    const u = col / spacing - i;
    out.e = left.e + u * (right.e - left.e);
    out.f = left.f + u * (right.f - left.f);
    out.g = left.g + u * (right.g - left.g);
    return out;
  };
}
