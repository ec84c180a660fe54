import type { BlockLayout } from './block-layout.ts';

type Wrapping = Uint8Array | Uint16Array | Uint32Array;

function sum(values: Wrapping, samples: number): void {
  for (let i = samples; i < values.length; i++) values[i]! += values[i - samples]!;
}

/** Undoes horizontal differencing of one row in place (TIFF 6.0, section 14); values wrap around. */
export function undoDifference(row: Uint8Array, samples: number, valueBytes: number): void {
  const { buffer, byteOffset, length } = row;
  if (valueBytes === 1) sum(row, samples);
  else if (valueBytes === 2) sum(new Uint16Array(buffer, byteOffset, length / 2), samples);
  else if (valueBytes === 4) sum(new Uint32Array(buffer, byteOffset, length / 4), samples);
  else {
    const values = new BigUint64Array(buffer, byteOffset, length / 8);
    for (let i = samples; i < values.length; i++) values[i]! += values[i - samples]!;
  }
}

/**
 * Undoes the floating-point predictor of one row in place (Adobe TIFF technical note 3): bytes are
 * differences over planes, most significant first. Leaves little-endian values.
 */
export function undoFloatDifference(row: Uint8Array, samples: number, valueBytes: number): void {
  const planes = row.slice();
  const count = row.length / valueBytes;
  sum(planes, samples);
  for (let i = 0; i < count; i++) {
    for (let b = 0; b < valueBytes; b++) {
      row[i * valueBytes + b] = planes[(valueBytes - b - 1) * count + i]!;
    }
  }
}

/** Reverses the bytes of every value in place. */
export function swapBytes(bytes: Uint8Array, valueBytes: number): void {
  for (let start = 0; start + valueBytes <= bytes.length; start += valueBytes) {
    for (let low = start, high = start + valueBytes - 1; low < high; low++, high--) {
      const held = bytes[low]!;
      bytes[low] = bytes[high]!;
      bytes[high] = held;
    }
  }
}

/** Byte order and predictor of one whole row, undone in place. */
export function undoRow(row: Uint8Array, layout: BlockLayout): void {
  const { samples, valueBytes, predictor, swap } = layout;
  if (predictor === 3) {
    undoFloatDifference(row, samples, valueBytes);
    return;
  }
  if (swap) swapBytes(row, valueBytes);
  if (predictor === 2) undoDifference(row, samples, valueBytes);
}
