import { type Affine, affineDeterminant, applyAffine } from '../geo/affine.ts';
import { crsEllipsoid, projection } from '../geo/crs.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import { zoneAreaPerRadian } from '../geo/ellipsoid-zone.ts';

const RADIANS = Math.PI / 180;

/** Half-width of the stencil, m: long enough against rounding, short enough against curvature. */
const STENCIL_M = 4000;

/** Ground metres that stand for one unit of the CRS, roughly; enough to size a stencil. */
const METRES_PER_UNIT = { degree: 111_000, m: 1 } as const;

/**
 * Ellipsoidal area that one pixel would have at (col, row), fractions allowed, m²:
 * |det affine| · |∂(λ, s)/∂(x, y)|, where s(φ) makes (λ, s) an equal-area plane. Five-point
 * differences (error h⁴/30 · f⁽⁵⁾, about 1e-13 here). NaN or an error where the CRS has no inverse.
 */
export function pixelDensity(
  transform: Affine,
  crs: CrsCode,
  unit: keyof typeof METRES_PER_UNIT,
): (col: number, row: number) => number {
  const { inverse } = projection(crs);
  const ellipsoid = crsEllipsoid(crs);
  const pixel = Math.abs(affineDeterminant(transform));
  const step = STENCIL_M / METRES_PER_UNIT[unit];
  const equalArea = (x: number, y: number): [lambda: number, s: number] => {
    const [lon, lat] = inverse([x, y]);
    return [lon * RADIANS, zoneAreaPerRadian(lat, ellipsoid)];
  };
  const difference = (x: number, y: number, dx: number, dy: number): [number, number] => {
    const near = [equalArea(x - dx, y - dy), equalArea(x + dx, y + dy)] as const;
    const far = [equalArea(x - 2 * dx, y - 2 * dy), equalArea(x + 2 * dx, y + 2 * dy)] as const;
    return [
      slope(unwrap(near[1][0] - near[0][0]), unwrap(far[1][0] - far[0][0])) / step,
      slope(near[1][1] - near[0][1], far[1][1] - far[0][1]) / step,
    ];
  };
  return (col, row) => {
    const [x, y] = applyAffine(transform, col, row);
    const [lambdaX, sX] = difference(x, y, step, 0);
    const [lambdaY, sY] = difference(x, y, 0, step);
    return pixel * Math.abs(lambdaX * sY - lambdaY * sX);
  };
}

/** Derivative times step from the central differences over ±1 and ±2 steps. */
const slope = (near: number, far: number) => (8 * near - far) / 12;

/** A longitude difference across the antimeridian. */
const unwrap = (difference: number) =>
  difference - 2 * Math.PI * Math.round(difference / (2 * Math.PI));
