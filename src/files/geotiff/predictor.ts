import type { BandArray } from '../../core/layers/raster.ts';

/** Undoes horizontal differencing in place, row by row (TIFF 6.0, section 14). */
export function undoDifference(values: BandArray, rowLength: number, samples: number): void {
  for (let start = 0; start < values.length; start += rowLength) {
    const end = Math.min(start + rowLength, values.length);
    for (let i = start + samples; i < end; i++) values[i]! += values[i - samples]!;
  }
}

/**
 * Undoes the floating-point predictor (Adobe TIFF technical note 3): bytes are differences over
 * planes, most significant first. Leaves little-endian values in place.
 */
export function undoFloatDifference(
  bytes: Uint8Array,
  rowBytes: number,
  samples: number,
  valueBytes: number,
): void {
  const row = new Uint8Array(rowBytes);
  const values = rowBytes / valueBytes;
  for (let start = 0; start + rowBytes <= bytes.length; start += rowBytes) {
    row.set(bytes.subarray(start, start + rowBytes));
    for (let i = samples; i < rowBytes; i++) row[i]! += row[i - samples]!;
    for (let i = 0; i < values; i++) {
      for (let b = 0; b < valueBytes; b++) {
        bytes[start + i * valueBytes + b] = row[(valueBytes - b - 1) * values + i]!;
      }
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
