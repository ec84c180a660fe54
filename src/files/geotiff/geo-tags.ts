import type { RasterGrid } from '../../core/layers/raster.ts';
import { crsKeys } from './crs-keys.ts';
import { TAG, TYPE } from './tiff-tags.ts';

/** One tag to be written. */
export interface TiffField {
  readonly tag: number;
  readonly type: number;
  readonly values: readonly number[] | string;
}

/** Where the pixels lie, as GeoTIFF tags: pixel-is-area, CRS by its EPSG code or spelled out. */
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
  if (grid.crs === null) return fields;
  const { keys, doubles } = crsKeys(grid.crs);
  const table = [...keys].sort(([left], [right]) => left - right);
  const values = [1, 1, 0, table.length, ...table.flat()];
  fields.push({ tag: TAG.geoKeyDirectory, type: TYPE.short, values });
  if (doubles.length > 0) {
    fields.push({ tag: TAG.geoDoubleParams, type: TYPE.double, values: doubles });
  }
  return fields;
}
