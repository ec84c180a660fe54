import { type Affine, applyAffine } from '../../core/geo/affine.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Writes the corner of a pixel as a GeoJSON position, comma in front or none. */
export type WriteCorner = (col: number, row: number, isFirst: boolean) => void;

interface TextTable {
  readonly bytes: Uint8Array;
  /** Where each text starts, length count + 1. */
  readonly starts: Uint32Array;
}

function textTable(count: number, textOf: (index: number) => string): TextTable {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(count + 1);
  let bytes = new Uint8Array(24 * count);
  let used = 0;
  for (let index = 0; index < count; index++) {
    const text = textOf(index);
    if (used + text.length > bytes.length) {
      const grown = new Uint8Array(2 * bytes.length + text.length);
      grown.set(bytes);
      bytes = grown;
    }
    used += encoder.encodeInto(text, bytes.subarray(used)).written;
    starts[index + 1] = used;
  }
  return { bytes, starts };
}

/**
 * Positions exactly as the transform gives them (shortest text of the float64). Without rotation
 * each column has one x and each row one y: their texts are made once.
 */
export function cornerWriter(
  { width, height, transform }: { width: number; height: number; transform: Affine },
  writer: ByteWriter,
): WriteCorner {
  const [, b, , d] = transform;
  if (b !== 0 || d !== 0) {
    return (col, row, isFirst) => {
      const [x, y] = applyAffine(transform, col, row);
      writer.text(`${isFirst ? '' : ','}[${x},${y}]`);
    };
  }
  // The comma comes first, so that it can be left off.
  const xs = textTable(width + 1, (col) => `,[${applyAffine(transform, col, 0)[0]},`);
  const ys = textTable(height + 1, (row) => `${applyAffine(transform, 0, row)[1]}]`);
  return (col, row, isFirst) => {
    writer.slice(xs.bytes, xs.starts[col]! + (isFirst ? 1 : 0), xs.starts[col + 1]!);
    writer.slice(ys.bytes, ys.starts[row]!, ys.starts[row + 1]!);
  };
}
