import { applyAffine, invertAffine } from '../geo/affine.ts';
import { crsEllipsoid, isSupportedCrs, projection } from '../geo/crs.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import { geodesicRing } from '../geo/geodesic.ts';
import type { RasterGrid } from '../layers/raster.ts';

/** What the ground says of the image's middle: sizes of a pixel and where north is. */
export interface SheetGeometry {
  readonly crs: CrsCode;
  /** Pixels of a row of the picture. */
  readonly imagePixels: number;
  readonly centreLonLat: readonly [number, number];
  /** Ground metres of one pixel along a row and along a column, on the ellipsoid. */
  readonly pixelWidthM: number;
  readonly pixelHeightM: number;
  /** Degrees clockwise from the top of the image to true north and to the CRS's own north. */
  readonly trueNorthDeg: number;
  readonly gridNorthDeg: number;
}

const DEGREES = 180 / Math.PI;

/** Null where the image has no CRS, or one that Moba can't project. */
export function sheetGeometry(grid: RasterGrid): SheetGeometry | null {
  const { width, height, transform, crs } = grid;
  const inverse = invertAffine(transform);
  if (crs === null || !isSupportedCrs(crs) || inverse === null) return null;
  const { forward, inverse: toLonLat } = projection(crs);
  const ellipsoid = crsEllipsoid(crs);
  const col = width / 2;
  const row = height / 2;
  const lonLatAt = (c: number, r: number) => toLonLat(applyAffine(transform, c, r));
  // Twice the distance is the perimeter of a ring of two vertices.
  const apartM = (from: [number, number], to: [number, number]) =>
    geodesicRing([from, to], ellipsoid).perimeterM / 2;
  const spanCols = width / 4;
  const spanRows = height / 4;
  const pixelWidthM =
    apartM(lonLatAt(col - spanCols, row), lonLatAt(col + spanCols, row)) / (2 * spanCols);
  const pixelHeightM =
    apartM(lonLatAt(col, row - spanRows), lonLatAt(col, row + spanRows)) / (2 * spanRows);
  const bearing = (toCol: number, toRow: number) =>
    Math.atan2((toCol - col) * pixelWidthM, (row - toRow) * pixelHeightM) * DEGREES;
  const [x, y] = applyAffine(transform, col, row);
  const [lon, lat] = lonLatAt(col, row);
  const north = applyAffine(inverse, ...forward([lon, lat + 1e-4]));
  const stepY = Math.abs(transform[4]) + Math.abs(transform[3]);
  const gridNorth = applyAffine(inverse, x, y + stepY * 16);
  return {
    crs,
    imagePixels: width,
    centreLonLat: [lon, lat],
    pixelWidthM,
    pixelHeightM,
    trueNorthDeg: bearing(north[0], north[1]),
    gridNorthDeg: bearing(gridNorth[0], gridNorth[1]),
  };
}

/** Where a coordinate that runs from `from` to `to` along an edge crosses round values. */
export function edgeTicks(
  from: number,
  to: number,
  step: number,
): { readonly share: number; readonly value: number }[] {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  if (!(high > low) || !(step > 0)) return [];
  const ticks: { share: number; value: number }[] = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) {
    ticks.push({ share: Math.abs((k * step - from) / (to - from)), value: k * step });
  }
  return ticks;
}

/** 34°38′13.2″ */
export function sexagesimal(degrees: number): string {
  const tenths = Math.round(Math.abs(degrees) * 36000);
  const d = Math.floor(tenths / 36000);
  const m = Math.floor((tenths % 36000) / 600);
  const s = (tenths % 600) / 10;
  const pad = (value: string, length: number) => value.padStart(length, '0');
  return `${d}°${pad(String(m), 2)}′${pad(s.toFixed(1), 4)}″`;
}
