import type { PixelWindow, RasterReader } from '../layers/raster.ts';
import type { CancelSignal } from '../progress.ts';

type ReadIds = (window: PixelWindow, signal: CancelSignal | undefined) => Promise<Uint8Array>;

/** A mask of 0 where the class is `nodata`; null where there is none such. */
function maskOf(ids: Uint8Array, nodata: number): Uint8Array | null {
  if (ids.indexOf(nodata) < 0) return null;
  const mask = new Uint8Array(ids.length);
  for (let i = 0; i < ids.length; i++) mask[i] = ids[i] === nodata ? 0 : 1;
  return mask;
}

/**
 * A class map that is made of another: same grid, colours and strips, one band of bytes, no
 * overviews. `nodata` −1: every pixel has a class.
 */
export function classMapReader(
  { header }: RasterReader,
  nodata: number,
  readIds: ReadIds,
): RasterReader {
  return {
    header: {
      ...header,
      bandCount: 1,
      dataType: 'uint8',
      nodata: nodata < 0 ? null : nodata,
      overviews: [],
      alphaBand: null,
    },
    read: async (window, options) => {
      const ids = await readIds(window, options?.signal);
      return { window, bands: [ids], mask: nodata < 0 ? null : maskOf(ids, nodata) };
    },
  };
}
