import type { RasterBlock } from './raster.ts';

/** Given back and waiting: a pass holds one window while the next is read. */
const MAX_WAITING = 2;

/** Memory of windows: fresh pages cost a streaming pass more than what is copied into them. */
export interface LentMemory {
  /** A buffer of that size; what lies in it is of an earlier window. */
  readonly lend: (byteLength: number) => ArrayBuffer;
  /** Takes a block's memory back, once, if it was lent here. */
  readonly takeBack: (block: RasterBlock) => void;
}

export function createLentMemory(): LentMemory {
  const lent = new WeakSet<ArrayBufferLike>();
  let waiting: ArrayBuffer[] = [];
  return {
    lend: (byteLength) => {
      const known = waiting.find((buffer) => buffer.byteLength === byteLength);
      waiting = waiting.filter((buffer) => buffer !== known);
      const buffer = known ?? new ArrayBuffer(byteLength);
      lent.add(buffer);
      return buffer;
    },
    takeBack: ({ bands: [band] }) => {
      const buffer = band?.buffer;
      if (!(buffer instanceof ArrayBuffer) || !lent.delete(buffer)) return;
      waiting = [buffer, ...waiting].slice(0, MAX_WAITING);
    },
  };
}
