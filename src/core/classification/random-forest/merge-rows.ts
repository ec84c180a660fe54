import { throwIfCancelled } from '../../progress.ts';
import type { TrainOptions } from '../train-options.ts';
import type { CodedPixels } from './grow-tree.ts';

/** `pixels` rows that all differ, and the row of each pixel that they were merged from. */
export interface MergedRows extends CodedPixels {
  readonly rowOf: Uint32Array;
}

const NONE = 0xffffffff;
/** Codes that are compared between two looks at the signal: a tenth of a second or less. */
const PIECE_CODES = 1 << 20;

/**
 * Merges pixels of the same codes and label, first come first: a tree can't tell them apart.
 * Error: `cancelled`.
 */
export async function mergeRows(
  { pixels, featureCount, classCount, codes, labels }: CodedPixels,
  { signal, pause }: TrainOptions = {},
): Promise<MergedRows> {
  const slots = 1 << (33 - Math.clz32(Math.max(1, pixels)));
  const slotRow = new Uint32Array(slots).fill(NONE);
  const rowOf = new Uint32Array(pixels);
  /** The pixel that a row was first met in. */
  const pixelOf = new Uint32Array(pixels);
  let rows = 0;
  const same = (a: number, b: number) => {
    if (labels[a] !== labels[b]) return false;
    for (let at = 0; at < codes.length; at += pixels)
      if (codes[at + a] !== codes[at + b]) return false;
    return true;
  };
  const mergePixel = (i: number): void => {
    let hash = labels[i]!;
    for (let at = i; at < codes.length; at += pixels) {
      hash = Math.imul(hash ^ codes[at]!, 0x01000193);
      hash ^= hash >>> 15;
    }
    let slot = hash & (slots - 1);
    while (slotRow[slot] !== NONE && !same(pixelOf[slotRow[slot]!]!, i))
      slot = (slot + 1) & (slots - 1);
    if (slotRow[slot] === NONE) {
      slotRow[slot] = rows;
      pixelOf[rows++] = i;
    }
    rowOf[i] = slotRow[slot]!;
  };
  const piece = Math.ceil(PIECE_CODES / Math.max(1, featureCount));
  for (let start = 0; start < pixels; start += piece) {
    for (let i = start; i < Math.min(pixels, start + piece); i++) mergePixel(i);
    await pause?.();
    throwIfCancelled(signal);
  }
  const merged = new Uint8Array(rows * featureCount);
  for (let f = 0; f < featureCount; f++) {
    await pause?.();
    throwIfCancelled(signal);
    for (let row = 0; row < rows; row++)
      merged[f * rows + row] = codes[f * pixels + pixelOf[row]!]!;
  }
  const rowLabels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) rowLabels[row] = labels[pixelOf[row]!]!;
  return { pixels: rows, featureCount, classCount, codes: merged, labels: rowLabels, rowOf };
}
