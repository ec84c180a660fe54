/** Semi-axis a in m and flattening f. GRS80 is the ellipsoid of JGD2011 and JGD2000. */
export const ELLIPSOIDS = {
  WGS84: { a: 6378137, f: 1 / 298.257223563 },
  GRS80: { a: 6378137, f: 1 / 298.257222101 },
} as const;

export type EllipsoidName = keyof typeof ELLIPSOIDS;
