import type { BlockLayout, BlockPart } from './block-layout.ts';
import { undoRow } from './predictor.ts';

type Cells = Uint8Array | Uint16Array | Uint32Array | BigUint64Array;

function cells(bytes: Uint8Array, valueBytes: number): Cells {
  const { buffer, byteOffset, length } = bytes;
  if (valueBytes === 1) return bytes;
  if (valueBytes === 2) return new Uint16Array(buffer, byteOffset, length / 2);
  if (valueBytes === 4) return new Uint32Array(buffer, byteOffset, length / 4);
  return new BigUint64Array(buffer, byteOffset, length / 8);
}

/**
 * Planes of the wanted samples of a part of a block, one after the other, width · height values
 * each; byte order and predictor undone. The block is left as it is. Twin of kernels/tiff-block.ts.
 */
export function takePlanes(
  block: Uint8Array,
  layout: BlockLayout,
  part: BlockPart,
  wanted: readonly number[],
): Uint8Array {
  const { blockWidth, samples, valueBytes, predictor, swap } = layout;
  const { col, row: top, width, height } = part;
  const rowBytes = blockWidth * samples * valueBytes;
  const planes = new Uint8Array(wanted.length * width * height * valueBytes);
  const row = new Uint8Array(rowBytes);
  const from = cells(row, valueBytes);
  const to = cells(planes, valueBytes);
  const plain = predictor === 1 && !swap;
  for (let y = 0; y < height; y++) {
    const start = (top + y) * rowBytes;
    if (plain && samples === 1) {
      const line = block.subarray(start + col * valueBytes, start + (col + width) * valueBytes);
      for (let i = 0; i < wanted.length; i++) {
        planes.set(line, (i * height + y) * width * valueBytes);
      }
      continue;
    }
    row.set(block.subarray(start, start + rowBytes));
    if (!plain) undoRow(row, layout);
    for (let i = 0; i < wanted.length; i++) {
      let at = col * samples + wanted[i]!;
      const line = (i * height + y) * width;
      for (let x = 0; x < width; x++, at += samples) to[line + x] = from[at]!;
    }
  }
  return planes;
}
