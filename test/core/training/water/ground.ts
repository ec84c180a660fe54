import type { Polygon, Position } from 'geojson';
import type { Affine } from '../../../../src/core/geo/affine.ts';
import { applyAffine } from '../../../../src/core/geo/affine.ts';

/** Pixels col … colEnd − 1, row … rowEnd − 1 as a rectangle on the ground. */
export function pixelRectangle(
  transform: Affine,
  [col, row, colEnd, rowEnd]: readonly [number, number, number, number],
): Polygon {
  const at = (c: number, r: number): Position => applyAffine(transform, c, r);
  return {
    type: 'Polygon',
    coordinates: [
      [at(col, row), at(colEnd, row), at(colEnd, rowEnd), at(col, rowEnd), at(col, row)],
    ],
  };
}
