import { applyAffine, invertAffine } from '../../geo/affine.ts';
import { promotedType } from '../../layers/data-types.ts';
import type { RasterSummary } from '../document/document.ts';
import { measuredBands } from './measured-bands.ts';

/**
 * Several rasters of one grid as one: band after band, or side by side. It tells what the opened
 * image is (files/raster), without opening it; whether their grids agree, opening says.
 */
export function combinedRaster(
  kind: 'bands' | 'mosaic',
  rasters: readonly RasterSummary[],
): RasterSummary | null {
  const [first] = rasters;
  if (!first) return null;
  const dataType = promotedType(rasters.map((raster) => raster.dataType));
  const nodata = rasters.every((each) => Object.is(each.nodata, first.nodata))
    ? first.nodata
    : null;
  if (kind === 'bands') {
    const bandCount = rasters.reduce((sum, raster) => sum + measuredBands(raster).length, 0);
    return { ...first, bandCount, alphaBand: null, dataType, nodata };
  }
  return { ...first, ...unionOf(first, rasters), dataType, nodata };
}

/** The frame around all of them, in pixels of the first. */
function unionOf(first: RasterSummary, rasters: readonly RasterSummary[]) {
  const inverse = invertAffine(first.transform);
  const places = rasters.map(({ transform, width, height }) => {
    const [x, y] = applyAffine(transform, 0, 0);
    const [col, row] = inverse ? applyAffine(inverse, x, y) : [0, 0];
    return { col: Math.round(col), row: Math.round(row), width, height };
  });
  const left = Math.min(...places.map(({ col }) => col));
  const top = Math.min(...places.map(({ row }) => row));
  const [x, y] = applyAffine(first.transform, left, top);
  const [a, b, , d, e] = first.transform;
  return {
    width: Math.max(...places.map(({ col, width }) => col + width)) - left,
    height: Math.max(...places.map(({ row, height }) => row + height)) - top,
    transform: [a, b, x, d, e, y] as const,
  };
}
