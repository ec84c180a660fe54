import { createLentMemory } from '../layers/lent-memory.ts';
import type { PixelWindow, RasterReader } from '../layers/raster.ts';
import type { CancelSignal } from '../progress.ts';

export type ReadIds = (
  window: PixelWindow,
  signal: CancelSignal | undefined,
  out: Uint8Array<ArrayBuffer>,
) => Promise<void>;

/** A mask of 0 where the class is `nodata`; null where there is none such. */
function maskOf(ids: Uint8Array, nodata: number): Uint8Array | null {
  if (ids.indexOf(nodata) < 0) return null;
  const mask = new Uint8Array(ids.length);
  const whole = ids.byteOffset % 4 === 0 ? ids.length >> 2 : 0;
  const words = new Int32Array(ids.buffer, whole && ids.byteOffset, whole);
  const maskWords = new Int32Array(mask.buffer, 0, whole);
  const nothing = Math.imul(nodata, 0x01010101);
  // Four at once: 0x7f added to seven bits of what is not 0 carries into the eighth.
  for (let i = 0; i < whole; i++) {
    const differs = words[i]! ^ nothing;
    maskWords[i] = ((((differs & 0x7f7f7f7f) + 0x7f7f7f7f) | differs) >>> 7) & 0x01010101;
  }
  for (let i = 4 * whole; i < ids.length; i++) mask[i] = ids[i] === nodata ? 0 : 1;
  return mask;
}

/**
 * A class map that is made of another: same grid, colours and strips, one band of bytes, no
 * overviews. `nodata` −1: every pixel has a class; nodata stays what it is. `readIds` writes every
 * pixel of the window.
 */
export function classMapReader(
  { header, isBlank }: RasterReader,
  nodata: number,
  readIds: ReadIds,
): RasterReader {
  const memory = createLentMemory();
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
      const ids = new Uint8Array(memory.lend(window.width * window.height));
      await readIds(window, options?.signal, ids);
      return { window, bands: [ids], mask: nodata < 0 ? null : maskOf(ids, nodata) };
    },
    recycle: memory.takeBack,
    ...(isBlank && nodata >= 0 && { isBlank }),
  };
}
