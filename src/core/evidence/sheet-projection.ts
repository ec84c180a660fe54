import type { MultiPolygon, Polygon, Position } from 'geojson';
import { applyAffine, invertAffine } from '../geo/affine.ts';
import { isSupportedCrs, projection } from '../geo/crs.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import type { RasterGrid } from '../layers/raster.ts';
import type { SheetMapPlace } from './sheet-frame.ts';

const mm = (value: number): number => Math.round(value * 1000) / 1000;

/** Rings of a geometry on the page, mm; null where its CRS has no place there. */
export type OnPage = (
  geometry: Polygon | MultiPolygon,
  crs: CrsCode,
) => readonly (readonly (readonly [number, number])[])[] | null;

/** From ground to page. Null where the map itself has no ground. */
export function sheetProjection(frame: SheetMapPlace, grid: RasterGrid): OnPage | null {
  const toPixel = invertAffine(grid.transform);
  if (toPixel === null || grid.crs === null || !isSupportedCrs(grid.crs)) return null;
  const { forward } = projection(grid.crs);
  return (geometry, crs) => {
    if (!isSupportedCrs(crs)) return null;
    const { inverse } = projection(crs);
    const onPage = ([x = 0, y = 0]: Position): readonly [number, number] => {
      const ground = crs === grid.crs ? ([x, y] as const) : forward(inverse([x, y]));
      const [col, row] = applyAffine(toPixel, ...ground);
      return [
        mm(frame.x + (col / grid.width) * frame.width),
        mm(frame.y + (row / grid.height) * frame.height),
      ];
    };
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.flat().map((ring) => ring.map(onPage));
  };
}

export const ringsPath = (rings: readonly (readonly (readonly [number, number])[])[]): string =>
  rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join('');
