import type { Affine } from '../../../src/core/geo/affine.ts';
import type { CrsCode } from '../../../src/core/geo/crs-code.ts';
import { bandOfType } from '../../../src/core/layers/data-types.ts';
import type { BandArray, RasterHeader, RasterReader } from '../../../src/core/layers/raster.ts';
import type { NamedReader } from '../../../src/files/raster/grid-agreement.ts';
import { gridBounds } from '../../../src/files/raster/grid-bounds.ts';

interface Spec {
  readonly width: number;
  readonly height: number;
  readonly transform?: Affine;
  readonly crs?: CrsCode | null;
  readonly bands: readonly BandArray[];
  readonly mask?: Uint8Array;
  readonly header?: Partial<RasterHeader>;
}

/** An image of arrays; overviews are every second, fourth, … pixel. */
export function memoryReader(name: string, spec: Spec): NamedReader {
  const { width, height, bands, mask, transform = [1, 0, 0, 0, -1, 0] } = spec;
  const header: RasterHeader = {
    width,
    height,
    transform,
    crs: spec.crs === undefined ? 'EPSG:6677' : spec.crs,
    bandCount: bands.length,
    dataType: bands[0]!.constructor.name.replace('Array', '').toLowerCase() as 'uint8',
    nodata: null,
    compression: 'none',
    tiled: false,
    blockWidth: width,
    blockHeight: height,
    overviews: [],
    bounds: gridBounds(transform, width, height),
    alphaBand: null,
    palette: null,
    ...spec.header,
  };
  const read: RasterReader['read'] = async (window, options = {}) => {
    const { bands: wanted = bands.map((_, band) => band), level = 0 } = options;
    const size = [header, ...header.overviews][level]!;
    const step = Math.round(width / size.width);
    const pick = (values: BandArray, out: BandArray) => {
      for (let y = 0; y < window.height; y++) {
        for (let x = 0; x < window.width; x++) {
          const from = (window.row + y) * step * width + (window.col + x) * step;
          out[y * window.width + x] = values[from]!;
        }
      }
      return out;
    };
    const inside = window.col >= 0 && window.row >= 0;
    const fits =
      window.col + window.width <= size.width && window.row + window.height <= size.height;
    if (!inside || !fits) throw new Error(`outside: ${JSON.stringify(window)}`);
    const pixels = window.width * window.height;
    return {
      window,
      bands: wanted.map((band) => pick(bands[band]!, bandOfType(header.dataType, pixels))),
      mask: mask ? (pick(mask, new Uint8Array(pixels)) as Uint8Array) : null,
    };
  };
  return { name, reader: { header, read } };
}
