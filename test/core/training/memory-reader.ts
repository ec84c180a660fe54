import type { Affine } from '../../../src/core/geo/affine.ts';
import type { CrsCode } from '../../../src/core/geo/crs-code.ts';
import type {
  BandArray,
  PixelWindow,
  RasterBlock,
  RasterHeader,
  RasterReader,
} from '../../../src/core/layers/raster.ts';

interface MemoryImage {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly BandArray[];
  readonly mask?: Uint8Array;
  readonly crs?: CrsCode | null;
  readonly transform?: Affine;
  readonly alphaBand?: number;
  readonly block?: readonly [width: number, height: number];
}

function crop<A extends BandArray>(source: A, across: number, window: PixelWindow): A {
  const part = source.slice(0, window.width * window.height) as A;
  for (let y = 0; y < window.height; y++) {
    const from = (window.row + y) * across + window.col;
    part.set(source.subarray(from, from + window.width), y * window.width);
  }
  return part;
}

/** An image in memory; `windows` is a record of what was read. */
export function memoryReader(image: MemoryImage): RasterReader & { windows: PixelWindow[] } {
  const { width, height, bands, mask } = image;
  const windows: PixelWindow[] = [];
  const header: RasterHeader = {
    width,
    height,
    transform: image.transform ?? [10, 0, 500_000, 0, -10, 3_900_000],
    crs: image.crs === undefined ? 'EPSG:32653' : image.crs,
    bandCount: bands.length,
    dataType: 'float64',
    nodata: null,
    compression: 'none',
    tiled: image.block !== undefined,
    blockWidth: image.block?.[0] ?? width,
    blockHeight: image.block?.[1] ?? 1,
    overviews: [],
    bounds: [0, 0, 0, 0],
    alphaBand: image.alphaBand ?? null,
    palette: null,
  };
  const read: RasterReader['read'] = async (window, options): Promise<RasterBlock> => {
    const inside = window.col + window.width <= width && window.row + window.height <= height;
    if (!inside || window.col < 0 || window.row < 0) throw new Error('window outside the image');
    windows.push(window);
    const wanted = options?.bands ?? bands.map((_, band) => band);
    return {
      window,
      bands: wanted.map((band) => crop(bands[band]!, width, window)),
      mask: mask ? crop(mask, width, window) : null,
    };
  };
  return { header, read, windows };
}
