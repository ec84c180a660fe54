import type { TiffField } from './geo-tags.ts';
import { tiffHead } from './tiff-head.ts';

/**
 * A little-endian TIFF of one tiled image; blocks are compressed already, in tile order. Becomes
 * BigTIFF above 4 GiB (or from `bigAbove` bytes). The same input gives the same bytes.
 */
export function encodeTiff(
  fields: readonly TiffField[],
  blocks: readonly Uint8Array[],
  bigAbove?: number,
): Uint8Array {
  const byteCounts = blocks.map((block) => block.length);
  const { bytes, offsets, size } = tiffHead([{ fields, byteCounts }], { bigAbove });
  const out = new Uint8Array(size);
  out.set(bytes);
  blocks.forEach((block, i) => {
    out.set(block, offsets[0]![i]);
  });
  return out;
}
