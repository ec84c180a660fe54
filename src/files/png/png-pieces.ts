import { Zlib } from 'fflate';
import { filterRows, pngChunk, pngHead } from './png.ts';

/** Bytes of pixels that are packed at a time: some tens of milliseconds. */
const PIECE_BYTES = 1 << 20;

/**
 * A PNG of 8-bit RGBA as encodePng makes one, in pieces of which none takes long, so that a large
 * picture can be given up. The same pixels give the same bytes in every engine. Errors:
 * `png-size-wrong` {width, height, bytes}.
 */
export function* pngPieces(
  width: number,
  height: number,
  rgba: Uint8Array | Uint8ClampedArray,
): Generator<Uint8Array> {
  yield pngHead(width, height, rgba.length);
  const packed: Uint8Array[] = [];
  const packer = new Zlib({ level: 6 }, (part) => {
    if (part.length > 0) packed.push(part);
  });
  const rows = Math.max(1, Math.floor(PIECE_BYTES / (4 * width)));
  for (let first = 0; first < height; first += rows) {
    const end = Math.min(height, first + rows);
    packer.push(filterRows(width, first, end, rgba), end === height);
    for (const part of packed.splice(0)) yield pngChunk('IDAT', part);
  }
  yield pngChunk('IEND', new Uint8Array(0));
}
