import type { RasterGrid } from '../../core/layers/raster.ts';
import { isGeographicCode } from './geographic-codes.ts';
import { GEO_KEY, TAG, TYPE } from './tiff-tags.ts';

/** One tag to be written. */
export interface TiffField {
  readonly tag: number;
  readonly type: number;
  readonly values: readonly number[] | string;
}

/** Where the pixels lie, as GeoTIFF tags: pixel-is-area, CRS by its EPSG code. */
export function geoFields(grid: RasterGrid): TiffField[] {
  const [a, b, c, d, e, f] = grid.transform;
  const fields: TiffField[] = [];
  if (b === 0 && d === 0 && a > 0 && e < 0) {
    fields.push({ tag: TAG.modelPixelScale, type: TYPE.double, values: [a, -e, 0] });
    fields.push({ tag: TAG.modelTiepoint, type: TYPE.double, values: [0, 0, 0, c, f, 0] });
  } else {
    const matrix = [a, b, 0, c, d, e, 0, f, 0, 0, 0, 0, 0, 0, 0, 1];
    fields.push({ tag: TAG.modelTransformation, type: TYPE.double, values: matrix });
  }
  if (grid.crs !== null) {
    const code = Number(grid.crs.slice('EPSG:'.length));
    const geographic = isGeographicCode(grid.crs);
    const keys = [
      [GEO_KEY.modelType, geographic ? 2 : 1],
      [GEO_KEY.rasterType, 1],
      [geographic ? GEO_KEY.geographicType : GEO_KEY.projectedType, code],
    ];
    const values = [1, 1, 0, keys.length, ...keys.flatMap(([key, value]) => [key!, 0, 1, value!])];
    fields.push({ tag: TAG.geoKeyDirectory, type: TYPE.short, values });
  }
  return fields;
}
