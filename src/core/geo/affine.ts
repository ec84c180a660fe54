/**
 * Pixel to map: x = a·col + b·row + c, y = d·col + e·row + f.
 * (0, 0) is the outer corner of the first pixel; its centre is (0.5, 0.5).
 */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const applyAffine = (t: Affine, col: number, row: number): [x: number, y: number] => [
  t[0] * col + t[1] * row + t[2],
  t[3] * col + t[4] * row + t[5],
];

/** Signed area of one pixel in the CRS's own units squared; negative for north-up images. */
export const affineDeterminant = (t: Affine): number => t[0] * t[4] - t[1] * t[3];

const IDENTITY: Affine = [1, 0, 0, 0, 1, 0];

/** Pixel coordinates as they are: what an image without any georeference has. */
export const isIdentityAffine = (t: Affine): boolean => t.every((term, i) => term === IDENTITY[i]);

/** Map to pixel. A transform of zero determinant has no inverse: null. */
export function invertAffine(t: Affine): Affine | null {
  const det = affineDeterminant(t);
  if (det === 0 || !Number.isFinite(det)) return null;
  const a = t[4] / det;
  const b = -t[1] / det;
  const d = -t[3] / det;
  const e = t[0] / det;
  return [a, b, -(a * t[2] + b * t[5]), d, e, -(d * t[2] + e * t[5])];
}
